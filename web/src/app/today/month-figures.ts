import type { Rollup } from '@creamline/domain/paths';
import { addMonths, monthOf, type BusinessDay } from '@creamline/domain/time';

interface Totals {
  readonly revenueMinor: number;
  readonly orders: number;
}

/** This month so far, and the same days of the month before. */
export interface MonthFigures {
  readonly now: Totals;
  readonly before: Totals;
}

type MonthDays = Pick<Rollup, 'month' | 'days'>;

/** What rollups of one or several scopes add up to. Days of the earlier month after today's date do not count. */
export function monthFigures(rollups: readonly MonthDays[], today: BusinessDay): MonthFigures {
  const last = addMonths(today, -1);
  return {
    now: totalUntil(rollups, monthOf(today), today),
    before: totalUntil(rollups, monthOf(last), last),
  };
}

function totalUntil(rollups: readonly MonthDays[], month: string, until: BusinessDay): Totals {
  const days = rollups
    .filter((rollup) => rollup.month === month)
    .flatMap((rollup) => Object.entries(rollup.days))
    .filter(([day]) => day <= until);
  return {
    revenueMinor: days.reduce((sum, [, day]) => sum + day.revenueMinor, 0),
    orders: days.reduce((sum, [, day]) => sum + day.orders, 0),
  };
}

/** The share something grew by; null where there was nothing before. */
export function changeOf(now: number, before: number): number | null {
  return before === 0 ? null : (now - before) / Math.abs(before);
}

/** Revenue of each day in minor units, all scopes together. */
export function revenueByDay(rollups: readonly MonthDays[]): ReadonlyMap<BusinessDay, number> {
  const revenue = new Map<BusinessDay, number>();
  for (const [day, { revenueMinor }] of rollups.flatMap(({ days }) => Object.entries(days)))
    revenue.set(day, (revenue.get(day) ?? 0) + revenueMinor);
  return revenue;
}
