import { median } from '../figures/index.ts';
import { dayNumber, monthOf, weekStart, type BusinessDay } from '../time/index.ts';
import { RECENT_DAYS, RECENT_WEEKS, type CustomerStats } from './stats-schema.ts';

/** What statistics take of a delivered order, as its settlement booked it. */
export interface CountedOrder {
  readonly day: BusinessDay;
  readonly at: Date;
  readonly goodsMinor: number;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** The statistics of a customer who has had nothing delivered. */
export const emptyStats: CustomerStats = {
  orderCount: 0,
  revenueMinor: 0,
  firstOrderDay: null,
  lastOrderDay: null,
  firstOrderAt: null,
  lastOrderAt: null,
  medianGapDays: null,
  recentDays: [],
  weeks: {},
  byMonth: {},
  products: {},
};

const THOUSANDTHS = 1000;

/** Adds quantities in thousandths, so that a sum does not depend on the order of its parts. */
function addQuantity(left: number, right: number): number {
  return (Math.round(left * THOUSANDTHS) + Math.round(right * THOUSANDTHS)) / THOUSANDTHS;
}

function medianGap(days: readonly BusinessDay[]): number | null {
  const gaps = days.slice(1).map((day, index) => dayNumber(days[index] ?? day) - dayNumber(day));
  return gaps.length === 0 ? null : median(gaps);
}

function valueAt<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The latest weeks that had an order: adding never brings back a week that newer ones have pushed out. */
function addWeek(weeks: CustomerStats['weeks'], week: string, goodsMinor: number): CustomerStats['weeks'] {
  const grown = { ...weeks, [week]: (weeks[week] ?? 0) + goodsMinor };
  const keys = Object.keys(grown);
  if (keys.length <= RECENT_WEEKS) return grown;
  const oldest = keys.sort()[0];
  return Object.fromEntries(Object.entries(grown).filter(([key]) => key !== oldest));
}

function addDay(days: readonly BusinessDay[], day: BusinessDay): BusinessDay[] {
  if (days.includes(day)) return [...days];
  return [...days, day].sort().reverse().slice(0, RECENT_DAYS);
}

function addProducts(
  products: CustomerStats['products'],
  { day, lines }: CountedOrder,
): CustomerStats['products'] {
  const grown = new Map(Object.entries(products));
  for (const { sku, quantity } of lines) {
    const old = grown.get(sku);
    const lastDay = old !== undefined && old.lastDay > day ? old.lastDay : day;
    grown.set(sku, { quantity: addQuantity(old?.quantity ?? 0, quantity), lastDay });
  }
  return Object.fromEntries(grown);
}

function earlier<T extends string | Date>(left: T | null, right: T): T {
  return left !== null && left <= right ? left : right;
}

function later<T extends string | Date>(left: T | null, right: T): T {
  return left !== null && left >= right ? left : right;
}

/**
 * The statistics with one more delivered order. Exact and independent of the order in which orders are added, as
 * everything kept is a sum, a minimum, a maximum or the latest few of a set. Orders cannot be taken out again:
 * what is taken back is counted afresh with {@link statsFromSettlements}.
 */
export function addOrderToStats(stats: CustomerStats, order: CountedOrder): CustomerStats {
  const recentDays = addDay(stats.recentDays, order.day);
  const month = monthOf(order.day);
  const ofMonth = valueAt(stats.byMonth, month) ?? { orders: 0, revenueMinor: 0 };
  return {
    orderCount: stats.orderCount + 1,
    revenueMinor: stats.revenueMinor + order.goodsMinor,
    firstOrderDay: earlier(stats.firstOrderDay, order.day),
    lastOrderDay: later(stats.lastOrderDay, order.day),
    firstOrderAt: earlier(stats.firstOrderAt, order.at),
    lastOrderAt: later(stats.lastOrderAt, order.at),
    medianGapDays: medianGap(recentDays),
    recentDays,
    weeks: addWeek(stats.weeks, weekStart(order.day), order.goodsMinor),
    byMonth: {
      ...stats.byMonth,
      [month]: { orders: ofMonth.orders + 1, revenueMinor: ofMonth.revenueMinor + order.goodsMinor },
    },
    products: addProducts(stats.products, order),
  };
}

/** The statistics of all the given orders, counted afresh. */
export function statsFromSettlements(orders: Iterable<CountedOrder>): CustomerStats {
  let stats = emptyStats;
  for (const order of orders) stats = addOrderToStats(stats, order);
  return stats;
}
