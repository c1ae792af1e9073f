import { Injectable, computed, inject, signal } from '@angular/core';
import type { Live } from './live';
import { LiveStore } from './live-store';
import type { CustomerRef } from './page-customer';
import { Session } from './session';

/** A customer found by part of a name or town. */
export interface FoundCustomer extends CustomerRef {
  readonly town: string;
}

/** Finds customers of the actor's scope in memory: instant, also offline. */
@Injectable({ providedIn: 'root' })
export class SearchIndex {
  readonly #session = inject(Session);
  readonly #asked = signal(false);
  readonly #cards = inject(LiveStore).query(() => {
    const scope = this.#session.customerScope();
    return this.#asked() && scope !== null
      ? { from: ['customer'], where: scope, orderBy: [['basicInfo.name', 'asc']], limit: 200 }
      : null;
  });
  /** How the index stands: `loading` until it can be searched. */
  readonly status = computed<Live<unknown>['status']>(() => this.#cards().status);

  /** Loads what is to be searched; to be called when a search field opens. */
  open(): void {
    this.#asked.set(true);
  }

  /** The best matches first. Reads signals: results follow the data. */
  search(text: string, limit = 20): readonly FoundCustomer[] {
    const wanted = text.trim().toLocaleLowerCase();
    return (this.#cards().value ?? [])
      .filter((customer) => customer.basicInfo.name.toLocaleLowerCase().includes(wanted))
      .slice(0, limit)
      .map(({ id, basicInfo, assignedRepId, territoryId }) => ({
        id,
        name: basicInfo.name,
        town: basicInfo.address?.city ?? '',
        assignedRepId,
        territoryId,
      }));
  }
}
