import { cardOf, evaluateCustomer, packLine } from '@creamline/domain/customers';
import { lastContactOf } from '@creamline/domain/interactions';
import { Increment, write, type Pack, type Write } from '@creamline/domain/paths';
import { matches, rulesOf, segmentFactsOf, type SegmentNode } from '@creamline/domain/segments';
import { defaultCompany } from '@creamline/domain/territories';
import fc from 'fast-check';
import { HandlerWorld, type Delivery } from '../testing/index.ts';
import { contact, customer, interaction, order, segment, task } from '../testing/index.ts';
import { settleOrder } from '../orders/index.ts';
import { foldPacks } from './fold-packs.ts';
import { heldPack } from './pack-bytes.ts';

const customerIds = ['c1', 'c2', 'c3'];
const cities = ['Leipzig', 'Halle', 'Jena'];
const inCity = (city: string): SegmentNode => ({ kind: 'compare', field: 'city', op: 'eq', value: city });
const rules: SegmentNode[] = [
  ...cities.map(inCity),
  { kind: 'compare', field: 'assignedRepId', op: 'eq', value: 'rep-ben' },
  { kind: 'ago', field: 'lastContactDate', op: 'withinLast', days: 30, orNever: false },
];

const id = fc.constantFrom(...customerIds);
const base = customer().basicInfo;
const place = (city: string) => ({
  ...base,
  address: { line1: '', line2: '', city, region: '', postalCode: '', country: 'DE' },
});
const moment = fc.integer({ min: 1, max: 28 }).map((day) => new Date(Date.UTC(2026, 4, day, 9)));

/** What people do in a day, in any order. */
const deeds: fc.Arbitrary<Write> = fc.oneof(
  fc
    .record({
      id,
      city: fc.constantFrom(...cities),
      assignedRepId: fc.constantFrom('rep-anna', 'rep-ben', null),
    })
    .map((each) =>
      write.merge(['customer', each.id], { basicInfo: place(each.city), assignedRepId: each.assignedRepId }),
    ),
  fc
    .record({ name: fc.constantFrom('s1', 's2'), rule: fc.constantFrom(...rules), active: fc.boolean() })
    .map((each) =>
      write.merge(['segment', each.name], {
        criteria: each.rule,
        status: each.active ? 'active' : 'archived',
      }),
    ),
  fc
    .record({
      name: fc.constantFrom('k1', 'k2', 'k3'),
      customerId: id,
      isPrimary: fc.boolean(),
      updatedAt: moment,
    })
    .map(({ name, ...each }) => write.set(['contact', name], contact(each))),
  fc
    .record({
      name: fc.constantFrom('i1', 'i2', 'i3'),
      customerId: id,
      timestamp: moment,
      followUpRequired: fc.boolean(),
    })
    .map(({ name, ...each }) =>
      write.set(
        ['interaction', name],
        interaction({ ...each, followUpDate: new Date('2026-06-20T12:00:00Z') }),
      ),
    ),
  fc.constantFrom('i1', 'i2', 'i3').map((name) => write.delete(['interaction', name])),
  fc
    .record({ name: fc.constantFrom('t1', 't2'), customerId: id, dueAt: moment, done: fc.boolean() })
    .map(({ name, done, ...each }) =>
      write.set(
        ['task', name],
        task({ ...each, state: done ? 'done' : 'open', doneAt: done ? each.dueAt : null }),
      ),
    ),
);

async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit([
    ...customerIds.map((each) => write.set(['customer', each], customer())),
    ...['s1', 's2'].map((each) => write.set(['segment', each], segment(inCity('Jena')))),
  ]);
  await world.settle();
  return world;
}

/** Everything derived must be what the facts say, whatever the order in which they became known. */
async function checkWorld(world: HandlerWorld): Promise<void> {
  const ruleSet = (await world.read('ruleSet')) ?? {
    version: 0,
    changedAt: world.now,
    rules: [],
    inactive: [],
  };
  const interactions = await world.db.list({ from: ['interaction'], limit: 99 });
  const contacts = await world.db.list({ from: ['contact'], limit: 99 });
  const tasks = await world.db.list({ from: ['task'], limit: 99 });
  for (const customerId of customerIds) {
    const stored = await world.read('customer', customerId);
    if (stored === null) throw new Error(customerId);
    const facts = { customerId, customer: stored, account: null, company: defaultCompany };
    const expected = evaluateCustomer({ ...facts, ruleSet, now: world.now });
    expect([customerId, stored.segmentIds]).toEqual([customerId, expected.segmentIds]);
    expect(stored.lifecycle?.stage).toBe('prospect');
    expect(await world.read('customerCard', customerId)).toEqual(cardOf(stored));
    const own = interactions.map(({ data }) => data).filter((each) => each.customerId === customerId);
    expect(stored.lastContactDate).toEqual(lastContactOf(own, world.now));
    const people = contacts.filter(({ data }) => data.customerId === customerId);
    expect(people.filter(({ data }) => data.isPrimary)).toHaveLength(Math.min(1, people.length));
    expect(stored.summary?.contacts.length ?? 0).toBe(people.length);
    const open = tasks.filter(({ data }) => data.customerId === customerId && data.state === 'open');
    const dues = open.map(({ data }) => data.dueAt.getTime());
    expect(stored.nextFollowUpAt?.getTime() ?? Infinity).toBe(Math.min(...dues));
    for (const { data } of [...people, ...open])
      expect([data.assignedRepId, data.territoryId]).toEqual([stored.assignedRepId, stored.territoryId]);
    const lookup = segmentFactsOf({
      ...facts,
      lifecycle: stored.lifecycle,
      health: stored.health,
      rules: rulesOf(ruleSet),
    });
    for (const rule of ruleSet.rules)
      expect(stored.segmentIds.includes(rule.segmentId)).toBe(matches(rule.criteria, lookup, world.now));
  }
  for (const segmentId of ['s1', 's2']) {
    const members = world.paths(`segments/${segmentId}/members`);
    const stored = await world.read('segment', segmentId);
    expect([segmentId, stored?.memberCount]).toEqual([segmentId, members.length]);
    expect(stored?.calculation).toBeNull();
    const expected = [];
    for (const customerId of customerIds)
      if ((await world.read('customer', customerId))?.segmentIds.includes(segmentId) === true)
        expected.push(`segments/${segmentId}/members/${customerId}`);
    expect(members).toEqual(expected);
  }
}

const linesOf = (pack: Pack | null): readonly string[] =>
  pack === null ? [] : (heldPack(pack)?.lines ?? []);

test('a new customer gets a card, its segments and its place in the packs', async () => {
  const world = await begin();
  await world.commit([write.update(['customer', 'c1'], { basicInfo: place('Jena') })]);
  await world.settle();
  expect((await world.read('customer', 'c1'))?.segmentIds).toEqual(['s1', 's2']);
  await world.run(foldPacks);
  const texts = await Promise.all(
    ['all_0', 'rep:rep-anna_0', 'territory:leipzig_0'].map((each) => world.read('pack', each)),
  );
  const stored = await Promise.all(customerIds.map((each) => world.read('customer', each)));
  for (const pack of texts) {
    expect(pack?.count).toBe(3);
    expect(linesOf(pack).toSorted()).toEqual(
      stored.map((each, index) => packLine(`c${index + 1}`, each ?? customer())),
    );
  }
  expect(world.paths('packs')).toEqual(['packs/all_0', 'packs/rep:rep-anna_0', 'packs/territory:leipzig_0']);
});

test('a write that touches nothing derived ends without a read', async () => {
  const world = await begin();
  let reads = 0;
  const { get, list } = world.db;
  const count =
    <A extends unknown[], R>(of: (...args: A) => R) =>
    (...args: A): R => ((reads += 1), of.apply(world.db, args));
  Object.assign(world.db, {
    get: count(get),
    list: count(list),
    transaction: () => Promise.reject(new Error('read')),
  });
  await world.commit([write.update(['customer', 'c1'], { stats: null, evaluatedAt: world.now, rev: 'r2' })]);
  await world.settle();
  expect(reads).toBe(0);
});

test('a customer who is gone leaves segments, card and packs', async () => {
  const world = await begin();
  await world.commit([write.update(['customer', 'c1'], { basicInfo: place('Jena') })]);
  await world.settle();
  await world.run(foldPacks);
  await world.commit([write.delete(['customer', 'c1'])]);
  await world.settle();
  await world.run(foldPacks);
  expect((await world.read('segment', 's1'))?.memberCount).toBe(0);
  expect(world.paths('segments/s1/members')).toEqual([]);
  expect(await world.read('customerCard', 'c1')).toBeNull();
  expect((await world.read('pack', 'all_0'))?.count).toBe(2);
});

test('another representative: everything of the customer goes along, open tasks too', async () => {
  const world = await begin();
  await world.commit([
    write.set(['contact', 'k1'], contact()),
    write.set(['interaction', 'i1'], interaction()),
    write.set(['order', 'o1'], order()),
    write.set(['order', 'o2'], order()),
    write.set(['order', 'o3'], order()),
    write.set(['orderInteraction', 'c1', 'order_o1'], interaction({ auto: true })),
    write.set(['orderInteraction', 'c2', 'order_o2'], interaction({ auto: true, customerId: 'c2' })),
    write.set(['task', 't1'], task()),
    write.set(['task', 't2'], task({ assigneeId: 'service-sue' })),
  ]);
  await world.settle();
  await world.commit([write.update(['customer', 'c1'], { assignedRepId: 'rep-ben' })]);
  await world.settle();
  const scopes = await Promise.all([
    world.read('contact', 'k1'),
    world.read('interaction', 'i1'),
    world.read('task', 't1'),
    world.read('task', 't2'),
    world.read('order', 'o1'),
    world.read('order', 'o3'),
    world.read('orderInteraction', 'c1', 'order_o1'),
  ]);
  expect(scopes.map((each) => each?.assignedRepId)).toEqual(Array(7).fill('rep-ben'));
  // Still on another customer's timeline, until the order that moved is settled.
  expect((await world.read('orderInteraction', 'c2', 'order_o2'))?.assignedRepId).toBe('rep-anna');
  expect((await world.read('task', 't1'))?.assigneeId).toBe('rep-ben');
  expect((await world.read('task', 't2'))?.assigneeId).toBe('service-sue');
  expect((await world.read('job', 'scope_c1'))?.state).toBe('done');
});

test('events twice and in any order: everything derived ends as the facts say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deeds, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat({ max: 1000 })),
      async (days, chance) => {
        const world = await begin();
        const next = (): number => Number(chance.next().value ?? 0);
        const delivery: Delivery = { pick: (waiting) => next() % waiting, again: () => next() % 5 === 0 };
        for (const day of days) {
          for (const deed of day) await world.commit([deed]);
          if (next() % 2 === 0) await world.settle(delivery);
        }
        await world.settle(delivery);
        await checkWorld(world);
      },
    ),
    { numRuns: 50 },
  );
}, 60_000);

test('the check finds a wrong count', async () => {
  const world = await begin();
  await world.commit([write.update(['segment', 's1'], { memberCount: new Increment(1) })]);
  await world.settle();
  await expect(checkWorld(world)).rejects.toThrow();
});

test('an order that came before its customer is booked as soon as there is one', async () => {
  const world = new HandlerWorld();
  const moment = new Date('2026-05-28T08:00:00Z');
  const times = { placedAt: moment, deliveredAt: moment, createdAt: moment, updatedAt: moment };
  await world.commit([write.set(['order', 'o1'], order(times))]);
  await settleOrder(world.context, { orderId: 'o1' });
  expect(await world.read('settlement', 'o1')).toMatchObject({ waiting: true, counted: false });
  await world.commit([write.set(['customer', 'c1'], customer())]);
  await world.settle();
  expect(await world.read('settlement', 'o1')).toMatchObject({ waiting: false, counted: true });
  expect((await world.read('loyaltyAccount', 'c1'))?.totalPoints).toBe(10);
});
