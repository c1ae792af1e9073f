import { Injectable, computed, inject, signal } from '@angular/core';
import type { Live, QuerySpec } from './live';
import { LiveStore } from './live-store';
import type { CustomerRef } from './page-customer';
import type * as packReader from './pack-reader';
import { Session } from './session';

/** A customer found by part of a name, town or key. */
export interface FoundCustomer {
  readonly id: string;
  readonly name: string;
  readonly town: string;
}

const PACKS = 50;
const CHANGES = 200;

/**
 * Finds customers of the actor's scope in memory: instant, also offline. A few packs hold them all; what has changed
 * since they were packed comes live from their journal.
 */
@Injectable({ providedIn: 'root' })
export class SearchIndex {
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  readonly #asked = signal(false);
  readonly #reader = signal<typeof packReader | null>(null);
  readonly #scopes = computed<readonly string[]>(() => {
    const actor = this.#session.actor();
    if (actor === null || !this.#session.can('list', 'pack')) return [];
    if (actor.role === 'rep') return [`rep:${actor.uid}`];
    return actor.role === 'manager' ? actor.territories.map((id) => `territory:${id}`) : ['all'];
  });
  readonly #packs = this.#store.query(() => (this.#asked() ? packsOf(this.#scopes()) : null));
  readonly #journal = this.#store.query(() => (this.#asked() ? journalOf(this.#scopes()) : null));
  readonly #index = computed(() => {
    const reader = this.#reader();
    const packs = this.#packs().value;
    if (reader === null || packs === undefined) return null;
    const texts = packs.toSorted((a, b) => a.id.localeCompare(b.id)).map((pack) => pack.text);
    const folded = reader.fold(texts, this.#journal().value ?? []);
    return { reader, texts: folded, packs: reader.open(folded) };
  });

  /** Whether names can still come: false once the index is there, or where this role or device has none. */
  readonly opening = computed(() => {
    if (!this.#asked() || this.#scopes().length === 0 || this.#index() !== null) return false;
    return this.#packs().status === 'loading' || this.#packs().status === 'ready';
  });

  /** How the index stands: `loading` until it can be searched. */
  readonly status = computed<Live<unknown>['status']>(() => this.#packs().status);

  /** Loads what is to be searched; to be called when a search field opens. */
  open(): void {
    if (this.#asked()) return;
    this.#asked.set(true);
    import('./pack-reader').then(
      (reader) => this.#reader.set(reader),
      () => this.#asked.set(false),
    );
  }

  /** Has the device keep what is to be searched, for when there is no connection; how many documents that took. */
  async fetch(): Promise<number> {
    const [packs, journal] = [packsOf(this.#scopes()), journalOf(this.#scopes())];
    if (packs === null || journal === null) return 0;
    const read = await Promise.all([this.#store.onceQuery(packs), this.#store.onceQuery(journal)]);
    return read[0].length + read[1].length;
  }

  /** The best matches first. Reads signals: results follow the data. */
  search(text: string, limit = 20): readonly FoundCustomer[] {
    const index = this.#index();
    return index === null ? [] : index.reader.find(index.packs, text, limit);
  }

  /** The names of all customers of the scope by id, once they are loaded. Reads signals. */
  readonly names = computed<ReadonlyMap<string, string>>(() => {
    const index = this.#index();
    return index === null ? new Map() : index.reader.names(index.texts);
  });

  /** What other pages need of a found customer; null where it cannot be read now. */
  async resolve(found: FoundCustomer): Promise<CustomerRef | null> {
    try {
      const customer = await this.#store.once(['customer', found.id]);
      if (customer === null) return null;
      const { id, basicInfo, assignedRepId, territoryId } = customer;
      return { id, name: basicInfo.name, assignedRepId, territoryId };
    } catch {
      return null;
    }
  }
}

function packsOf(scopes: readonly string[]): QuerySpec<'pack'> | null {
  return scopes.length === 0 ? null : { from: ['pack'], where: [['scope', 'in', scopes]], limit: PACKS };
}

function journalOf(scopes: readonly string[]): QuerySpec<'packJournal'> | null {
  return scopes.length === 0
    ? null
    : { from: ['packJournal'], where: [['scope', 'in', scopes]], limit: CHANGES };
}
