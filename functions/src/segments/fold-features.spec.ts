import { ids, write } from '@creamline/domain/paths';
import { featureRowOf, type FeatureRow } from '@creamline/domain/segments';
import { customer } from '../testing/index.ts';
import { HandlerWorld } from '../testing/index.ts';
import { readFeatures, rowsOf } from './feature-shards.ts';
import { foldFeatures } from './fold-features.ts';

const timeZone = 'Europe/Berlin';
const named = (name: string) => customer({ basicInfo: { ...customer().basicInfo, name } });
const shard = (index: number) => ids.featureShard(index);

async function begin(count: number): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit(
    Array.from({ length: count }, (_, index) =>
      write.set(['customer', `c${100 + index}`], named(`${index} ${Math.sin(index)}`)),
    ),
  );
  await world.settle();
  return world;
}

/** What the shards hold; null while they are not whole. */
async function rows({ db }: HandlerWorld): Promise<FeatureRow[] | null> {
  const features = await readFeatures(db, timeZone);
  return features && [...rowsOf(features)].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** What they should hold: the row of every customer who has been judged. */
async function due({ db }: HandlerWorld): Promise<FeatureRow[]> {
  const customers = await db.list({ from: ['customer'], limit: 1000 });
  return customers
    .filter(({ data }) => data.evaluatedAt !== null)
    .map(({ id, data }) => featureRowOf(id, data, timeZone));
}

const minutes = (world: HandlerWorld, count: number): void => {
  world.now = new Date(world.now.getTime() + count * 60_000);
};

test('all customers are packed once, then those who were judged since', async () => {
  const world = await begin(7);
  expect(await foldFeatures(world.context, { pageSize: 3 })).toEqual({ changed: 7, complete: true });
  expect(await rows(world)).toEqual(await due(world));
  minutes(world, 20);
  await world.commit([
    write.update(['customer', 'c101'], { 'basicInfo.name': 'Renamed' }),
    write.set(['customer', 'c900'], named('New')),
  ]);
  await world.settle();
  expect(await foldFeatures(world.context)).toEqual({ changed: 2, complete: true });
  expect(await rows(world)).toEqual(await due(world));
  expect((await rows(world))?.find(({ id }) => id === 'c101')?.fields.name).toBe('Renamed');
});

test('a run without changes writes nothing', async () => {
  const world = await begin(3);
  await foldFeatures(world.context);
  minutes(world, 20);
  await foldFeatures(world.context);
  minutes(world, 20);
  const before = [...world.db.store.documents].map(([path, { version }]) => [path, version]);
  expect(await foldFeatures(world.context)).toEqual({ changed: 0, complete: true });
  expect([...world.db.store.documents].map(([path, { version }]) => [path, version])).toEqual(before);
});

test('who is deleted leaves the shards, and whoever comes back is in them again', async () => {
  const world = await begin(3);
  await foldFeatures(world.context);
  minutes(world, 20);
  await world.commit([write.delete(['customer', 'c101'])]);
  await world.settle();
  await foldFeatures(world.context);
  expect((await rows(world))?.map(({ id }) => id)).toEqual(['c100', 'c102']);
  expect(world.paths('feature_shards')).toEqual(['feature_shards/rows_00000']);
  await world.commit([write.set(['customer', 'c101'], named('Back'))]);
  await world.settle();
  await foldFeatures(world.context);
  expect(await rows(world)).toEqual(await due(world));
});

test('a first packing that breaks off goes on from its place, and is not read before it is whole', async () => {
  const world = await begin(5);
  expect(await foldFeatures(world.context, { pageSize: 2, budgetMs: 0 })).toMatchObject({ complete: false });
  expect(await rows(world)).toBeNull();
  // Judged while the packing is under way, behind its place and before it.
  minutes(world, 1);
  await world.commit([
    write.update(['customer', 'c100'], { 'basicInfo.name': 'Before' }),
    write.update(['customer', 'c104'], { 'basicInfo.name': 'Behind' }),
  ]);
  await world.settle();
  await foldFeatures(world.context, { pageSize: 2 });
  await foldFeatures(world.context, { pageSize: 2 });
  expect(await rows(world)).toEqual(await due(world));
});

test('what no longer fits one document goes on into further ones, and nobody is lost or doubled', async () => {
  const world = await begin(40);
  const shardBytes = 350;
  await foldFeatures(world.context, { shardBytes });
  const before = world.paths('feature_shards').length;
  expect(before).toBeGreaterThan(1);
  expect(await rows(world)).toEqual(await due(world));
  minutes(world, 20);
  // The first shard's customers grow, so that some must move.
  await world.commit(
    Array.from({ length: 8 }, (_, index) =>
      write.update(['customer', `c${100 + index}`], {
        'basicInfo.name': `${index} ${Math.sqrt(index + 2)} ${Math.cbrt(index + 2)} ${Math.sin(index)}`,
      }),
    ),
  );
  await world.settle();
  await foldFeatures(world.context, { shardBytes });
  expect(await rows(world)).toEqual(await due(world));
  const shards = await world.db.list({ from: ['featureShard'], limit: 100 });
  for (const { data } of shards) expect(data.rows.length).toBeLessThanOrEqual(shardBytes);
  expect(world.paths('feature_shards').length).toBeGreaterThan(before);
});

test('shards of another layout or time zone are packed anew', async () => {
  const world = await begin(3);
  await foldFeatures(world.context, { shardBytes: 250 });
  await world.db.commit([write.update(['featureShard', shard(0)], { timeZone: 'Pacific/Auckland' })]);
  expect(await rows(world)).toBeNull();
  await foldFeatures(world.context);
  expect(world.paths('feature_shards')).toEqual([`feature_shards/${shard(0)}`]);
  expect(await rows(world)).toEqual(await due(world));
});
