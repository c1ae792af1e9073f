import { reconcile } from '../../functions/src/orders/reconcile.ts';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import type { Subject } from './simulate.ts';

/** The handlers as they are deployed. */
export const realSubject: Subject = {
  prepare: () => Promise.resolve(),
  handle: (context, { orderId, after }) => settleOrder(context, { orderId, customerId: after?.customerId }),
  sweep: (context) => reconcile(context, { pageSize: 2 }),
};
