import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { tiers, type Tier } from '@creamline/domain/loyalty';
import { LiveStore, Session } from '../platform';

export interface TierCount {
  readonly tier: Tier;
  readonly count: number;
}

/** Rules count no further than they list. */
export const COUNT_LIMIT = 200;

/** How many customers stand in each tier, counted on the server: no row is read. */
@Injectable()
export class MembersByTier {
  readonly #store = inject(LiveStore);
  readonly #session = inject(Session);
  readonly #counts = signal<readonly TierCount[] | null>(null);
  readonly #failed = signal(false);
  /** Whether the role may list every card, so that a count means the whole dairy. */
  readonly allowed = computed(() => {
    const role = this.#session.role();
    return role === 'marketing' || role === 'executive' || role === 'service';
  });

  readonly counts = this.#counts.asReadonly();
  readonly failed = this.#failed.asReadonly();

  constructor() {
    effect(() => {
      if (this.allowed()) void this.#count();
    });
  }

  async #count(): Promise<void> {
    try {
      const counts = tiers.map(async (tier) => ({
        tier,
        count: await this.#store.count({
          from: ['customerCard'],
          where: [['tier', '==', tier]],
          limit: COUNT_LIMIT,
        }),
      }));
      this.#counts.set(await Promise.all(counts));
    } catch {
      this.#failed.set(true);
    }
  }
}
