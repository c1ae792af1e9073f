import type { CustomerStats } from '@creamline/domain/customers';
import { addDays, daysBetween, weekStart, type BusinessDay } from '@creamline/domain/time';

/** Orders and net goods of the twelve months that end with the month of `today`. */
export function lastTwelveMonths(
  stats: Pick<CustomerStats, 'byMonth'>,
  today: BusinessDay,
): { readonly orders: number; readonly revenueMinor: number } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  let orders = 0;
  let revenueMinor = 0;
  for (let back = 0; back < 12; back++) {
    const at = new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
    const figures = stats.byMonth[at];
    orders += figures?.orders ?? 0;
    revenueMinor += figures?.revenueMinor ?? 0;
  }
  return { orders, revenueMinor };
}

/** How a customer stands against their own rhythm. */
export type Rhythm =
  | { readonly kind: 'none' }
  | { readonly kind: 'due' | 'overdue' | 'ahead'; readonly everyDays: number; readonly days: number };

/** `days` is the distance to the day the next order was to be expected: 0 when due today. */
export function rhythmOf(
  stats: Pick<CustomerStats, 'medianGapDays' | 'lastOrderDay'>,
  today: BusinessDay,
): Rhythm {
  if (stats.medianGapDays === null || stats.lastOrderDay === null || stats.medianGapDays <= 0)
    return { kind: 'none' };
  const everyDays = Math.max(1, Math.round(stats.medianGapDays));
  const late = daysBetween(stats.lastOrderDay, today) - everyDays;
  if (late === 0) return { kind: 'due', everyDays, days: 0 };
  return { kind: late > 0 ? 'overdue' : 'ahead', everyDays, days: Math.abs(late) };
}

/** Net goods of the last `count` ISO weeks, oldest first; a week without an order is 0. */
export function recentWeeks(
  weeks: CustomerStats['weeks'],
  today: BusinessDay,
  count: number,
): readonly { readonly week: BusinessDay; readonly minor: number }[] {
  const thisWeek = weekStart(today);
  return Array.from({ length: count }, (_, index) => {
    const week = addDays(thisWeek, -7 * (count - 1 - index));
    return { week, minor: weeks[week] ?? 0 };
  });
}
