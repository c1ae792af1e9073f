import { deliveryDaysBetween, type DeliveryCalendar } from '../customers/index.ts';
import { businessDaySchema, dayFromNumber, dayNumber, type BusinessDay } from '../time/index.ts';
import { median } from '../figures/index.ts';
import type { AnalyticsProblem } from './problem.ts';

/** When nothing was delivered: the closed days of a dairy that drives daily, or the whole delivery calendar. */
export type Closures = readonly BusinessDay[] | DeliveryCalendar;

/** A customer's habit of ordering, all of it counted in delivery days, so that a closed week is not a missed one. */
export interface OrderRhythm {
  readonly lastOrderDay: BusinessDay;
  /** Delivery days from each order day to the next, oldest first, each at least 1. */
  readonly gaps: readonly number[];
  /** The middle one of the gaps; null before the second order day. */
  readonly medianGap: number | null;
  /** 1 where every gap is the median, 0 where gaps stray from it by its own size or more; null under two gaps. */
  readonly regularity: number | null;
  /** Delivery days since the last order. */
  readonly sinceLast: number;
  /** Delivery days gone by since the next order was usual; 0 while it is not due, or has no usual day yet. */
  readonly missed: number;
}

/**
 * How regularly a customer orders, and how late the next order is on `today` (the last order's day unless
 * told). Orders of one day count once, their order does not matter, and orders after `today` are not known yet.
 *
 * Errors: `empty` without an order up to today, `out-of-range` for a day that is not in the calendar.
 */
export function orderRhythm(
  orderDates: readonly BusinessDay[],
  closures: Closures,
  today?: BusinessDay,
): OrderRhythm | AnalyticsProblem {
  const calendar = calendarOf(closures);
  const wrong = orderDates.findIndex((day) => !isDay(day));
  if (wrong >= 0) return { problem: 'out-of-range', field: 'orderDates', row: wrong };
  const closed = calendar.closures.findIndex((day) => !isDay(day));
  if (closed >= 0) return { problem: 'out-of-range', field: 'closures', row: closed };
  if (today !== undefined && !isDay(today)) return { problem: 'out-of-range', field: 'today' };
  const days = [...new Set(orderDates)].filter((day) => today === undefined || day <= today).sort();
  const lastOrderDay = days.at(-1);
  if (lastOrderDay === undefined) return { problem: 'empty' };
  const gaps = days.slice(1).map((day, index) => gapBetween(calendar, days[index] ?? day, day));
  const medianGap = gaps.length === 0 ? null : median(gaps);
  const sinceLast = deliveryDaysBetween(calendar, lastOrderDay, today ?? lastOrderDay);
  return {
    lastOrderDay,
    gaps,
    medianGap,
    regularity: medianGap === null || gaps.length < 2 ? null : regularityOf(gaps, medianGap),
    sinceLast,
    missed: medianGap === null ? 0 : Math.max(0, sinceLast - Math.ceil(medianGap)),
  };
}

function calendarOf(closures: Closures): DeliveryCalendar {
  return 'deliveryDays' in closures ? closures : { deliveryDays: [], closures: [...closures] };
}

/** Whether the text is a day there is: 30 February is none. */
function isDay(day: BusinessDay): boolean {
  return businessDaySchema.safeParse(day).success && dayFromNumber(dayNumber(day)) === day;
}

/** Two orders on days without delivery between them are one round apart. */
function gapBetween(calendar: DeliveryCalendar, from: BusinessDay, to: BusinessDay): number {
  return Math.max(1, deliveryDaysBetween(calendar, from, to));
}

function regularityOf(gaps: readonly number[], usual: number): number {
  const stray = gaps.reduce((sum, gap) => sum + Math.abs(gap - usual), 0) / gaps.length;
  return Math.max(0, 1 - stray / usual);
}
