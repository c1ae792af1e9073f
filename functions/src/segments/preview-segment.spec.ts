import { statsFromSettlements } from '@creamline/domain/customers';
import { ids, write } from '@creamline/domain/paths';
import { segmentPreviewSchema, type SegmentNode } from '@creamline/domain/segments';
import { runCallable } from '../platform/callable.ts';
import { evaluateOne } from '../customers/index.ts';
import { customer, segment, user, type HandlerWorld } from '../testing/index.ts';
import { foldFeatures } from './fold-features.ts';
import { previewSegment } from './preview-segment.ts';
import { city, inCity, later, packedTowns } from './sample-towns.ts';

const COUNT = 130;
const stage = (name: string): SegmentNode => ({ kind: 'compare', field: 'lifecycle', op: 'eq', value: name });
const exists: SegmentNode = { kind: 'presence', field: 'name', op: 'exists' };
const many: SegmentNode = { kind: 'any', nodes: Array.from({ length: 14 }, () => exists) };
const deep = (depth: number): SegmentNode =>
  depth === 1 ? city('Leipzig') : { kind: 'all', nodes: [deep(depth - 1)] };
const WEEK_MS = 7 * 86_400_000;
const signedInAt = new Date('2026-06-01T09:00:00Z');
const token = { uid: 'olga', role: 'marketing', signedInAt };

/** Customers in two towns, half in Leipzig, whose rows are in the shards; `s1` is the segment of Halle. */
async function begin(): Promise<HandlerWorld> {
  const world = await packedTowns(COUNT);
  world.accounts.set('olga', null);
  await world.commit([
    write.set(['user', 'olga'], user({ role: 'marketing' })),
    write.set(['segment', 's1'], segment(city('Halle'))),
  ]);
  await world.settle();
  later(world, 20);
  await foldFeatures(world.context);
  return world;
}

/** Asks as the console does; `refused` and problems as their names. */
async function ask(world: HandlerWorld, criteria: SegmentNode, segmentId: string | null = 's1') {
  const result = await runCallable(world.context, previewSegment, { token, data: { segmentId, criteria } });
  if (!result.ok) return result.problem;
  return result.answer['refused'] ?? segmentPreviewSchema.parse(result.answer);
}

/** The customers that time alone has changed: they have ordered each week, and then no more. */
async function fallSilent(world: HandlerWorld, ids: readonly string[]): Promise<void> {
  const booked = Array.from({ length: 12 }, (_, week) => {
    const at = new Date(world.now.getTime() - week * WEEK_MS);
    return { day: at.toISOString().slice(0, 10), at, goodsMinor: 10_000, lines: [] };
  });
  const stats = statsFromSettlements(booked);
  await world.commit(ids.map((id) => write.update(['customer', id], { stats })));
  for (const id of ids) await evaluateOne(world.context, id);
  later(world, 20);
  await foldFeatures(world.context);
  later(world, 60 * 24 * 40);
}

test.each<[string, SegmentNode, string | null, object]>([
  ['the rule it has', city('Halle'), 's1', { members: 65, entering: 0, leaving: 0 }],
  ['another rule', city('Leipzig'), 's1', { members: 65, entering: 65, leaving: 65 }],
  ['a wider rule', exists, 's1', { members: COUNT, entering: 65, leaving: 0 }],
  ['nobody', city('Jena'), 's1', { members: 0, entering: 0, leaving: 65 }],
  ['a new segment', city('Leipzig'), null, { members: 65, entering: 65, leaving: 0 }],
  ['a segment within it', { kind: 'inSegment', segmentId: 's1' }, null, { members: 65, entering: 65 }],
])('%s is counted beside who is in now', async (_, criteria, segmentId, figures) => {
  const world = await begin();
  expect(await ask(world, criteria, segmentId)).toMatchObject({ ...figures, exact: true });
});

test('the first of those who enter stand before the others, each with what holds', async () => {
  const world = await begin();
  const rule: SegmentNode = { kind: 'any', nodes: [city('Halle'), { kind: 'not', node: city('Halle') }] };
  const answer = segmentPreviewSchema.parse(await ask(world, rule));
  expect(answer.sample).toHaveLength(20);
  expect(answer.sample[0]).toEqual({
    id: 'c1001',
    name: 'Leipzig shop',
    enters: true,
    holds: [false, false],
  });
  expect(answer.leavers).toEqual([]);
  const leaving = segmentPreviewSchema.parse(await ask(world, city('Jena')));
  expect(leaving.leavers).toHaveLength(20);
  expect(leaving.leavers[0]).toEqual({ id: 'c1000', name: 'Halle shop', enters: false, holds: [false] });
});

test('customers who changed, came or went after the shards were folded are counted as they are', async () => {
  const world = await begin();
  await world.commit([
    write.update(['customer', 'c1001'], { basicInfo: inCity('Jena') }),
    write.update(['customer', 'c1000'], { basicInfo: inCity('Leipzig') }),
    write.set(['customer', 'c2000'], customer({ basicInfo: inCity('Leipzig') })),
    write.set(['customer', 'c2001'], customer({ basicInfo: inCity('Leipzig') })),
    write.delete(['customer', 'c1003']),
    write.delete(['customer', 'c1002']),
  ]);
  await world.settle();
  // 65 without the two who moved and were deleted, with the one who came over and the two who are new.
  expect(await ask(world, city('Leipzig'))).toMatchObject({ members: 66, entering: 66, leaving: 63 });
});

test('what saving leads to is what was told', async () => {
  const world = await begin();
  await fallSilent(world, ['c1000', 'c1001', 'c1002']);
  const silent: SegmentNode = {
    kind: 'any',
    nodes: [
      { kind: 'all', nodes: [city('Halle'), { kind: 'not', node: stage('prospect') }] },
      stage('slowing'),
      stage('dormant'),
      { kind: 'randomBucket', percent: 10, seed: 'x' },
    ],
  };
  const told = segmentPreviewSchema.parse(await ask(world, silent));
  expect(told.exact).toBe(true);
  const before = (await world.read('segment', 's1'))?.memberCount ?? 0;
  await world.commit([write.update(['segment', 's1'], { criteria: silent })]);
  await world.settle();
  expect(await world.read('segment', 's1')).toMatchObject({ memberCount: told.members });
  expect(before + told.entering - told.leaving).toBe(told.members);
  expect(told.members).toBeGreaterThan(3);
});

test('whose standing the row does not tell any more is read and judged by the facts', async () => {
  const world = await begin();
  await fallSilent(world, ['c1000', 'c1001']);
  // As the shards have it, both are still active.
  expect(await ask(world, stage('active'))).toMatchObject({ members: 0, exact: true });
  expect(await ask(world, { kind: 'not', node: stage('prospect') })).toMatchObject({
    members: 2,
    entering: 1,
    leaving: 64,
    sample: [
      { id: 'c1001', enters: true },
      { id: 'c1000', enters: false },
    ],
  });
});

describe('a preview', () => {
  /** Reads as billed: a query bills each document, and one where it finds none. */
  function counted(world: HandlerWorld): string[] {
    const reads: string[] = [];
    const [get, list] = [world.db.get.bind(world.db), world.db.list.bind(world.db)];
    world.db.get = (ref) => {
      reads.push(ref[0]);
      return get(ref);
    };
    world.db.list = async (query) => {
      const found = await list(query);
      reads.push(...Array.from({ length: Math.max(1, found.length) }, () => query.from[0]));
      return found;
    };
    return reads;
  }

  test('reads a shard and who changed, beside the caller and the settings', async () => {
    const world = await begin();
    later(world, 1);
    const reads = counted(world);
    await ask(world, city('Leipzig'));
    expect(reads.toSorted()).toEqual([
      ...['company', 'customer', 'featurePart', 'programme', 'ruleSet', 'user'],
    ]);
    reads.length = 0;
    await ask(world, city('Jena'));
    expect(reads.toSorted()).toEqual(['customer', 'featurePart', 'user']);
  });

  test('writes nothing', async () => {
    const world = await begin();
    const stored = structuredClone([...world.db.store.documents]);
    await ask(world, city('Leipzig'));
    await ask(world, exists, null);
    expect([...world.db.store.documents]).toEqual(stored);
  });

  /** Customers judged one after the other, whose lifecycle is not known. */
  async function change(world: HandlerWorld, from: number, to: number): Promise<void> {
    const changed = Array.from({ length: to - from }, (_, index) => {
      const evaluatedAt = new Date(world.now.getTime() + from + index);
      const data = customer({ basicInfo: inCity('Leipzig'), evaluatedAt });
      return write.set(['customer', `new-${from + index}`], data);
    });
    await world.commit(changed);
    world.forget();
  }

  test('of more changes than it reads says that it is not exact', async () => {
    const world = await begin();
    await change(world, 0, 499);
    expect(await ask(world, city('Leipzig'))).toMatchObject({ members: 65 + 499, exact: true });
    await change(world, 499, 620);
    expect(await ask(world, city('Leipzig'))).toMatchObject({ exact: false });
  });

  test('of more customers to judge by the facts than it reads says so too', async () => {
    const world = await begin();
    await change(world, 0, 300);
    expect(await ask(world, stage('prospect'))).toMatchObject({ members: COUNT + 300, exact: true });
    await change(world, 300, 301);
    expect(await ask(world, stage('prospect'))).toMatchObject({ members: COUNT + 300, exact: false });
    expect(await ask(world, city('Leipzig'))).toMatchObject({ exact: true });
  });
});

test.each<[string, SegmentNode, string | null, string]>([
  ['itself', { kind: 'inSegment', segmentId: 's1' }, 's1', 'segmentInItself'],
  ['nobody knows', { kind: 'inSegment', segmentId: 's9' }, 's1', 'unknownSegment'],
  ['too many', { kind: 'any', nodes: Array.from({ length: 15 }, () => many) }, 's1', 'tooManyNodes'],
  ['too deep', deep(9), 's1', 'tooDeep'],
])('a rule that could not be saved is refused: %s', async (_, criteria, segmentId, refused) => {
  expect(await ask(await begin(), criteria, segmentId)).toBe(refused);
});

test('a rule as deep as may be is counted', async () => {
  expect(await ask(await begin(), deep(8))).toMatchObject({ members: 65 });
});

test('while the shards are not whole there is no count', async () => {
  const world = await begin();
  await world.db.commit([write.delete(['featureShard', ids.featureShard(0)])]);
  expect(await ask(world, exists)).toBe('notPacked');
});
