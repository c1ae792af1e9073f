import { businessDayOf, type BusinessDay } from '../time/index.ts';
import type { Order } from './order.ts';

/** Whether the order earns points and counts in statistics: it was delivered and not taken back since. */
export function countsAsDelivered(order: Pick<Order, 'status'>): boolean {
  return order.status === 'delivered';
}

/** The moment an order counts from: its delivery, or its placing where the delivery's time is not known. */
export function orderMoment(order: Pick<Order, 'deliveredAt' | 'placedAt'>): Date {
  return order.deliveredAt ?? order.placedAt;
}

/** The business day an order counts on, in the dairy's time zone. */
export function orderDay(order: Pick<Order, 'deliveredAt' | 'placedAt'>, timeZone: string): BusinessDay {
  return businessDayOf(orderMoment(order), timeZone);
}
