import { tiers, type Tier } from '@creamline/domain/loyalty';
import type { Census } from '@creamline/domain/paths';

export interface TierCount {
  readonly tier: Tier;
  readonly count: number;
  /** Of all customers that have a tier, 0 to 1; null where there are none. */
  readonly share: number | null;
}

export interface TierCounts {
  readonly tiers: readonly TierCount[];
  readonly countedAt: Date;
}

/** How many customers stand in each tier, by a census. */
export function tierCounts({ byTier, updatedAt }: Pick<Census, 'byTier' | 'updatedAt'>): TierCounts {
  const all = tiers.reduce((sum, tier) => sum + byTier[tier], 0);
  return {
    tiers: tiers.map((tier) => ({
      tier,
      count: byTier[tier],
      share: all === 0 ? null : byTier[tier] / all,
    })),
    countedAt: updatedAt,
  };
}
