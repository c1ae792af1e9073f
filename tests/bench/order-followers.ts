import type { Order } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import { customerWritten } from '../../functions/src/customers/index.ts';
import { orderWritten } from '../../functions/src/orders/order-written.ts';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import type { Context, Database } from '../../functions/src/platform/index.ts';
import type { Meter } from '../../functions/src/platform/meter.ts';
import { wokenBy } from '../../tools/checks/woken.ts';

/** How many functions the writes of a settlement wake. */
export interface Followers {
  readonly withoutRead: number;
  readonly reading: number;
}

/** The database, telling the path of each document that a transaction writes. */
function tellingPaths(db: Database, tell: (path: string) => void): Database {
  return {
    get: (ref) => db.get(ref),
    list: (query) => db.list(query),
    count: (query) => db.count(query),
    commit: (writes) => db.commit(writes),
    transaction: (body) =>
      db.transaction((inner) =>
        body({
          get: (ref) => inner.get(ref),
          list: (query) => inner.list(query),
          write: (writes) => {
            for (const { path } of writes) tell(path);
            inner.write(writes);
          },
        }),
      ),
  };
}

/** Settles a new order, and lets every function that is deployed for what was written do what it does. */
export async function followersOf(
  context: Context,
  meter: Meter,
  orderId: string,
  order: Order,
): Promise<Followers> {
  const { db } = context;
  const { customerId } = order;
  const written: string[] = [];
  const watched = { ...context, db: tellingPaths(db, (path) => written.push(path)) };
  const stored = async () => ({
    order: await db.get(['order', orderId]),
    customer: await db.get(['customer', customerId]),
  });
  await db.commit([write.set(['order', orderId], order)]);
  const before = await stored();
  await settleOrder(watched, { orderId, customerId });
  const after = await stored();
  const handlers: Readonly<Record<string, () => Promise<unknown>>> = {
    onCustomerWritten: () =>
      customerWritten(
        context,
        { add: () => Promise.resolve() },
        {
          id: customerId,
          before: () => before.customer?.data ?? null,
          after: () => after.customer?.data ?? null,
        },
      ),
    onOrderWritten: () =>
      orderWritten(context, {
        id: orderId,
        before: () => before.order?.data ?? null,
        after: () => after.order?.data ?? null,
        beforeVersion: () => before.order?.version ?? null,
      }),
  };
  const followers = { withoutRead: 0, reading: 0 };
  for (const name of written.flatMap((path) => wokenBy(path))) {
    const handle = handlers[name];
    if (handle === undefined) throw new Error(`An order wakes ${name}, which is not measured here`);
    const { reads } = await meter.measure(handle);
    followers[reads === 0 ? 'withoutRead' : 'reading'] += 1;
  }
  return followers;
}
