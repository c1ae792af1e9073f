import { daysBetween, isoWeekday, type BusinessDay } from '@creamline/domain/time';

/** School holidays of the region in a usual year, by month and day: exact dates move by a few days each year. */
const holidays: readonly (readonly [from: string, to: string])[] = [
  ['02-09', '02-21'],
  ['04-01', '04-11'],
  ['07-04', '08-14'],
  ['10-08', '10-20'],
  ['12-22', '12-31'],
  ['01-01', '01-03'],
];

export function isSchoolHoliday(day: BusinessDay): boolean {
  const date = day.slice(5);
  return holidays.some(([from, to]) => date >= from && date <= to);
}

/** Days on which nobody delivers. */
const closed: ReadonlySet<string> = new Set(['01-01', '05-01', '10-03', '10-31', '12-25', '12-26']);

/** Whether the dairy delivers on a day: Monday to Saturday, not on public holidays of a fixed date. */
export function isDeliveryDay(day: BusinessDay): boolean {
  return isoWeekday(day) <= 6 && !closed.has(day.slice(5));
}

/** Demand of a kind of customer on a day: its season, smoothed from month to month, and school holidays. */
export function demand(season: readonly number[], holidayFactor: number, day: BusinessDay): number {
  const month = Number(day.slice(5, 7)) - 1;
  const date = Number(day.slice(8));
  const neighbour = date < 15 ? (month + 11) % 12 : (month + 1) % 12;
  const here = season[month] ?? 1;
  const there = season[neighbour] ?? 1;
  // Half way to the next month at its edge; a closed month stays closed.
  const share = Math.abs(date - 15) / 30;
  const smooth = here === 0 ? 0 : here * (1 - share) + there * share;
  return smooth * (isSchoolHoliday(day) ? holidayFactor : 1);
}

/** From 0 at `from` to 1 at `to`. */
export function shareOf(from: BusinessDay, day: BusinessDay, to: BusinessDay): number {
  return Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, daysBetween(from, to))));
}
