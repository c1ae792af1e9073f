import { addDays, addMonths, daysBetween, type BusinessDay } from '../time/index.ts';
import type { LoyaltyAccount } from './account.ts';
import type { Programme } from './programme.ts';
import { tiers, type Tier } from './tiers.ts';

/** What follows from a member's lots and the day: tier, progress, and when to look again. */
export type Standing = Pick<
  LoyaltyAccount,
  | 'qualifyingPoints'
  | 'currentTier'
  | 'belowTierSince'
  | 'tierProgressMetrics'
  | 'specialBenefits'
  | 'reviewedDay'
  | 'nextReviewDay'
>;

type Member = Pick<LoyaltyAccount, 'lots' | 'currentTier' | 'belowTierSince'>;

/** The first day on which points earned on `day` can no longer be spent. */
export function expiresOn(day: BusinessDay, programme: Pick<Programme, 'expiryMonths'>): BusinessDay {
  return addMonths(day, programme.expiryMonths);
}

/** The first day on which points earned on `day` no longer count for the tier. */
export function leavesWindowOn(day: BusinessDay, programme: Programme): BusinessDay {
  return addDays(day, programme.qualifyingDays);
}

/** Points that count for the tier on `today`: earned from orders within the qualifying window. */
export function qualifyingPointsOf(
  lots: LoyaltyAccount['lots'],
  programme: Programme,
  today: BusinessDay,
): number {
  const opens = addDays(today, -programme.qualifyingDays);
  return Object.entries(lots).reduce((sum, [day, lot]) => (day > opens ? sum + lot.qualifying : sum), 0);
}

/** The highest tier these points reach. */
export function tierFor(qualifyingPoints: number, programme: Programme): Tier {
  return tiers.findLast((tier) => programme.tiers[tier].from <= qualifyingPoints) ?? tiers[0];
}

const rank = (tier: Tier): number => tiers.indexOf(tier);

/** Up at once. A member below their tier is marked with the day, and keeps the tier: only the review takes it. */
function moveUp(
  member: Member,
  earned: Tier,
  today: BusinessDay,
): Pick<Standing, 'currentTier' | 'belowTierSince'> {
  if (rank(earned) >= rank(member.currentTier)) return { currentTier: earned, belowTierSince: null };
  return { currentTier: member.currentTier, belowTierSince: member.belowTierSince ?? today };
}

/** Down, one tier for each grace period that has passed. */
function moveDown(
  standing: Pick<Standing, 'currentTier' | 'belowTierSince'>,
  earned: Tier,
  programme: Programme,
  today: BusinessDay,
): Pick<Standing, 'currentTier' | 'belowTierSince'> {
  const { currentTier, belowTierSince } = standing;
  if (belowTierSince === null || daysBetween(belowTierSince, today) < programme.graceDays) return standing;
  const lower = tiers[rank(currentTier) - 1] ?? tiers[0];
  if (rank(lower) <= rank(earned)) return { currentTier: lower, belowTierSince: null };
  // Without grace the next step is due at once; otherwise the grace for it starts on the day of this one.
  const next = { currentTier: lower, belowTierSince: addDays(belowTierSince, programme.graceDays) };
  return moveDown(next, earned, programme, today);
}

/** The first day on which the points still counting no longer reach the current tier. */
function fallsOn(member: Member, tier: Tier, programme: Programme, today: BusinessDay): BusinessDay | null {
  const needed = programme.tiers[tier].from;
  let left = qualifyingPointsOf(member.lots, programme, today);
  if (needed <= 0) return null;
  const opens = addDays(today, -programme.qualifyingDays);
  for (const day of Object.keys(member.lots).sort()) {
    if (day <= opens) continue;
    left -= member.lots[day]?.qualifying ?? 0;
    if (left < needed) return leavesWindowOn(day, programme);
  }
  return null;
}

function nextExpiry(lots: LoyaltyAccount['lots'], programme: Programme): BusinessDay | null {
  const held = Object.keys(lots).filter((day) => (lots[day]?.remaining ?? 0) > 0);
  const oldest = held.sort()[0];
  return oldest === undefined ? null : expiresOn(oldest, programme);
}

function nextReview(
  member: Member,
  tier: Pick<Standing, 'currentTier' | 'belowTierSince'>,
  programme: Programme,
  today: BusinessDay,
): BusinessDay | null {
  const tierDay =
    tier.belowTierSince === null
      ? fallsOn(member, tier.currentTier, programme, today)
      : addDays(tier.belowTierSince, programme.graceDays);
  const days = [nextExpiry(member.lots, programme), tierDay].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

/**
 * A member's standing on `today` after their lots changed. The tier rises at once; it falls only with
 * `mayFall` (the review), one tier for each grace period below it.
 */
export function standingOf(
  member: Member,
  programme: Programme,
  today: BusinessDay,
  mayFall = false,
): Standing {
  const qualifyingPoints = qualifyingPointsOf(member.lots, programme, today);
  const earned = tierFor(qualifyingPoints, programme);
  const risen = moveUp(member, earned, today);
  const tier = mayFall ? moveDown(risen, earned, programme, today) : risen;
  const nextTier = tiers[rank(tier.currentTier) + 1] ?? null;
  return {
    qualifyingPoints,
    ...tier,
    tierProgressMetrics: {
      nextTier,
      pointsToNextTier:
        nextTier === null ? null : Math.max(0, programme.tiers[nextTier].from - qualifyingPoints),
    },
    specialBenefits: programme.tiers[tier.currentTier].benefits,
    reviewedDay: today,
    nextReviewDay: nextReview(member, tier, programme, today),
  };
}
