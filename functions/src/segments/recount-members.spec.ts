import { write } from '@creamline/domain/paths';
import { redeliverWith } from '../redeliver.ts';
import { customer, segment, type HandlerWorld } from '../testing/index.ts';
import { recountMembers, type RecountReport } from './recount-members.ts';
import { city, inCity, packedTowns } from './sample-towns.ts';

/** Two segments of three members each, whose counts are right. */
async function begin(): Promise<HandlerWorld> {
  const world = await packedTowns(6);
  await world.commit([
    write.set(['segment', 'halle'], segment(city('Halle'))),
    write.set(['segment', 'leipzig'], segment(city('Leipzig'))),
  ]);
  await world.settle();
  return world;
}

const run = (world: HandlerWorld): Promise<RecountReport> => world.run(recountMembers);

const setCount = (world: HandlerWorld, id: string, memberCount: number): Promise<void> =>
  world.commit([write.update(['segment', id], { memberCount })]);

const countOf = async (world: HandlerWorld, id: string): Promise<number | undefined> =>
  (await world.read('segment', id))?.memberCount;

/** Lets something happen right after the members were counted, each time up to the given one. */
function afterCounting(world: HandlerWorld, times: number, happen: () => Promise<unknown>): void {
  const count = world.db.count.bind(world.db);
  let left = times;
  world.db.count = async (query) => {
    const counted = await count(query);
    if ((left -= 1) >= 0) await happen();
    return counted;
  };
}

const right = { segments: 2, corrected: 0, moving: 0, failed: 0, complete: true };

test.each([0, 2, 4, -1])('a count of %i where there are three members is corrected', async (wrong) => {
  const world = await begin();
  await setCount(world, 'halle', wrong);
  expect(await run(world)).toEqual({ ...right, corrected: 1 });
  expect([await countOf(world, 'halle'), await countOf(world, 'leipzig')]).toEqual([3, 3]);
  const entries = await world.db.list({
    from: ['audit'],
    where: [['actor', '==', 'recountMembers']],
    limit: 5,
  });
  expect(entries.map(({ data }) => data)).toEqual([
    expect.objectContaining({
      action: 'memberCountCorrected',
      documentId: 'halle',
      label: segment(city('Halle')).name,
      changes: [{ field: 'memberCount', before: String(wrong), after: '3' }],
    }),
  ]);
});

test('where all counts are right nothing is written', async () => {
  const world = await begin();
  const before = [...world.db.store.documents];
  expect(await run(world)).toEqual(right);
  expect([...world.db.store.documents]).toEqual(before);
});

test('who leaves a segment whose count was too low does not end what follows from them', async () => {
  const world = await begin();
  await setCount(world, 'halle', 0);
  await world.commit([write.update(['customer', 'c1000'], { basicInfo: inCity('Jena') })]);
  await world.settle();
  expect(await countOf(world, 'halle')).toBe(-1);
  await run(world);
  expect(await countOf(world, 'halle')).toBe(2);
  await world.commit([write.delete(['customer', 'c1002'])]);
  await world.settle();
  expect(await countOf(world, 'halle')).toBe(1);
});

test('a segment made again under its id, whose members had not left yet, counts them', async () => {
  const world = await begin();
  await world.commit([write.delete(['segment', 'halle'])]);
  await world.commit([write.set(['segment', 'halle'], segment(city('Halle')))]);
  await world.settle();
  expect(world.paths('segments/halle/members')).toHaveLength(3);
  expect(await countOf(world, 'halle')).toBe(0);
  await run(world);
  expect(await countOf(world, 'halle')).toBe(3);
});

test.each([0, 1, 2])(
  'who enters after the members were counted is counted too, from a figure wrong by %i',
  async (wrongBy) => {
    const world = await begin();
    await setCount(world, 'halle', 3 + wrongBy);
    let id = 2000;
    afterCounting(world, 2, async () => {
      await world.commit([write.set(['customer', `c${id++}`], customer({ basicInfo: inCity('Halle') }))]);
      await world.settleEvents();
    });
    await run(world);
    expect([await countOf(world, 'halle'), await countOf(world, 'leipzig')]).toEqual([5, 3]);
  },
);

test('whoever is deleted, and has not left yet, is not taken from the count twice', async () => {
  const world = await begin();
  await world.commit([write.delete(['customer', 'c1000'])]);
  expect(await recountMembers(world.context)).toEqual(right);
  await world.settle();
  expect(await countOf(world, 'halle')).toBe(2);
});

test('a segment that is not still for a moment is left to the next run', async () => {
  const world = await begin();
  await setCount(world, 'halle', 9);
  let rev = 0;
  afterCounting(world, 6, () =>
    world.commit([write.update(['segment', 'halle'], { rev: `r${(rev += 1)}` })]),
  );
  expect(await run(world)).toEqual({ ...right, moving: 1 });
  expect(await countOf(world, 'halle')).toBe(9);
  expect(await run(world)).toEqual({ ...right, corrected: 1 });
  expect(await countOf(world, 'halle')).toBe(3);
});

test('a segment that is deleted meanwhile needs no count', async () => {
  const world = await begin();
  await setCount(world, 'halle', 9);
  afterCounting(world, 1, () => world.commit([write.delete(['segment', 'halle'])]));
  expect(await recountMembers(world.context)).toEqual(right);
  expect(await world.read('segment', 'halle')).toBeNull();
});

test('out of time it goes on from its place in the next run, and then begins again', async () => {
  const world = await begin();
  await setCount(world, 'leipzig', 9);
  const some = { pageSize: 1, budgetMs: 0 };
  const told: RecountReport[] = [];
  for (let runs = 0; runs < 3; runs += 1) told.push(await recountMembers(world.context, some));
  expect(told.map(({ segments, corrected, complete }) => [segments, corrected, complete])).toEqual([
    [1, 0, false],
    [1, 1, false],
    [0, 0, true],
  ]);
  expect(await world.read('job', 'member_counts')).toMatchObject({ state: 'done', cursor: null });
  expect((await recountMembers(world.context)).segments).toBe(2);
});

test('a segment that does not fit is put aside, and holds up no other', async () => {
  const world = await begin();
  await setCount(world, 'leipzig', 9);
  await world.db.commit([write.update(['segment', 'halle'], { status: 'broken' })]);
  expect(await recountMembers(world.context)).toEqual({ ...right, segments: 1, corrected: 1, failed: 1 });
  const [aside] = await world.db.list({ from: ['deadLetter'], limit: 5 });
  expect(aside?.data).toMatchObject({ handler: 'recountMembers', subject: 'segments/halle' });
  // The next run looks at it by itself.
  const redeliver = redeliverWith(world.queue, world.signIn);
  const event = { handler: 'recountMembers', subject: 'segments/halle' };
  expect(await redeliver(world.context, event)).toBe(true);
});
