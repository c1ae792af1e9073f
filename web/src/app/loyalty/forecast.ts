import type { LoyaltyAccount, Programme, Tier } from '@creamline/domain/loyalty';
import { tiers } from '@creamline/domain/loyalty';
import { addMonths, monthOf, type BusinessDay } from '@creamline/domain/time';

export interface ExpiryMonth {
  readonly month: string;
  readonly points: number;
}

/** Points that expire in each of the next `months` months if nothing is spent, from the lots that are left. */
export function expiryForecast(
  lots: LoyaltyAccount['lots'],
  programme: Pick<Programme, 'expiryMonths'>,
  today: BusinessDay,
  months: number,
): readonly ExpiryMonth[] {
  const first = `${monthOf(today)}-01`;
  const forecast = Array.from({ length: months }, (_, index) => ({
    month: monthOf(addMonths(first, index)),
    points: 0,
  }));
  for (const [day, lot] of Object.entries(lots)) {
    const expires = addMonths(day, programme.expiryMonths);
    // What should have expired already does so at the next review, which is this month.
    const month = expires < today ? monthOf(today) : monthOf(expires);
    const entry = forecast.find((each) => each.month === month);
    if (entry !== undefined) entry.points += lot.remaining;
  }
  return forecast;
}

export interface NextBonus {
  /** Delivered orders still to come until the bonus. */
  readonly ordersLeft: number;
  readonly points: number;
}

/** When the next bonus falls due; null where the programme grants none. */
export function nextBonus(
  deliveredOrders: number,
  programme: Pick<Programme, 'bonusEvery' | 'bonusPoints'>,
): NextBonus | null {
  if (programme.bonusPoints === 0) return null;
  const every = programme.bonusEvery;
  return { ordersLeft: every - (deliveredOrders % every), points: programme.bonusPoints };
}

export interface TierProgress {
  readonly tier: Tier;
  readonly next: Tier | null;
  /** Qualifying points still missing; 0 at the top. */
  readonly missing: number;
  /** How far from the present tier's threshold to the next, 0 to 100. */
  readonly percent: number;
}

/** How far a member is between the tier's threshold and the next one's. */
export function tierProgress(
  tier: Tier,
  qualifyingPoints: number,
  programme: Pick<Programme, 'tiers'>,
): TierProgress {
  const next = tiers[tiers.indexOf(tier) + 1];
  if (next === undefined) return { tier, next: null, missing: 0, percent: 100 };
  const from = programme.tiers[tier].from;
  const span = Math.max(1, programme.tiers[next].from - from);
  const percent = Math.min(100, Math.max(0, Math.round(((qualifyingPoints - from) / span) * 100)));
  return { tier, next, missing: Math.max(0, programme.tiers[next].from - qualifyingPoints), percent };
}
