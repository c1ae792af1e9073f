import { ids, write } from '@creamline/domain/paths';
import type { SegmentNode } from '@creamline/domain/segments';
import { resumeJobs } from '../jobs/index.ts';
import { customer, segment, type HandlerWorld } from '../testing/index.ts';
import { foldFeatures } from './fold-features.ts';
import { judgeDay } from './judge-day.ts';
import { city, inCity, later, packedTowns } from './sample-towns.ts';

const COUNT = 130;
const quiet: SegmentNode = {
  ...{ kind: 'ago', field: 'lastContactDate', op: 'olderThan' },
  ...{ days: 5, orNever: false },
};

const begin = (): Promise<HandlerWorld> => packedTowns(COUNT);

const members = (world: HandlerWorld): number => world.paths('segments/s1/members').length;

/** Ids of the customers written by the work. */
async function written(world: HandlerWorld, work: () => Promise<void>): Promise<string[]> {
  const versions = new Map([...world.db.store.documents].map(([path, { version }]) => [path, version]));
  await work();
  return world
    .paths('customers')
    .filter((path) => world.db.store.documents.get(path)?.version !== versions.get(path));
}

async function makeActive(world: HandlerWorld, criteria: SegmentNode): Promise<void> {
  await world.commit([write.set(['segment', 's1'], segment(criteria))]);
  await world.settle();
}

test('a rule judged by the shards writes those it fits and reads nobody else', async () => {
  const world = await begin();
  const read: string[] = [];
  const get = world.db.get.bind(world.db);
  world.db.get = (ref) => {
    read.push(ref.join('/'));
    return get(ref);
  };
  const changed = await written(world, () => makeActive(world, city('Leipzig')));
  expect(changed).toHaveLength(65);
  expect(await world.read('segment', 's1')).toMatchObject({ memberCount: 65, calculation: null });
  expect(await world.read('job', 'segments_1')).toMatchObject({ state: 'done', done: COUNT, total: COUNT });
  expect(read.filter((path) => path.startsWith('customer/'))).toEqual([]);
});

test('a rule that time moves writes nobody whom it does not fit today; the day itself brings them in', async () => {
  const world = await begin();
  // Health looks at contacts after 14 days at the earliest.
  for (const [id, day] of [
    ['c1000', '2026-06-01'],
    ['c1001', '2026-04-01'],
  ] as const)
    await world.commit([
      write.update(['customer', id], {
        lastContactDate: new Date(`${day}T10:00:00Z`),
        status: 'inactive',
      }),
    ]);
  await world.settle();
  later(world, 20);
  await foldFeatures(world.context);
  later(world, 20);
  expect(await written(world, () => makeActive(world, quiet))).toEqual(['customers/c1001']);
  await foldFeatures(world.context);
  world.now = new Date('2026-06-06T21:00:00Z');
  expect(await judgeDay(world.context)).toBe(0);
  world.now = new Date('2026-06-06T22:15:00Z');
  expect(await judgeDay(world.context)).toBe(1);
  expect(members(world)).toBe(2);
  expect(await world.read('customer', 'c1000')).toMatchObject({ segmentIds: ['s1'] });
  expect(await judgeDay(world.context)).toBe(0);
});

test('a customer who changed after the shards were folded is judged by what it is now', async () => {
  const world = await begin();
  await world.commit([
    write.update(['customer', 'c1001'], { basicInfo: inCity('Halle') }),
    write.update(['customer', 'c1002'], { basicInfo: inCity('Leipzig') }),
    write.set(['customer', 'c2000'], customer({ basicInfo: inCity('Leipzig') })),
  ]);
  await world.settle();
  later(world, 20);
  await makeActive(world, city('Leipzig'));
  expect(members(world)).toBe(66);
  expect(world.paths('segments/s1/members')).not.toContain('segments/s1/members/c1001');
  expect(await world.read('segment', 's1')).toMatchObject({ memberCount: 66 });
});

test('a customer who changes while the job runs is judged by the transaction that writes it', async () => {
  const world = await begin();
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settleEvents();
  // Named by the shards, and moved away before the job's first page.
  await world.db.commit([write.update(['customer', 'c1001'], { basicInfo: inCity('Halle') })]);
  await world.settle();
  expect(members(world)).toBe(64);
});

test('a step that dies between two pages goes on behind the last one', async () => {
  const world = await begin();
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settleEvents();
  const transaction = world.db.transaction.bind(world.db);
  let left = 1;
  world.db.transaction = (body) => (left-- > 0 ? transaction(body) : Promise.reject(new Error('killed')));
  await expect(world.step()).rejects.toThrow('killed');
  expect(members(world)).toBe(50);
  expect(await world.read('job', 'segments_1')).toMatchObject({ done: COUNT - 15 });
  world.db.transaction = transaction;
  world.steps.length = 0;
  later(world, 30);
  expect(await resumeJobs(world.context, world.queue)).toBe(1);
  await world.settle();
  expect(members(world)).toBe(65);
  expect(await world.read('segment', 's1')).toMatchObject({ memberCount: 65, calculation: null });
});

test('without whole shards the job pages through everybody, wherever it was', async () => {
  const world = await begin();
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settleEvents();
  const transaction = world.db.transaction.bind(world.db);
  let left = 1;
  world.db.transaction = (body) => (left-- > 0 ? transaction(body) : Promise.reject(new Error('killed')));
  await expect(world.step()).rejects.toThrow('killed');
  world.db.transaction = transaction;
  await world.db.commit([write.delete(['featureShard', ids.featureShard(0)])]);
  later(world, 30);
  await resumeJobs(world.context, world.queue);
  await world.settle();
  expect(members(world)).toBe(65);
});
