import { Injectable, inject, signal } from '@angular/core';
import { LiveStore } from '../../platform';

/** Names of customers beside their orders, each read once a session: from the small card, else the whole record. */
@Injectable({ providedIn: 'root' })
export class CustomerNames {
  readonly #store = inject(LiveStore);
  readonly #names = signal<ReadonlyMap<string, string>>(new Map());
  readonly #asked = new Set<string>();

  /** The name; empty until it is known, so that nobody ever reads an id. Reads a signal. */
  name(customerId: string): string {
    return this.#names().get(customerId) ?? '';
  }

  /** Starts reading the names that are not there yet. */
  need(customerIds: readonly string[]): void {
    for (const id of customerIds) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      void this.#read(id);
    }
  }

  async #read(id: string): Promise<void> {
    try {
      const card = await this.#store.once(['customerCard', id]).catch(() => null);
      const name = card?.name ?? (await this.#store.once(['customer', id]))?.basicInfo.name;
      if (name !== undefined) this.#names.update((names) => new Map(names).set(id, name));
      else this.#asked.delete(id);
    } catch {
      // Asked again by the next page; until then the row shows no name.
      this.#asked.delete(id);
    }
  }
}
