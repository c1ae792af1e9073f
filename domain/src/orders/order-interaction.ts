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

/** The order's one line on its customer's timeline, written as a whole so that it cannot appear twice. */
export function planOrderInteraction(
  orderId: string,
  order: Order | null,
  booked: Settlement | null,
  due: Settlement,
  now: Date,
): Write[] {
  const ref = ['orderInteraction', orderId, ids.orderInteraction(orderId)] as const;
  if (!showsOnTimeline(order, due)) return booked === null ? [] : [write.delete(ref)];
  const { goodsMinor, totalMinor } = orderTotals(order.lines);
  const interaction = write.set(ref, {
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
  return [interaction];
}
