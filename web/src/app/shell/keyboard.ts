import { DestroyRef, Injectable, effect, inject, signal } from '@angular/core';
import { tinykeys } from 'tinykeys';
import { Commands, DeviceStorage } from '../platform';
import { Toasts } from '../ui/toasts';

/** Whether the person is typing, or a dialog has the keyboard: single keys are letters then. */
export function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return (
    target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  );
}

/** Connects the keys of all commands, and Ctrl/⌘ Z for the latest toast that can be undone. */
@Injectable()
export class Keyboard {
  readonly #commands = inject(Commands);
  readonly #toasts = inject(Toasts);
  readonly #device = inject(DeviceStorage);
  /** Whether keys without Ctrl or ⌘ do something: people who speak to their computer may switch them off. */
  readonly letterKeys = signal(this.#device.read('letterKeys') !== false);

  constructor() {
    let release: () => void = () => undefined;
    effect(() => {
      release();
      release = tinykeys(window, this.#bindings());
    });
    effect(() => this.#device.write('letterKeys', this.letterKeys()));
    inject(DestroyRef).onDestroy(() => release());
  }

  #bindings(): Record<string, (event: KeyboardEvent) => void> {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {
      '$mod+z': (event) => {
        if (!isBusy(event.target) && this.#toasts.undoLatest()) event.preventDefault();
      },
    };
    for (const command of this.#commands.all()) {
      if (command.keys === undefined) continue;
      const always = command.keys.startsWith('$mod');
      bindings[command.keys] = (event) => {
        if (!always && (!this.letterKeys() || isBusy(event.target))) return;
        event.preventDefault();
        command.run();
      };
    }
    return bindings;
  }
}
