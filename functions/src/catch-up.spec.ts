import { write, type Fields, type Write } from '@creamline/domain/paths';
import type { SegmentNode } from '@creamline/domain/segments';
import { catchUp, type CatchUpReport } from './catch-up.ts';
import { HandlerWorld, contact, customer, interaction, order, segment, task, user } from './testing/index.ts';

const followUpDate = new Date('2026-06-09T09:00:00Z');
const inJena: SegmentNode = { kind: 'compare', field: 'city', op: 'eq', value: 'Jena' };
const { basicInfo } = customer();
const address = { line1: '', line2: '', city: 'Jena', region: '', postalCode: '', country: 'DE' };
const jena = { ...basicInfo, address };

const run = (world: HandlerWorld, options = {}): Promise<CatchUpReport> =>
  world.run((context) => catchUp(context, world.queue, world.signIn, options));

/** Ids and times that differ from run to run left out. */
function derived(world: HandlerWorld): Record<string, Fields> {
  const left = [
    'validAfter',
    'evaluatedAt',
    'since',
    'updatedAt',
    'createdAt',
    'startedAt',
    'at',
    'changedAt',
    'rev',
    'base',
  ];
  return Object.fromEntries(
    [...world.db.store.documents]
      .filter(([path]) => !/^(jobs|audit|packs|segments\/.*events|dead_letters)\//.test(path))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, { data }]) => [path, without(data, [...left, 'calculatedAt', 'nextEvaluationAt'])]),
  );
}

function without(fields: Fields, left: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !left.includes(field)));
}

async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  for (const uid of ['rep-anna', 'rep-ben']) world.accounts.set(uid, null);
  await world.commit([
    write.set(['user', 'rep-anna'], user()),
    write.set(['customer', 'c1'], customer()),
    write.set(['customer', 'c2'], customer()),
    write.set(['contact', 'k1'], contact({ isPrimary: true })),
    write.set(['segment', 's1'], segment(inJena)),
  ]);
  await world.settle();
  return world;
}

/** A write, with the stamp of now as rules demand it. */
const stamped = (
  world: HandlerWorld,
  kind: 'contact' | 'customer' | 'segment' | 'user',
  id: string,
  data: object,
): Write => write.update([kind, id], { ...data, updatedAt: world.now });

const deeds: Readonly<Record<string, (world: HandlerWorld) => Write[]>> = {
  'a logged call with a follow-up': ({ now }) => [
    write.set(['interaction', 'i1'], interaction({ followUpRequired: true, followUpDate, updatedAt: now })),
  ],
  'a task': ({ now }) => [write.set(['task', 't1'], task({ dueAt: followUpDate, updatedAt: now }))],
  'a recurring task that is done': ({ now }) => [
    write.set(
      ['task', 't1'],
      task({ state: 'done', doneAt: now, recurrence: { every: 'days', count: 1 }, updatedAt: now }),
    ),
  ],
  'a second primary contact': ({ now }) => [
    write.set(['contact', 'k2'], contact({ isPrimary: true, createdAt: now, updatedAt: now })),
  ],
  'a new customer': ({ now }) => [
    write.set(['customer', 'c3'], customer({ basicInfo: jena, updatedAt: now })),
  ],
  'a customer who moved': (world) => [stamped(world, 'customer', 'c1', { basicInfo: jena })],
  'another representative': (world) => [stamped(world, 'customer', 'c1', { assignedRepId: 'rep-ben' })],
  'another rule': (world) => [
    stamped(world, 'segment', 's1', { criteria: { ...inJena, value: basicInfo.address?.city ?? '' } }),
  ],
  'somebody who left': (world) => [stamped(world, 'user', 'rep-anna', { active: false })],
  'a new member of staff': ({ now }) => [write.set(['user', 'rep-ben'], user({ updatedAt: now }))],
};

test.each(Object.keys(deeds))(
  'what follows from %s comes within the hour though its event is lost',
  async (deed) => {
    const [told, lost] = [await begin(), await begin()];
    for (const world of [told, lost]) {
      await run(world);
      world.now = new Date('2026-06-02T08:00:00Z');
      await world.commit(deeds[deed]?.(world) ?? []);
    }
    lost.forget();
    await told.settle();
    expect([derived(lost), [...lost.accounts]]).not.toEqual([derived(told), [...told.accounts]]);
    await run(lost);
    expect(derived(lost)).toEqual(derived(told));
    expect([...lost.accounts]).toEqual([...told.accounts]);
  },
);

test('where every event came it changes nothing that matters, and the run after looks at nothing again', async () => {
  const world = await begin();
  await world.commit(Object.values(deeds).flatMap((deed) => deed(world).slice(0, 1)));
  await world.settle();
  const before = derived(world);
  expect(await run(world)).toMatchObject({ notFollowed: 0, caughtUp: true });
  expect(derived(world)).toEqual(before);
  world.now = new Date(world.now.getTime() + 3_600_000);
  expect(await run(world)).toEqual({ followed: 0, notFollowed: 0, caughtUp: true });
});

test('an order is settled within the hour though its event is lost', async () => {
  const world = await begin();
  await run(world);
  world.now = new Date('2026-06-02T08:00:00Z');
  const { now } = world;
  await world.commit([
    write.set(['order', 'o1'], order({ deliveredAt: now, createdAt: now, updatedAt: now })),
  ]);
  world.forget();
  expect(await run(world)).toMatchObject({ followed: 1, notFollowed: 0 });
  expect(await world.read('settlement', 'o1')).toMatchObject({ waiting: false, points: 10 });
  expect(await world.read('loyaltyAccount', 'c1')).toMatchObject({ totalPoints: 10 });
});

test('out of time it goes on from its place in the next run, and loses nothing', async () => {
  const world = await begin();
  await run(world);
  world.now = new Date('2026-06-02T08:00:00Z');
  const ids = Array.from({ length: 7 }, (_, number) => `t${number}`);
  await world.commit(
    ids.map((id, number) =>
      write.set(
        ['task', id],
        task({ dueAt: followUpDate, updatedAt: new Date(world.now.getTime() + number) }),
      ),
    ),
  );
  world.forget();
  let runs = 0;
  let report: CatchUpReport;
  do {
    // Each look at the clock costs a second, of which there are a few.
    const context = { ...world.context, now: () => (world.now = new Date(world.now.getTime() + 1000)) };
    report = await catchUp(context, world.queue, world.signIn, { pageSize: 2, budgetMs: 20_000 });
    runs += 1;
  } while (!report.caughtUp && runs < 20);
  expect(runs).toBeGreaterThan(1);
  for (const id of ids) expect((await world.read('task', id))?.remindAt).not.toBeNull();
});

test('goes through many that an import stamped with one moment', async () => {
  const world = await begin();
  await run(world);
  world.now = new Date('2026-06-02T08:00:00Z');
  const ids = Array.from({ length: 9 }, (_, number) => `t${number}`);
  const same = task({ dueAt: followUpDate, updatedAt: world.now });
  await world.commit(ids.map((id) => write.set(['task', id], same)));
  world.forget();
  await run(world, { pageSize: 2 });
  for (const id of ids)
    expect([id, (await world.read('task', id))?.remindAt ?? null]).not.toEqual([id, null]);
});

test('where one moment has more than a run gets through, the next goes on behind the last, and takes none twice', async () => {
  const world = await begin();
  await run(world);
  world.now = new Date('2026-06-02T08:00:00Z');
  const ids = Array.from({ length: 30 }, (_, number) => `task ${100 + number}`);
  const same = task({ dueAt: followUpDate, updatedAt: world.now });
  await world.commit(ids.map((id) => write.set(['task', id], same)));
  world.forget();
  let followed = 0;
  let runs = 0;
  let report: CatchUpReport;
  do {
    const context = { ...world.context, now: () => (world.now = new Date(world.now.getTime() + 1000)) };
    report = await catchUp(context, world.queue, world.signIn, { pageSize: 4, budgetMs: 15_000 });
    followed += report.followed;
    runs += 1;
  } while (!report.caughtUp && runs < 20);
  expect(runs).toBeGreaterThan(2);
  expect([report.caughtUp, followed]).toEqual([true, 30]);
  for (const id of ids) expect((await world.read('task', id))?.remindAt).not.toBeNull();
});

test('one document that fails is put aside under its handler, and holds up no other', async () => {
  const world = await begin();
  await run(world);
  world.now = new Date('2026-06-02T08:00:00Z');
  await world.commit([
    write.set(['task', 'a'], task({ dueAt: followUpDate, updatedAt: world.now, customerId: '..' })),
    write.set(['task', 'b'], task({ dueAt: followUpDate, updatedAt: world.now })),
  ]);
  world.forget();
  expect(await run(world)).toMatchObject({ followed: 1, notFollowed: 1 });
  expect((await world.read('task', 'b'))?.remindAt).not.toBeNull();
  expect(world.paths('dead_letters/')).toEqual(['dead_letters/taskWritten__tasks_a']);
});
