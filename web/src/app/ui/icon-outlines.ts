import { Injectable, signal } from '@angular/core';
import type { IconName } from './icons';

/** How long to wait before the outlines are asked for again, where they have not come. */
const ASK_AGAIN_MS = 5000;

/**
 * The outlines of the icons, by their names. They are no script but fetched once, beside whatever page needs them first,
 * and are then set into each icon. A picture that icons refer to would be read anew by browsers for each icon that
 * changes, from the server too where that wants to be asked whether it is still the same.
 */
@Injectable({ providedIn: 'root' })
export class IconOutlines {
  readonly #outlines = signal<ReadonlyMap<string, unknown>>(new Map());

  constructor() {
    void this.#read();
  }

  /** What draws an icon on the grid of Material Symbols; null until that has come. */
  of(name: IconName): string | null {
    const outline = this.#outlines().get(name);
    return typeof outline === 'string' ? outline : null;
  }

  async #read(): Promise<void> {
    try {
      const answer = await fetch('icons.json');
      const body: unknown = await answer.json();
      this.#outlines.set(new Map(Object.entries(body ?? {})));
    } catch {
      setTimeout(() => void this.#read(), ASK_AGAIN_MS);
    }
  }
}
