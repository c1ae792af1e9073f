import { Injectable, computed, inject } from '@angular/core';
import { censusRef } from '@creamline/domain/customers';
import { LiveStore, Session, mapLive, type Live } from '../platform';
import { tierCounts, type TierCounts } from './tier-counts';

/** How many of the customers the actor works with stand in each tier, by the hourly census: one read. */
@Injectable()
export class MembersByTier {
  readonly #session = inject(Session);

  readonly allowed = computed(() => this.#session.can('get', 'census'));

  readonly #census = inject(LiveStore).doc(() => {
    const actor = this.#session.actor();
    return actor === null ? null : censusRef(actor);
  });

  readonly counts = computed<Live<TierCounts | null>>(() =>
    mapLive(this.#census(), (census) => census && tierCounts(census)),
  );
}
