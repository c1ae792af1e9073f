import { randomUUID } from 'node:crypto';
import { orderSchema, type Order } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import { db } from '../../integration/live.ts';

export interface SeedOrder {
  readonly customerId: string;
  readonly euros: number;
  readonly orderNumber?: string;
  readonly status?: Order['status'];
  /** When it was placed, and delivered where it is; now by default. */
  readonly at?: Date;
  readonly note?: string;
}

/** Writes an order as the order system does: past the console, with the Admin SDK. Gives its id. */
export async function seedOrder(order: SeedOrder): Promise<string> {
  const { customerId, euros, status = 'placed', at = new Date() } = order;
  const id = `e2e-${randomUUID().slice(0, 8)}`;
  const data = orderSchema.parse({
    customerId,
    orderNumber: order.orderNumber ?? id,
    status,
    placedAt: at,
    deliveredAt: status === 'delivered' ? at : null,
    currency: 'EUR',
    lines: [
      {
        sku: 'FM-38-10',
        name: 'Vollmilch im Eimer',
        quantity: euros,
        unitPriceMinor: 100,
        discountMinor: 0,
        vatRate: 0.07,
        depositMinor: 0,
      },
    ],
    source: 'erp',
    externalId: null,
    createdAt: at,
    updatedAt: at,
    ...(order.note === undefined ? {} : { note: order.note }),
  });
  await db.commit([write.set(['order', id], data)]);
  return id;
}

/** The order system moves an order on, or takes it back. */
export async function changeOrder(id: string, status: Order['status'], now = new Date()): Promise<void> {
  const delivered = status === 'delivered' ? { deliveredAt: now } : {};
  await db.commit([write.update(['order', id], { status, ...delivered, updatedAt: now })]);
}
