import { ids, write, type Write } from '../paths/index.ts';
import { orderMoment } from './delivered.ts';
import type { Order } from './order.ts';
import type { Settlement } from './settlement.ts';
import { orderTotals } from './totals.ts';

/** Who wrote what no person wrote. */
const SYSTEM = 'system';

/** Whether an order has a line on a timeline: it is more than a draft, and its customer exists. */
export function showsOnTimeline(order: Order | null, due: Settlement): order is Order {
  return order !== null && order.status !== 'draft' && !due.waiting;
}

/** The order's one line on its customer's timeline, written as a whole and taken from any other's. */
export function planOrderInteraction(
  orderId: string,
  order: Order | null,
  booked: Settlement | null,
  due: Settlement,
  now: Date,
): Write[] {
  const refAt = (customerId: string) =>
    ['orderInteraction', customerId, ids.orderInteraction(orderId)] as const;
  const shows = showsOnTimeline(order, due);
  // It may lie with another customer still, where the order was moved.
  const leaves = booked !== null && !(shows && booked.customerId === due.customerId);
  const left = leaves ? [write.delete(refAt(booked.customerId))] : [];
  if (!shows) return left;
  const { goodsMinor, totalMinor } = orderTotals(order.lines);
  const entry = write.set(refAt(due.customerId), {
    customerId: due.customerId,
    contactId: null,
    userId: SYSTEM,
    interactionType: 'order',
    timestamp: orderMoment(order),
    durationMinutes: null,
    summary: `Order ${order.orderNumber}: ${order.status}`,
    detailedNotes: '',
    sentiment: null,
    followUpRequired: false,
    followUpDate: null,
    followUpUserId: null,
    relatedIds: { orderId },
    outcome: null,
    nextSteps: '',
    assignedRepId: due.assignedRepId,
    territoryId: due.territoryId,
    createdAt: order.createdAt,
    createdBy: SYSTEM,
    updatedAt: now,
    updatedBy: SYSTEM,
    rev: SYSTEM,
    base: null,
    auto: true,
    order: {
      orderNumber: order.orderNumber,
      status: order.status,
      goodsMinor,
      totalMinor,
      currency: order.currency,
      points: due.points,
    },
  });
  return [...left, entry];
}
