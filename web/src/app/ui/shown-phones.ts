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

  /** As it is dialled at home; where a number is read by the rules of another `country`, with its country's code. */
  text(stored: string, country?: string): string {
    const home = this.#home();
    const isElsewhere = country !== undefined && country !== home;
    return this.#plans()?.groupedPhone(stored, isElsewhere ? null : home) ?? stored;
  }

  async #load(): Promise<void> {
    await idle();
    this.#plans.set(await phonePlans());
  }
}
