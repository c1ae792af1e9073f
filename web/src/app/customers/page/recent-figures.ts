import { lastDueDay, type CustomerStats, type OpenOrders } from '@creamline/domain/customers';
import { addDays, daysBetween, weekStart, type BusinessDay } from '@creamline/domain/time';

/** How a customer stands against their own rhythm. */
export type Rhythm =
  | { readonly kind: 'none' }
  | { readonly kind: 'booked'; readonly everyDays: number; readonly dueDay: BusinessDay }
  | { readonly kind: 'due' | 'overdue' | 'ahead'; readonly everyDays: number; readonly days: number };

/**
 * `days` is the distance to the day the next order was to be expected: 0 when due today. An open order is the next one:
 * once its own day is past, lateness counts from that day.
 */
export function rhythmOf(
  stats: Pick<CustomerStats, 'medianGapDays' | 'lastOrderDay'>,
  openOrders: OpenOrders,
  today: BusinessDay,
): Rhythm {
  if (stats.medianGapDays === null || stats.lastOrderDay === null || stats.medianGapDays <= 0)
    return { kind: 'none' };
  const everyDays = Math.max(1, Math.round(stats.medianGapDays));
  const dueDay = lastDueDay(openOrders);
  if (dueDay !== null && dueDay >= today) return { kind: 'booked', everyDays, dueDay };
  const from = dueDay !== null && dueDay > stats.lastOrderDay ? dueDay : stats.lastOrderDay;
  const late = daysBetween(from, today) - everyDays;
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
