import { deliveryDayAfter, type DeliveryCalendar, type OpenOrder } from '../customers/index.ts';
import { businessDayOf, type BusinessDay } from '../time/index.ts';
import type { Order } from './order.ts';

/** Whether the order earns points and counts in statistics: it was delivered and not taken back since. */
export function countsAsDelivered(order: Pick<Order, 'status'>): boolean {
  return order.status === 'delivered';
}

/** Whether the order is in the books and still to be delivered. */
export function isOpen(order: Pick<Order, 'status'>): boolean {
  return order.status === 'placed' || order.status === 'confirmed';
}

/** The days of an open order: to be delivered when the customer asked for it, else on the next delivery day. */
export function openOrderOf(
  { placedAt, requestedDay }: Pick<Order, 'placedAt' | 'requestedDay'>,
  company: DeliveryCalendar & { readonly timeZone: string },
): OpenOrder {
  const placedDay = businessDayOf(placedAt, company.timeZone);
  const asked = requestedDay ?? null;
  if (asked !== null && asked >= placedDay) return { placedDay, dueDay: asked };
  return { placedDay, dueDay: deliveryDayAfter(company, placedDay, 1) ?? placedDay };
}

/** The day an order is, or was, brought: the day it is due while it is open; null where it never came. */
export function deliveryDay(
  order: Pick<Order, 'status' | 'placedAt' | 'requestedDay' | 'deliveredAt'>,
  company: DeliveryCalendar & { readonly timeZone: string },
): BusinessDay | null {
  if (isOpen(order)) return openOrderOf(order, company).dueDay;
  return order.deliveredAt === null ? null : businessDayOf(order.deliveredAt, company.timeZone);
}

/** The moment an order counts from: its delivery, or its placing where the delivery's time is not known. */
export function orderMoment(order: Pick<Order, 'deliveredAt' | 'placedAt'>): Date {
  return order.deliveredAt ?? order.placedAt;
}

/** The business day an order counts on, in the dairy's time zone. */
export function orderDay(order: Pick<Order, 'deliveredAt' | 'placedAt'>, timeZone: string): BusinessDay {
  return businessDayOf(orderMoment(order), timeZone);
}
