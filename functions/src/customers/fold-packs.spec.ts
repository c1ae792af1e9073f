import { packText } from '@creamline/domain/customers';
import { BEHIND_ALL_PACKS, write, type Fields, type Write } from '@creamline/domain/paths';
import { HandlerWorld } from '../testing/index.ts';
import { foldPacks } from './fold-packs.ts';
import { deflate, heldPack } from './pack-bytes.ts';

const line = (id: string, name = `Name of ${id}`): string => `${id}\t${name}\tLeipzig\t`;
const at = new Date('2026-06-01T08:00:00Z');
const change = (id: string, name?: string, more: Fields = {}): Write =>
  write.set(['packJournal', `all__${id}`], {
    ...{ scope: 'all', index: BEHIND_ALL_PACKS, customerId: id, line: line(id, name), at },
    ...more,
  });
const former = (id: string, name?: string, more: Fields = {}): Write =>
  write.set(['formerPackJournal', `all__${id}`], {
    ...{ scope: 'all', customerId: id, line: line(id, name), at },
    ...more,
  });
const pack = (index: number, ids: readonly string[]): Write =>
  write.set(['pack', `all_${index}`], {
    ...{ scope: 'all', index, count: ids.length, foldedAt: at },
    packed: deflate(packText(ids.map((id) => line(id)))),
  });
const olderPack = (index: number, ids: readonly string[]): Write =>
  write.set(['pack', `all_${index}`], {
    ...{ scope: 'all', index, count: ids.length, foldedAt: at },
    text: ids.map((id) => line(id)).join('\n'),
  });

async function begin(...writes: readonly Write[]): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.db.commit(writes);
  return world;
}

/** The lines of all packs, as they can be read. */
async function packed(world: HandlerWorld): Promise<readonly (readonly string[] | undefined)[]> {
  const packs = await Promise.all(
    world.paths('packs').map((path) => world.read('pack', path.slice('packs/'.length))),
  );
  return packs.map((each) => (each === null ? undefined : heldPack(each)?.lines));
}

test('packs of an earlier version are drawn together and written as packs are now', async () => {
  const world = await begin(olderPack(0, ['a', 'b']), olderPack(1, ['c']), change('b', 'Changed'));
  expect(await world.run(foldPacks)).toEqual({ scopes: 1, changes: 1, broken: 0 });
  expect(await packed(world)).toEqual([[line('b', 'Changed'), line('a'), line('c')]]);
  const stored = await world.read('pack', 'all_0');
  expect([stored?.count, stored?.packed instanceof Uint8Array, stored?.text]).toEqual([3, true, undefined]);
});

test('the journal of an earlier version is folded too, but for what has changed again', async () => {
  const world = await begin(
    former('a'),
    former('b', 'Of old'),
    change('b', 'Of late', { at: new Date(at.getTime() + 1) }),
    former('gone', '', { line: null }),
    pack(0, ['gone']),
  );
  await world.db.commit([
    write.set(['formerPackJournal', 'features__z'], { scope: 'features', customerId: 'z', line: null, at }),
  ]);
  await world.run(foldPacks);
  expect(await packed(world)).toEqual([[line('a'), line('b', 'Of late')]]);
  expect(await world.read('featureGone', 'without_z')).toEqual({ customerId: 'z', at });
  expect(world.paths('pack_journal')).toEqual([]);
});

test.each([
  ['whose bytes are none of a pack', { packed: new Uint8Array([1, 2, 3]) }],
  ['whose columns do not fit together', { packed: deflate('a\nb\tName') }],
  ['that does not fit its schema', { count: 'many' }],
])('a pack %s is written anew, and told of', async (_, broken: Fields) => {
  const world = await begin(pack(0, ['a']), pack(1, ['b']), change('c'));
  await world.db.commit([write.update(['pack', 'all_1'], broken)]);
  expect(await world.run(foldPacks)).toMatchObject({ changes: 1, broken: 1 });
  expect(await packed(world)).toEqual([[line('a'), line('c')]]);
  expect(await world.run(foldPacks)).toMatchObject({ broken: 0 });
});

test('folding again changes nothing', async () => {
  const world = await begin(pack(0, ['a', 'b']));
  const versions = (): unknown => [...world.db.store.documents].map(([path, { version }]) => [path, version]);
  const before = versions();
  await world.db.commit([change('a')]);
  await world.run(foldPacks);
  expect(versions()).toEqual(before);
});

test('a hundred thousand customers with ids of chance are three packs', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let seed = 7;
  const below = (most: number): number =>
    Math.floor(((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * most);
  const idOf = (): string => Array.from({ length: 20 }, () => letters.charAt(below(62))).join('');
  const lines = Array.from(
    { length: 100_000 },
    (_, number) =>
      `${idOf()}\tHofladen ${below(5_000)}\tTown ${below(200)}\t${10_000 + below(3_000)} K-${number}`,
  );
  const world = await begin(
    write.set(['pack', 'all_0'], { scope: 'all', index: 0, count: 1, text: lines.join('\n'), foldedAt: at }),
    change('new'),
  );
  await world.run(foldPacks);
  expect(world.paths('packs')).toEqual(['packs/all_0', 'packs/all_1', 'packs/all_2']);
  for (const id of ['all_0', 'all_1', 'all_2'])
    expect((await world.read('pack', id))?.packed?.length).toBeLessThan(1_000_000);
}, 30_000);
