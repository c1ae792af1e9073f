import type { Order } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import { evaluateOne } from '../customers/index.ts';
import { HandlerWorld, customer, order } from '../testing/index.ts';
import { reconcile } from './reconcile.ts';
import { settleOrder } from './settle-order.ts';

const noonOf = (day: string): Date => new Date(`${day}T10:00:00Z`);

/** Settles the order as it now is, and lets all that follows be followed. */
async function bring(world: HandlerWorld, id: string, change: Partial<Order>): Promise<void> {
  await world.commit([write.set(['order', id], order(change))]);
  await settleOrder(world.context, { orderId: id });
  await world.commit([]);
  await world.settle();
}

/** A customer with a delivery each Monday of May, looked at on 12 June: slowing, and the alert says so. */
async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  world.now = noonOf('2026-05-01');
  await world.commit([write.set(['customer', 'c1'], customer())]);
  await world.settle();
  for (const day of ['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-25']) {
    world.now = noonOf(day);
    await bring(world, day, { placedAt: noonOf(day), deliveredAt: noonOf(day) });
  }
  world.now = noonOf('2026-06-12');
  await world.run((context) => evaluateOne(context, 'c1'));
  await world.settle();
  return world;
}

const alertId = 'alert_slowing_c1_2026-06-09';

const standing = async (world: HandlerWorld): Promise<object> => ({
  stage: (await world.read('customer', 'c1'))?.lifecycle?.stage,
  alert: (await world.read('task', alertId))?.state,
});

const placed = { status: 'placed', placedAt: noonOf('2026-06-12'), deliveredAt: null } as const;

test('an order in the books ends the alert that none came, and neither earns points nor counts as revenue', async () => {
  const world = await begin();
  expect(await standing(world)).toEqual({ stage: 'slowing', alert: 'open' });
  const before = await world.read('customer', 'c1');
  await bring(world, 'next', placed);
  expect(await standing(world)).toEqual({ stage: 'active', alert: 'cancelled' });
  const after = await world.read('customer', 'c1');
  expect(after?.openOrders).toEqual({ next: { placedDay: '2026-06-12', dueDay: '2026-06-13' } });
  expect(after?.stats).toEqual(before?.stats);
  expect(after?.summary?.loyalty).toEqual(before?.summary?.loyalty);
});

test.each<[string, Partial<Order>]>([
  ['cancelled', { status: 'cancelled' }],
  ['back in draft', { status: 'draft' }],
])('one that is %s leaves them late again, and the alert comes back', async (_, change) => {
  const world = await begin();
  await bring(world, 'next', placed);
  await bring(world, 'next', { ...placed, ...change });
  expect(await standing(world)).toEqual({ stage: 'slowing', alert: 'open' });
  expect((await world.read('customer', 'c1'))?.openOrders).toEqual({});
});

test('one that was settled before open orders were kept is brought in by the sweep, once', async () => {
  const world = await begin();
  await bring(world, 'next', placed);
  const settlement = await world.read('settlement', 'next');
  if (settlement === null) throw new Error('no settlement');
  const { open: _, ...older } = settlement;
  await world.commit([
    write.set(['settlement', 'next'], older),
    write.update(['customer', 'c1'], { openOrders: {} }),
  ]);
  await world.run((context) => evaluateOne(context, 'c1'));
  expect(await standing(world)).toMatchObject({ stage: 'slowing' });
  expect(await reconcile(world.context)).toMatchObject({ settled: 1 });
  expect(await standing(world)).toMatchObject({ stage: 'active' });
  expect(await reconcile(world.context)).toMatchObject({ settled: 0 });
});

test('whoever is deleted and made again under the same id has all that is booked, and stands by it', async () => {
  const world = await begin();
  await bring(world, 'next', placed);
  const before = await world.read('customer', 'c1');
  await world.commit([write.delete(['customer', 'c1'])]);
  await world.settle();
  await world.commit([write.set(['customer', 'c1'], customer())]);
  await world.settle();
  const after = await world.read('customer', 'c1');
  expect(after?.openOrders).toEqual({ next: { placedDay: '2026-06-12', dueDay: '2026-06-13' } });
  expect([after?.tier, after?.stats, after?.summary?.loyalty, after?.lifecycle?.stage]).toEqual([
    before?.tier,
    before?.stats,
    before?.summary?.loyalty,
    'active',
  ]);
});

test('an order that was changed and one that is new lose none of the others, whoever is looked at first', async () => {
  const world = await begin();
  await bring(world, 'next', placed);
  await world.commit([write.delete(['customer', 'c1'])]);
  await world.commit([write.set(['customer', 'c1'], customer())]);
  await bring(world, 'later', { ...placed, requestedDay: '2026-06-19' });
  expect(Object.keys((await world.read('customer', 'c1'))?.openOrders ?? {}).sort()).toEqual([
    'later',
    'next',
  ]);
});
