import type { Order, OrderStatus } from '@creamline/domain/orders';

/** A step of an order's way with the moment it was taken, as far as the order tells. */
export interface OrderStep {
  readonly status: OrderStatus;
  readonly at: Date;
}

/** The steps an order is known to have taken, earliest first: it keeps its placing, its delivery and its last change. */
export function orderSteps(
  order: Pick<Order, 'status' | 'placedAt' | 'deliveredAt' | 'updatedAt'>,
): readonly OrderStep[] {
  const steps: OrderStep[] = [{ status: 'placed', at: order.placedAt }];
  if (order.status === 'confirmed') steps.push({ status: 'confirmed', at: order.updatedAt });
  if (order.deliveredAt !== null) steps.push({ status: 'delivered', at: order.deliveredAt });
  else if (order.status === 'delivered') steps.push({ status: 'delivered', at: order.updatedAt });
  if (order.status === 'cancelled' || order.status === 'refunded')
    steps.push({ status: order.status, at: order.updatedAt });
  return steps;
}
