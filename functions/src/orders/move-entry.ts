import { planOrderInteraction } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';

/**
 * Puts an order's entry on the timeline, which was once kept among what people log and later below its order, with its
 * customer: as the order and its settlement have it now.
 */
export async function moveEntry(context: Context, id: string): Promise<void> {
  const orderId = id.replace(/^order_/, '');
  await context.db.transaction(async (transaction) => {
    const [order, settlement] = await Promise.all([
      transaction.get(['order', orderId]),
      transaction.get(['settlement', orderId]),
    ]);
    const booked = settlement?.data ?? null;
    transaction.write([
      // What is not booked has its entry once it is.
      ...(booked === null
        ? []
        : planOrderInteraction(orderId, order?.data ?? null, booked, booked, context.now())),
      write.delete(['interaction', id]),
      write.delete(['formerOrderInteraction', orderId, id]),
    ]);
  });
}
