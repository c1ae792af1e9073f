import { write } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';
import { MemoryDatabase } from '../platform/testing/memory-database.ts';
import { customer, interaction, order } from '../testing/index.ts';
import { reconcile } from './reconcile.ts';
import { settleOrder } from './settle-order.ts';

const now = new Date('2026-11-22T09:00:00Z');
const times = { placedAt: now, deliveredAt: now, createdAt: now, updatedAt: now };

const entriesIn = (db: MemoryDatabase): readonly string[] =>
  [...db.store.documents.keys()].filter((path) => path.includes('interactions/')).sort();

/** A settled order whose entry is where earlier versions kept it. */
async function begin(): Promise<{ readonly db: MemoryDatabase; readonly context: Context }> {
  const db = new MemoryDatabase();
  const context = { db, now: () => now, newId: () => 'id' };
  await db.commit([
    write.set(['customer', 'c1'], customer()),
    write.set(['order', 'o1'], order(times)),
    write.set(['interaction', 'talk'], interaction()),
  ]);
  await settleOrder(context, { orderId: 'o1' });
  const entry = await db.get(['orderInteraction', 'o1', 'order_o1']);
  if (entry === null) throw new Error('The order has no entry');
  await db.commit([
    write.set(['interaction', 'order_o1'], entry.data),
    write.delete(['orderInteraction', 'o1', 'order_o1']),
  ]);
  return { db, context };
}

test('an entry of before goes below its order, and what people logged stays', async () => {
  const { db, context } = await begin();
  const before = (await db.get(['interaction', 'order_o1']))?.data;
  await reconcile(context);
  expect(entriesIn(db)).toEqual(['interactions/talk', 'orders/o1/interactions/order_o1']);
  expect((await db.get(['orderInteraction', 'o1', 'order_o1']))?.data).toEqual(before);
});

test('the entry of an order that was settled since is the later one', async () => {
  const { db, context } = await begin();
  await db.commit([write.update(['order', 'o1'], { status: 'cancelled' })]);
  await settleOrder(context, { orderId: 'o1' });
  await reconcile(context);
  expect(entriesIn(db)).toEqual(['interactions/talk', 'orders/o1/interactions/order_o1']);
  const entry = await db.get(['orderInteraction', 'o1', 'order_o1']);
  expect(entry?.data.order?.status).toBe('cancelled');
});

test.each([true, false])('the entry of a deleted order goes, settled since: %s', async (settled) => {
  const { db, context } = await begin();
  await db.commit([write.delete(['order', 'o1'])]);
  if (settled) await settleOrder(context, { orderId: 'o1' });
  await reconcile(context);
  expect(entriesIn(db)).toEqual(['interactions/talk']);
});

test('the entry of an order that was never booked comes with its booking', async () => {
  const { db, context } = await begin();
  await db.commit([
    write.set(['order', 'o2'], order(times)),
    write.set(['interaction', 'order_o2'], interaction({ auto: true })),
  ]);
  await reconcile(context);
  expect(entriesIn(db)).toEqual([
    'interactions/talk',
    'orders/o1/interactions/order_o1',
    'orders/o2/interactions/order_o2',
  ]);
});

test('all of them go, however many', async () => {
  const { db, context } = await begin();
  const orders = Array.from({ length: 450 }, (_, number) => `p${String(number)}`);
  await db.commit(orders.map((id) => write.set(['interaction', `order_${id}`], interaction({ auto: true }))));
  await reconcile(context);
  expect(entriesIn(db)).toEqual(['interactions/talk', 'orders/o1/interactions/order_o1']);
});
