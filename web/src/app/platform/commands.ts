import { Injectable, computed, signal } from '@angular/core';
import type { IconName } from '../ui/icons';
import type { TextKey } from './i18n';

/** Something the palette, the keyboard and the help sheet offer alike. */
export interface Command {
  readonly id: string;
  readonly title: TextKey;
  readonly icon: IconName;
  readonly group: 'goTo' | 'create' | 'do';
  /** As tinykeys writes them: `g t`, `Shift+?`. Inert while somebody types. */
  readonly keys?: string;
  readonly run: () => void;
}

/** What can be done from anywhere. A page adds its own while it is open. */
@Injectable({ providedIn: 'root' })
export class Commands {
  readonly #sets = signal<readonly (readonly Command[])[]>([]);
  readonly all = computed(() => this.#sets().flat());

  /** Adds commands; returns how to take them away again. */
  add(commands: readonly Command[]): () => void {
    this.#sets.update((sets) => [...sets, commands]);
    return () => this.#sets.update((sets) => sets.filter((set) => set !== commands));
  }
}
