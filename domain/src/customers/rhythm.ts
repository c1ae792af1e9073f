import { median } from '../figures/index.ts';
import { type BusinessDay } from '../time/index.ts';
import { deliveryDaysBetween, type DeliveryCalendar } from './delivery-calendar.ts';
import type { BusinessType } from './choices.ts';
import type { Customer } from './customer.ts';
import { lastDueDay } from './open-orders.ts';

/** How often a customer orders, counted in the dairy's delivery days, so that a closed week is not a missed one. */
export interface Rhythm {
  /** Median of the gaps between order days; what is usual for the business type while there are fewer than two gaps. */
  readonly gap: number;
  /** Whether the gap is the customer's own. */
  readonly own: boolean;
  /** Delivery days since {@link from}. */
  readonly missed: number;
  readonly lastOrderDay: BusinessDay;
  /** The day of the latest open order, where that is later than the last delivered one. */
  readonly openOrderDay: BusinessDay | null;
  /** The day lateness counts from: an order in the books is no missed one, until its own day is long past. */
  readonly from: BusinessDay;
}

/** Delivery days between orders that are usual for a business type, until a customer shows a rhythm of their own. */
export const usualGap: Readonly<Record<BusinessType, number>> = {
  retail: 3,
  wholesale: 6,
  distributor: 6,
  foodservice: 2,
  household: 6,
};

/** The customer's rhythm as it looks on `today`; null before the first delivered order. */
export function rhythmOf(
  customer: Pick<Customer, 'stats' | 'businessType' | 'openOrders'>,
  calendar: DeliveryCalendar,
  today: BusinessDay,
): Rhythm | null {
  const { stats } = customer;
  const lastOrderDay = stats?.lastOrderDay ?? null;
  if (stats === null || lastOrderDay === null) return null;
  const gaps = gapsOf(stats.recentDays, calendar);
  const own = gaps.length >= 2;
  const due = lastDueDay(customer.openOrders);
  const openOrderDay = due !== null && due > lastOrderDay ? due : null;
  const from = openOrderDay ?? lastOrderDay;
  return {
    gap: own ? median(gaps) : usualGap[customer.businessType],
    own,
    missed: deliveryDaysBetween(calendar, from, today),
    lastOrderDay,
    openOrderDay,
    from,
  };
}

/** Gaps between neighbouring order days (given newest first), newest gap first, each at least 1. */
export function gapsOf(days: readonly BusinessDay[], calendar: DeliveryCalendar): readonly number[] {
  const gaps: number[] = [];
  days.forEach((day, index) => {
    const before = days[index + 1];
    if (before !== undefined) gaps.push(Math.max(1, deliveryDaysBetween(calendar, before, day)));
  });
  return gaps;
}
