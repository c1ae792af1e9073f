import { Injectable, computed, effect, inject, signal } from '@angular/core';
import type { Live, QuerySpec, Stored } from './live';
import { LiveStore } from './live-store';
import { refTo, type CustomerRef } from './page-customer';
import type * as packReader from './pack-reader';
import type { OpenedPacks, PackReader } from './pack-reader';
import { Session } from './session';

/** A customer found by part of a name, town or key. */
export interface FoundCustomer {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  /** Postal code, legal name, numbers in other systems, in words. */
  readonly keys: string;
}

/** As many as one question may ask for: the packs, and what has changed since they were folded. */
const PARTS = 200;

/**
 * Finds customers of the actor's scope in memory: instant, also offline. A few packs hold them all; what has changed
 * since they were packed comes along in the same query.
 */
@Injectable({ providedIn: 'root' })
export class SearchIndex {
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  readonly #asked = signal(false);
  readonly #reader = signal<{ readonly module: typeof packReader; readonly packs: PackReader } | null>(null);
  readonly #opened = signal<OpenedPacks | null>(null);
  readonly #scopes = computed<readonly string[]>(() => {
    const actor = this.#session.actor();
    if (actor === null || !this.#session.can('list', 'pack')) return [];
    if (actor.role === 'rep') return [`rep:${actor.uid}`];
    return actor.role === 'manager' ? actor.territories.map((id) => `territory:${id}`) : ['all'];
  });
  readonly #parts = this.#store.query(() => (this.#asked() ? partsOf(this.#scopes()) : null));

  /** Whether names can still come: false once the index is there, or where this role or device has none. */
  readonly opening = computed(() => {
    if (!this.#asked() || this.#scopes().length === 0 || this.#opened() !== null) return false;
    return this.#parts().status === 'loading' || this.#parts().status === 'ready';
  });

  /** How the index stands: `loading` until it can be searched. */
  readonly status = computed<Live<unknown>['status']>(() => {
    const { status } = this.#parts();
    return status === 'ready' && this.#opened() === null ? 'loading' : status;
  });

  /** Whether a part of the index cannot be read, so that not everybody is found. */
  readonly incomplete = computed(() => this.#opened()?.incomplete === true);

  constructor() {
    effect(() => {
      const reader = this.#reader();
      const parts = this.#parts().value;
      if (reader === null || parts === undefined) this.#opened.set(null);
      else void this.#take(reader.packs, parts);
    });
  }

  /** Loads what is to be searched; to be called when a search field opens. */
  open(): void {
    if (this.#asked()) return;
    this.#asked.set(true);
    import('./pack-reader').then(
      (module) => this.#reader.set({ module, packs: new module.PackReader() }),
      () => this.#asked.set(false),
    );
  }

  /** Has the device keep what is to be searched, for when there is no connection; how many documents that took. */
  async fetch(): Promise<number> {
    const parts = partsOf(this.#scopes());
    return parts === null ? 0 : (await this.#store.onceQuery(parts)).length;
  }

  /** The best matches first. Reads signals: results follow the data. */
  search(text: string, limit = 20): readonly FoundCustomer[] {
    const [reader, opened] = [this.#reader(), this.#opened()];
    return reader === null || opened === null ? [] : reader.module.find(opened, text, limit);
  }

  /** A customer of the scope, once the index is there. Reads signals. */
  byId(customerId: string): FoundCustomer | undefined {
    const [reader, opened] = [this.#reader(), this.#opened()];
    return reader === null || opened === null ? undefined : reader.module.byId(opened, customerId);
  }

  /** The name of a customer of the scope, once it is known. Reads signals. */
  nameOf(customerId: string): string | undefined {
    return this.byId(customerId)?.name;
  }

  /** What other pages need of a found customer; null where it cannot be read now. */
  async resolve(found: FoundCustomer): Promise<CustomerRef | null> {
    try {
      const customer = await this.#store.once(['customer', found.id]);
      return customer === null ? null : refTo(customer);
    } catch {
      return null;
    }
  }

  async #take(packs: PackReader, parts: readonly Stored<'packPart'>[]): Promise<void> {
    const opened = await packs.open(parts);
    if (opened !== null && this.#parts().value === parts) this.#opened.set(opened);
  }
}

function partsOf(scopes: readonly string[]): QuerySpec<'packPart'> | null {
  if (scopes.length === 0) return null;
  return {
    from: ['packPart'],
    where: [['scope', 'in', scopes]],
    orderBy: [['index', 'asc']],
    limit: PARTS,
  };
}
