import type { BusinessDay } from '../time/index.ts';
import { OPEN_ORDERS, type OpenOrder } from './open-order-schema.ts';

/** A customer's open orders by id. */
export type OpenOrders = Readonly<Record<string, OpenOrder>>;

/** The open orders with one put in its place, or taken out where it is null. */
export function withOpenOrder(
  open: OpenOrders,
  orderId: string,
  order: OpenOrder | null,
): Record<string, OpenOrder> {
  const others = Object.entries(open).filter(([id]) => id !== orderId);
  const all: [string, OpenOrder][] = order === null ? others : [...others, [orderId, order]];
  const latest = all.toSorted(([one, a], [other, b]) =>
    a.dueDay === b.dueDay ? (one < other ? 1 : -1) : a.dueDay < b.dueDay ? 1 : -1,
  );
  return Object.fromEntries(latest.slice(0, OPEN_ORDERS));
}

/** The day of the latest open order; null where there is none. */
export function lastDueDay(open: OpenOrders): BusinessDay | null {
  return Object.values(open).reduce<BusinessDay | null>(
    (last, { dueDay }) => (last === null || dueDay > last ? dueDay : last),
    null,
  );
}
