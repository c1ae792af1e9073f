import type { DialogConfig, DialogRef } from '@angular/cdk/dialog';
import { Injectable, Injector, inject, type Type } from '@angular/core';
import { lastValueFrom } from 'rxjs';
import type * as dialogParts from './dialog-parts';

const parts = (): Promise<typeof dialogParts> => import('./dialog-parts');

/** Opens dialogs over any page. What draws them is loaded with the first: no page waits for it. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  readonly #injector = inject(Injector);
  #shown = 0;

  /** Whether one is there, or on its way. */
  anyShown(): boolean {
    return this.#shown > 0;
  }

  /** Loads what draws them, so that they open without a connection too. */
  async fetch(): Promise<void> {
    await parts();
  }

  /** Resolves once it is closed, with what it was closed with. */
  async show<R>(
    component: Promise<Type<unknown>>,
    config: DialogConfig<unknown, DialogRef<R>>,
  ): Promise<R | undefined> {
    this.#shown += 1;
    try {
      const [{ Dialog }, type] = await Promise.all([parts(), component]);
      const dialog = this.#injector.get(Dialog).open<R>(type, config);
      return await lastValueFrom(dialog.closed, { defaultValue: undefined });
    } finally {
      this.#shown -= 1;
    }
  }
}
