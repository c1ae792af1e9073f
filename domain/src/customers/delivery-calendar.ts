import { addDays, dayNumber, isoWeekday, type BusinessDay } from '../time/index.ts';
import type { Company } from '../territories/index.ts';

/** When the dairy delivers: its weekdays without its closures. */
export type DeliveryCalendar = Pick<Company, 'deliveryDays' | 'closures'>;

/** Whether the dairy delivers on `day`. A dairy that names no weekday delivers every day. */
export function delivers(calendar: DeliveryCalendar, day: BusinessDay): boolean {
  return onRound(calendar, day) && !calendar.closures.includes(day);
}

/** Delivery days after `from` up to and including `to`; 0 when `to` is not later. */
export function deliveryDaysBetween(calendar: DeliveryCalendar, from: BusinessDay, to: BusinessDay): number {
  const last = dayNumber(to);
  const days = last - dayNumber(from);
  if (days <= 0) return 0;
  const perWeek = calendar.deliveryDays.length === 0 ? 7 : new Set(calendar.deliveryDays).size;
  let count = Math.floor(days / 7) * perWeek;
  // By number, not by date: every judgement of a customer counts some seventy gaps.
  for (let rest = days % 7; rest > 0; rest--)
    if (perWeek === 7 || calendar.deliveryDays.includes(weekdayOf(last + 1 - rest))) count += 1;
  const closed = new Set(
    calendar.closures.filter((day) => day > from && day <= to && onRound(calendar, day)),
  );
  return count - closed.size;
}

/** The `count`-th delivery day after `from`; null when closures leave none within ten years. */
export function deliveryDayAfter(
  calendar: DeliveryCalendar,
  from: BusinessDay,
  count: number,
): BusinessDay | null {
  const closures = new Set(calendar.closures);
  let left = count;
  for (let step = 1; step <= 3660; step++) {
    const day = addDays(from, step);
    if (!onRound(calendar, day) || closures.has(day)) continue;
    left -= 1;
    if (left <= 0) return day;
  }
  return null;
}

function onRound(calendar: DeliveryCalendar, day: BusinessDay): boolean {
  return calendar.deliveryDays.length === 0 || calendar.deliveryDays.includes(isoWeekday(day));
}

/** ISO weekday of a day by its number since 1970-01-01, a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
