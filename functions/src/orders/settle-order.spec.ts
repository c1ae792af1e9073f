import type { Order } from '@creamline/domain/orders';
import { write, type Fields } from '@creamline/domain/paths';
import type { Context, Stored } from '../platform/index.ts';
import { MemoryDatabase, openGate, type Call } from '../platform/testing/memory-database.ts';
import { customer, order } from '../testing/index.ts';
import { customerToReadAhead, orderWritten } from './order-written.ts';
import { reconcile } from './reconcile.ts';
import { settleOrder } from './settle-order.ts';

const now = new Date('2026-11-22T09:00:00Z');
const ofAnna = { assignedRepId: 'rep-anna', territoryId: 'leipzig' };
const ofBen = { assignedRepId: 'rep-ben', territoryId: 'dresden' };

/** An order as an order system writes it: it knows of no representative. */
const fromOutside = order({ placedAt: now, deliveredAt: now, createdAt: now, updatedAt: now });

interface Rig {
  readonly context: Context;
  readonly calls: Call[];
}

async function begin(): Promise<Rig> {
  const calls: Call[] = [];
  const db = new MemoryDatabase(undefined, (call, happen) => {
    calls.push(call);
    return openGate(call, happen);
  });
  const context = { db, now: () => now, newId: () => 'id' };
  await db.commit([
    write.set(['customer', 'c1'], customer(ofAnna)),
    write.set(['customer', 'c2'], customer(ofBen)),
    write.set(['order', 'o1'], fromOutside),
  ]);
  // An order of before brings the settings along.
  await settleOrder(context, { orderId: 'none' });
  calls.length = 0;
  return { context, calls };
}

async function orderIn({ context }: Rig): Promise<Stored<Order>> {
  const order = await context.db.get(['order', 'o1']);
  if (order === null) throw new Error('no order');
  return order;
}

/** Settles as the trigger does for a write that left the order as it is now. */
async function follow(rig: Rig, before: Stored<Order> | null): Promise<void> {
  const after = (await orderIn(rig)).data;
  rig.calls.length = 0;
  await orderWritten(rig.context, {
    id: 'o1',
    before: () => before?.data ?? null,
    after: () => after,
    beforeVersion: () => before?.version ?? null,
  });
}

const ordersOf = async ({ context }: Rig, repId: string): Promise<readonly string[]> =>
  (
    await context.db.list({
      from: ['order'],
      where: [['assignedRepId', '==', repId]],
      orderBy: [['placedAt', 'desc']],
      limit: 10,
    })
  ).map(({ id }) => id);

test("an order without a scope gets its customer's in the commit that books it, and is in the rep's list", async () => {
  const rig = await begin();
  await follow(rig, null);
  expect(rig.calls).toEqual(['get', 'get', 'get', 'get', 'commit']);
  expect(await ordersOf(rig, 'rep-anna')).toEqual(['o1']);
  expect((await orderIn(rig)).data).toMatchObject({ ...fromOutside, ...ofAnna });
});

test('the event of that commit ends without a read, and the sweep finds nothing to settle', async () => {
  const rig = await begin();
  const written = await orderIn(rig);
  await follow(rig, null);
  const { version } = await orderIn(rig);
  await follow(rig, written);
  expect(rig.calls).toEqual([]);
  expect(await reconcile(rig.context)).toMatchObject({ orders: 1, settled: 0 });
  expect((await orderIn(rig)).version).toBe(version);
});

test('an order that is booked already ends after two reads', async () => {
  const rig = await begin();
  await follow(rig, null);
  await follow(rig, await orderIn(rig));
  expect(rig.calls).toEqual(['get', 'get']);
});

test('an order that moves to another customer moves to the list of their rep', async () => {
  const rig = await begin();
  await follow(rig, null);
  const before = await orderIn(rig);
  await rig.context.db.commit([write.update(['order', 'o1'], { customerId: 'c2' })]);
  await follow(rig, before);
  expect([await ordersOf(rig, 'rep-anna'), await ordersOf(rig, 'rep-ben')]).toEqual([[], ['o1']]);
});

test('a write that carries an old signature is looked at', async () => {
  const rig = await begin();
  await follow(rig, null);
  const ofAnnas = await orderIn(rig);
  await rig.context.db.commit([write.update(['order', 'o1'], { customerId: 'c2' })]);
  await follow(rig, ofAnnas);
  // An order system brings back what it once read, and the customer's scope of then with it.
  const before = await orderIn(rig);
  await rig.context.db.commit([write.set(['order', 'o1'], { ...ofAnnas.data, customerId: 'c2' })]);
  await follow(rig, before);
  expect([await ordersOf(rig, 'rep-anna'), await ordersOf(rig, 'rep-ben')]).toEqual([[], ['o1']]);
});

test('an order booked before orders carried a scope gets it from the sweep', async () => {
  const rig = await begin();
  await follow(rig, null);
  await rig.context.db.commit([write.update(['order', 'o1'], { assignedRepId: null, territoryId: null })]);
  expect(await reconcile(rig.context)).toMatchObject({ settled: 1 });
  expect(await ordersOf(rig, 'rep-anna')).toEqual(['o1']);
  expect(await reconcile(rig.context)).toMatchObject({ settled: 0 });
});

test.each<[string, Fields | null, Fields | null, string | undefined]>([
  ['a new order', null, { customerId: 'c1' }, 'c1'],
  ['an edit', { customerId: 'c1', note: '' }, { customerId: 'c1', note: 'Ring' }, 'c1'],
  ['a copy of the scope', { customerId: 'c1', ...ofAnna }, { customerId: 'c1', ...ofBen }, undefined],
  ['a deletion', { customerId: 'c1' }, null, undefined],
  ['an id that is none', null, { customerId: 'c/1' }, undefined],
  ['no id', null, {}, undefined],
])('reads ahead for %s', (_name, before, after, customerId) => {
  expect(customerToReadAhead(before, after)).toBe(customerId);
});
