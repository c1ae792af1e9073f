import { customerToReadAhead } from '../../functions/src/orders/on-order-written.ts';
import { reconcile } from '../../functions/src/orders/reconcile.ts';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import type { Subject } from './simulate.ts';

/** The handlers as they are deployed. */
export const realSubject: Subject = {
  prepare: () => Promise.resolve(),
  handle: (context, { orderId, before, after }) =>
    settleOrder(context, { orderId, customerId: customerToReadAhead(before, after) }),
  sweep: (context) => reconcile(context, { pageSize: 2 }),
};
