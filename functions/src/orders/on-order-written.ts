import { onDocument } from '../platform/on-document.ts';
import { settleOrder } from './settle-order.ts';

/** An order was written: what follows from it may be stale. */
export const onOrderWritten = onDocument({ kind: 'order', name: 'settleOrder' }, (context, { id, after }) => {
  const customerId = after()?.['customerId'];
  return settleOrder(context, {
    orderId: id,
    // An id with a slash or an empty one cannot be read ahead; the order's schema judges it.
    customerId: typeof customerId === 'string' && /^[^/]+$/.test(customerId) ? customerId : undefined,
  });
});
