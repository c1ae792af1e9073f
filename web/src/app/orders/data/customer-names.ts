import { Injectable, effect, inject, signal } from '@angular/core';
import { LiveStore, SearchIndex, type ListedCustomer } from '../../platform';

/** Names of customers beside their orders: from the search index in memory; one it lacks is read once a session. */
@Injectable({ providedIn: 'root' })
export class CustomerNames {
  readonly #store = inject(LiveStore);
  readonly #index = inject(SearchIndex);
  readonly #wanted = signal<ReadonlySet<string>>(new Set());
  readonly #read = signal<ReadonlyMap<string, string>>(new Map());
  readonly #asked = new Set<string>();

  constructor() {
    effect(() => {
      if (this.#index.opening()) return;
      for (const id of this.#wanted()) if (this.#index.nameOf(id) === undefined) void this.#ask(id);
    });
  }

  /** The name; empty until it is known, so that nobody ever reads an id. Reads signals. */
  name(customerId: string): string {
    return this.#index.nameOf(customerId) ?? this.#read().get(customerId) ?? '';
  }

  /** Those of the customers whose names are known, to tell namesakes apart. Reads signals. */
  listed(customerIds: readonly string[]): readonly ListedCustomer[] {
    return customerIds.flatMap((id) => {
      const name = this.name(id);
      return name === '' ? [] : [{ id, name }];
    });
  }

  /** Sees to the names that are not there yet. */
  need(customerIds: readonly string[]): void {
    this.#index.open();
    this.#wanted.update((wanted) => new Set([...wanted, ...customerIds]));
  }

  /** From the small card, else the whole record. */
  async #ask(id: string): Promise<void> {
    if (this.#asked.has(id)) return;
    this.#asked.add(id);
    try {
      const card = await this.#store.once(['customerCard', id]).catch(() => null);
      const name = card?.name ?? (await this.#store.once(['customer', id]))?.basicInfo.name;
      if (name === undefined) this.#asked.delete(id);
      else this.#read.update((names) => new Map(names).set(id, name));
    } catch {
      // Asked again by the next page; until then the row shows no name.
      this.#asked.delete(id);
    }
  }
}
