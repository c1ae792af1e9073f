import type { DialogConfig, DialogRef } from '@angular/cdk/dialog';
import { DOCUMENT, Injectable, Injector, inject, type Type } from '@angular/core';
import { lastValueFrom } from 'rxjs';
import type * as dialogParts from './dialog-parts';
import { focusBack, focusTrail } from './focus-trail';

const parts = (): Promise<typeof dialogParts> => import('./dialog-parts');

/** Opens dialogs over any page. What draws them is loaded with the first: no page waits for it. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  readonly #injector = inject(Injector);
  readonly #document = inject(DOCUMENT);
  #shown = 0;

  /** Whether one is there, or on its way. */
  anyShown(): boolean {
    return this.#shown > 0;
  }

  /** Loads what draws them, so that they open without a connection too. */
  async fetch(): Promise<void> {
    await parts();
  }

  /**
   * Resolves once it is closed, with what it was closed with. The focus is back where it was then; where that has gone
   * meanwhile, such as the button of a list that was empty, with what came instead.
   */
  async show<R>(
    component: Promise<Type<unknown>>,
    config: DialogConfig<unknown, DialogRef<R>>,
  ): Promise<R | undefined> {
    this.#shown += 1;
    const trail = focusTrail(this.#document);
    try {
      const [{ Dialog }, type] = await Promise.all([parts(), component]);
      const dialog = this.#injector.get(Dialog).open<R>(type, config);
      const answer = await lastValueFrom(dialog.closed, { defaultValue: undefined });
      focusBack(trail, this.#document);
      return answer;
    } finally {
      this.#shown -= 1;
    }
  }
}
