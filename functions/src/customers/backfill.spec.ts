import { emptyStats } from '@creamline/domain/customers';
import { defaultProgramme, openAccount } from '@creamline/domain/loyalty';
import { write, type Fields } from '@creamline/domain/paths';
import { resumeJobs } from '../jobs/index.ts';
import type { Context } from '../platform/index.ts';
import { HandlerWorld, contact, customer, segment, task } from '../testing/index.ts';
import { BACKFILL_PAGE, startBackfill } from './backfill.ts';

const COUNT = BACKFILL_PAGE * 2 + 10;
const idOf = (index: number): string => `c${1000 + index}`;
const all = Array.from({ length: COUNT }, (_, index) => idOf(index));

/** Customers as an older version left them: it knew nothing of these fields, and no event tells of them. */
async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit([
    write.set(
      ['segment', 'retail'],
      segment({ kind: 'compare', field: 'businessType', op: 'eq', value: 'retail' }),
    ),
  ]);
  await world.settle();
  const { tier: _tier, stats: _stats, nextFollowUpAt: _next, ...older } = customer();
  await world.db.commit(all.map((id) => write.merge(['customer', id], older)));
  world.forget();
  return world;
}

const start = (world: HandlerWorld) => (context: Context) => startBackfill(context, world.queue);
const raw = (world: HandlerWorld, id: string): Fields | undefined =>
  world.db.store.documents.get(`customers/${id}`)?.data;

test('every customer gets the fields that are missing, a standing, a card and its lines in the packs', async () => {
  const world = await begin();
  expect(await world.run(start(world))).toEqual({ customers: COUNT, resumed: false });
  for (const id of all) {
    expect(raw(world, id)).toMatchObject({ tier: 'bronze', stats: null, nextFollowUpAt: null });
    expect(raw(world, id)).toMatchObject({ segmentIds: ['retail'], lifecycle: { stage: 'prospect' } });
  }
  expect(world.paths('customer_cards')).toHaveLength(COUNT);
  expect(world.paths('packs')).toEqual(
    expect.arrayContaining(all.map((id) => `packs/territory:leipzig__${id}`)),
  );
  expect(world.paths('segments/retail/members')).toHaveLength(COUNT);
  expect((await world.read('segment', 'retail'))?.memberCount).toBe(COUNT);
  expect(await world.read('job', 'backfill')).toMatchObject({ state: 'done', done: COUNT, total: COUNT });
});

test('copies of the scope are brought up to date where no card tells what they were made from', async () => {
  const world = await begin();
  await world.db.commit([
    write.set(['contact', 'k1'], contact({ customerId: idOf(0), assignedRepId: 'gone' })),
  ]);
  world.forget();
  await world.run(start(world));
  expect(await world.read('contact', 'k1')).toMatchObject({ assignedRepId: 'rep-anna' });
});

test('tier, statistics and the next follow-up are those of account, settlements and tasks', async () => {
  const world = await begin();
  const scope = { assignedRepId: 'rep-anna', territoryId: 'leipzig' };
  const member = { customerId: idOf(0), memberSince: world.now, ...scope };
  const account = openAccount(member, defaultProgramme, 'Europe/Berlin', '2026-06-01', world.now);
  const dueAt = new Date('2026-06-12T09:00:00Z');
  await world.db.commit([
    write.set(['loyaltyAccount', idOf(0)], { ...account, currentTier: 'silver', deliveredOrders: 1 }),
    write.set(['settlement', 'o1'], {
      orderId: 'o1',
      customerId: idOf(0),
      status: 'delivered',
      counted: true,
      waiting: false,
      goodsMinor: 1250,
      currency: 'EUR',
      points: 12,
      multiplier: 1,
      day: '2026-05-20',
      at: new Date('2026-05-20T08:00:00Z'),
      lines: [],
      entries: 1,
      orderVersion: '1',
      settledAt: world.now,
      ...scope,
    }),
    write.set(['task', 't1'], task({ customerId: idOf(0), dueAt })),
    write.update(['customer', idOf(1)], { stats: { ...emptyStats, orderCount: 3 } }),
  ]);
  world.forget();
  await world.run(start(world));
  expect(raw(world, idOf(0))).toMatchObject({
    tier: 'silver',
    stats: { orderCount: 1, revenueMinor: 1250 },
    nextFollowUpAt: dueAt,
    summary: { openTasks: [{ id: 't1' }] },
  });
  expect(raw(world, idOf(1))).toMatchObject({ stats: { orderCount: 3 } });
});

test('a change whose event was lost is followed at last, and run again it changes no more', async () => {
  const world = await begin();
  await world.run(start(world));
  await world.db.commit([
    write.update(['customer', idOf(3)], { businessType: 'household', assignedRepId: 'rep-ben' }),
  ]);
  world.forget();
  await world.run(start(world));
  expect(raw(world, idOf(3))).toMatchObject({ segmentIds: [] });
  expect(await world.read('customerCard', idOf(3))).toMatchObject({
    assignedRepId: 'rep-ben',
    segmentIds: [],
  });
  expect(await world.read('job', `scope_${idOf(3)}`)).toMatchObject({ state: 'done' });
  expect((await world.read('segment', 'retail'))?.memberCount).toBe(COUNT - 1);

  const events = world.paths('segments/retail/events');
  await world.run(start(world));
  expect(world.paths('segments/retail/events')).toEqual(events);
  expect((await world.read('segment', 'retail'))?.memberCount).toBe(COUNT - 1);
});

test('killed between two pages, it goes on from its cursor, however often its steps come', async () => {
  const world = await begin();
  await startBackfill(world.context, world.queue);
  await world.step();
  expect(await world.read('job', 'backfill')).toMatchObject({ state: 'running', done: BACKFILL_PAGE });
  world.steps.length = 0;
  expect(await startBackfill(world.context, world.queue)).toEqual({ customers: COUNT, resumed: true });
  world.now = new Date(world.now.getTime() + 3_600_000);
  // With the page's customers, whose copies of scope nobody had compared with a card.
  expect(await resumeJobs(world.context, world.queue)).toBe(1 + BACKFILL_PAGE);
  await world.settle();
  expect(await world.read('job', 'backfill')).toMatchObject({ state: 'done', done: COUNT });
  expect((await world.read('segment', 'retail'))?.memberCount).toBe(COUNT);
});

test('a customer out of shape is put aside, and the others are done', async () => {
  const world = await begin();
  await world.db.commit([write.update(['customer', idOf(BACKFILL_PAGE - 1)], { status: 'nonsense' })]);
  world.forget();
  await world.run(start(world));
  expect(await world.read('job', 'backfill')).toMatchObject({ state: 'done', done: COUNT });
  expect(world.paths('dead_letters')).toEqual([
    `dead_letters/backfill__customers_${idOf(BACKFILL_PAGE - 1)}`,
  ]);
  expect(world.paths('customer_cards')).toHaveLength(COUNT - 1);
});
