import { addMonths, monthOf, type BusinessDay } from '../time/plain.ts';
import type { CustomerStats } from './stats-schema.ts';

/** What a customer bought in twelve months: the current one of `today` and the eleven before it. */
export interface YearRevenue {
  readonly orders: number;
  /** Net goods, in minor units. */
  readonly revenueMinor: number;
  /** The first of the month in which these change without an order, as one goes out of sight; null when none will. */
  readonly next: BusinessDay | null;
}

/** Adds up the twelve calendar months that end with the month of `today`. */
export function yearRevenueOf({ byMonth }: Pick<CustomerStats, 'byMonth'>, today: BusinessDay): YearRevenue {
  const current = monthOf(today);
  const year = { orders: 0, revenueMinor: 0 };
  let next: BusinessDay | null = null;
  for (const [month, { orders, revenueMinor }] of Object.entries(byMonth)) {
    const comes = `${month}-01`;
    const goes = addMonths(comes, 12);
    if (monthOf(goes) <= current) continue;
    const counts = month <= current;
    if (counts) {
      year.orders += orders;
      year.revenueMinor += revenueMinor;
    }
    const turn = counts ? goes : comes;
    if (next === null || turn < next) next = turn;
  }
  return { ...year, next };
}
