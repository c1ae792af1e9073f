import { Injectable, computed, inject } from '@angular/core';
import { ids } from '@creamline/domain/paths';
import { LiveStore, Session, mapLive, type Live, type Ref } from '../platform';
import { tierCounts, type TierCounts } from './tier-counts';

/** How many of the customers the actor works with stand in each tier, by the hourly census: one read. */
@Injectable()
export class MembersByTier {
  readonly #store = inject(LiveStore);
  readonly #session = inject(Session);

  readonly allowed = computed(() => this.#session.can('get', 'census'));

  readonly #one = this.#store.doc((): Ref<'census'> | null => {
    const actor = this.#session.actor();
    if (actor === null || !this.allowed() || actor.role === 'manager') return null;
    return ['census', ids.census(actor.role === 'rep' ? `rep:${actor.uid}` : 'all')];
  });
  readonly #territories = this.#store.query(() => {
    const territories = this.#session.territories();
    if (this.#session.role() !== 'manager' || territories.length === 0) return null;
    return {
      from: ['census'],
      // The months' figures are kept beside them, and have no total.
      where: [
        ['scope', 'in', territories.map((id) => `territory:${id}`)],
        ['total', '>=', 0],
      ],
      limit: 100,
    };
  });

  readonly counts = computed<Live<TierCounts | null>>(() =>
    this.#session.role() === 'manager'
      ? mapLive(this.#territories(), tierCounts)
      : mapLive(this.#one(), (census) => tierCounts(census === null ? [] : [census])),
  );
}
