import type { CustomerSummary } from '@creamline/domain/customers';

type Standing = Pick<
  NonNullable<CustomerSummary['loyalty']>,
  'qualifyingPoints' | 'nextTier' | 'pointsToNextTier'
>;

/** How far a member is on the way to the next tier: the points it begins at, and the percentage that is there. */
export function tierProgress({ qualifyingPoints, nextTier, pointsToNextTier }: Standing): {
  readonly threshold: number | null;
  readonly percent: number;
} {
  if (nextTier === null) return { threshold: null, percent: 100 };
  const threshold = qualifyingPoints + (pointsToNextTier ?? 0);
  return { threshold, percent: Math.round((qualifyingPoints / Math.max(1, threshold)) * 100) };
}
