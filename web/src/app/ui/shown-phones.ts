import { Injectable, inject, signal } from '@angular/core';
import { CompanySettings, idle, savesData } from '../platform';
import type * as phone from './phone';
import { phonePlans } from './read-phone';

/**
 * Telephone numbers as they are read: in groups, once the numbering plans have been loaded, which waits until nothing
 * else is to be done; as stored until then, and for who saves data. Not for lists, which would load the plans for rows
 * that nobody reads out.
 */
@Injectable({ providedIn: 'root' })
export class ShownPhones {
  readonly #home = inject(CompanySettings).country;
  readonly #plans = signal<typeof phone | null>(null);

  constructor() {
    if (!savesData()) void this.#load();
  }

  text(stored: string): string {
    return this.#plans()?.groupedPhone(stored, this.#home()) ?? stored;
  }

  async #load(): Promise<void> {
    await idle();
    this.#plans.set(await phonePlans());
  }
}
