import { write, type Ref } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';
import { MemoryDatabase } from '../platform/testing/memory-database.ts';
import { customer, interaction, order } from '../testing/index.ts';
import { reconcile } from './reconcile.ts';
import { settleOrder } from './settle-order.ts';

const now = new Date('2026-11-22T09:00:00Z');
const times = { placedAt: now, deliveredAt: now, createdAt: now, updatedAt: now };

const entriesIn = (db: MemoryDatabase): readonly string[] =>
  [...db.store.documents.keys()].filter((path) => /interactions\/|order_entries\//.test(path)).sort();

/** Where earlier versions kept an order's entry: among what people log, then below its order. */
type Place = Ref<'interaction' | 'formerOrderInteraction'>;
const places: readonly { readonly place: Place }[] = [
  { place: ['interaction', 'order_o1'] },
  { place: ['formerOrderInteraction', 'o1', 'order_o1'] },
];

/** A settled order whose entry is where an earlier version kept it. */
async function begin(
  place: Place = ['interaction', 'order_o1'],
): Promise<{ readonly db: MemoryDatabase; readonly context: Context }> {
  const db = new MemoryDatabase();
  const context = { db, now: () => now, newId: () => 'id' };
  await db.commit([
    write.set(['customer', 'c1'], customer()),
    write.set(['order', 'o1'], order(times)),
    write.set(['interaction', 'talk'], interaction()),
  ]);
  await settleOrder(context, { orderId: 'o1' });
  const entry = await db.get(['orderInteraction', 'c1', 'order_o1']);
  if (entry === null) throw new Error('The order has no entry');
  await db.commit([write.set(place, entry.data), write.delete(['orderInteraction', 'c1', 'order_o1'])]);
  return { db, context };
}

test.each(places)(
  'an entry of before goes from $place to its customer, and what people logged stays',
  async ({ place }) => {
    const { db, context } = await begin(place);
    const before = (await db.get(place))?.data;
    await reconcile(context);
    expect(entriesIn(db)).toEqual(['customers/c1/order_entries/order_o1', 'interactions/talk']);
    expect((await db.get(['orderInteraction', 'c1', 'order_o1']))?.data).toEqual(before);
  },
);

test.each(places)(
  'the entry of an order that was settled since is the later one: $place',
  async ({ place }) => {
    const { db, context } = await begin(place);
    await db.commit([write.update(['order', 'o1'], { status: 'cancelled' })]);
    await settleOrder(context, { orderId: 'o1' });
    await reconcile(context);
    expect(entriesIn(db)).toEqual(['customers/c1/order_entries/order_o1', 'interactions/talk']);
    const entry = await db.get(['orderInteraction', 'c1', 'order_o1']);
    expect(entry?.data.order?.status).toBe('cancelled');
  },
);

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
    'customers/c1/order_entries/order_o1',
    'customers/c1/order_entries/order_o2',
    'interactions/talk',
  ]);
});

test('all of them go, however many', async () => {
  const { db, context } = await begin();
  const orders = Array.from({ length: 450 }, (_, number) => `p${String(number)}`);
  await db.commit(orders.map((id) => write.set(['interaction', `order_${id}`], interaction({ auto: true }))));
  await reconcile(context);
  expect(entriesIn(db)).toEqual(['customers/c1/order_entries/order_o1', 'interactions/talk']);
});
