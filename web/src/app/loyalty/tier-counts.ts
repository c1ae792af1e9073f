import { tiers, type Tier } from '@creamline/domain/loyalty';
import type { Census } from '@creamline/domain/paths';

export interface TierCount {
  readonly tier: Tier;
  readonly count: number;
  /** Of all customers of these scopes that have a tier, 0 to 1; null where there are none. */
  readonly share: number | null;
}

export interface TierCounts {
  readonly tiers: readonly TierCount[];
  /** When the oldest of the counts was taken. */
  readonly countedAt: Date;
}

/** How many customers stand in each tier, by the censuses of one or several scopes; null where none was taken yet. */
export function tierCounts(censuses: readonly Pick<Census, 'byTier' | 'updatedAt'>[]): TierCounts | null {
  const [first, ...others] = censuses.map(({ updatedAt }) => updatedAt);
  if (first === undefined) return null;
  const countOf = (tier: Tier): number => censuses.reduce((sum, { byTier }) => sum + byTier[tier], 0);
  const all = tiers.reduce((sum, tier) => sum + countOf(tier), 0);
  return {
    tiers: tiers.map((tier) => ({
      tier,
      count: countOf(tier),
      share: all === 0 ? null : countOf(tier) / all,
    })),
    countedAt: others.reduce((oldest, each) => (each < oldest ? each : oldest), first),
  };
}
