import { write } from '@creamline/domain/paths';
import type { SegmentNode } from '@creamline/domain/segments';
import { resumeJobs } from '../jobs/index.ts';
import { HandlerWorld } from '../testing/index.ts';
import { customer, segment, user } from '../testing/index.ts';

const COUNT = 130;
const city = (name: string): SegmentNode => ({ kind: 'compare', field: 'city', op: 'eq', value: name });

async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  const base = customer().basicInfo;
  const place = (index: number) => ({
    ...base,
    address: {
      line1: '',
      line2: '',
      city: index % 2 ? 'Leipzig' : 'Halle',
      region: '',
      postalCode: '',
      country: 'DE',
    },
  });
  for (let index = 0; index < COUNT; index++)
    await world.db.commit([
      write.set(['customer', `c${1000 + index}`], customer({ basicInfo: place(index) })),
    ]);
  await world.commit([]);
  await world.settle();
  return world;
}

test('a new rule makes members of those it fits, with progress, events and an audit entry', async () => {
  const world = await begin();
  const versions = new Map([...world.db.store.documents].map(([path, { version }]) => [path, version]));
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settle();
  expect(await world.read('segment', 's1')).toMatchObject({
    memberCount: 65,
    ruleVersion: 1,
    calculation: null,
  });
  expect(world.paths('segments/s1/members')).toHaveLength(65);
  expect(world.paths('segments/s1/events')).toHaveLength(65);
  expect(await world.read('job', 'segments_1')).toMatchObject({ state: 'done', done: COUNT });
  expect(await world.read('audit', 'segment_s1_1')).toMatchObject({
    actor: 'rep-anna',
    action: 'segmentRuleChanged',
    label: segment(city('Leipzig')).name,
  });
  const written = world
    .paths('customers')
    .filter((path) => world.db.store.documents.get(path)?.version !== versions.get(path));
  expect(written).toHaveLength(65);
});

test('archived, the segment is empty again; active once more, it is full', async () => {
  const world = await begin();
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settle();
  await world.commit([write.update(['segment', 's1'], { status: 'archived' })]);
  await world.settle();
  expect(await world.read('segment', 's1')).toMatchObject({ memberCount: 0, ruleVersion: 2 });
  expect(world.paths('segments/s1/members')).toEqual([]);
  await world.commit([write.update(['segment', 's1'], { status: 'active' })]);
  await world.settle();
  expect(await world.read('segment', 's1')).toMatchObject({ memberCount: 65, ruleVersion: 3 });
});

test('changed back and forth while the job runs, only the last rule counts', async () => {
  const world = await begin();
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settleEvents();
  await world.step();
  await world.commit([write.update(['segment', 's1'], { status: 'archived' })]);
  await world.settleEvents();
  await world.step();
  await world.commit([write.update(['segment', 's1'], { status: 'active', criteria: city('Halle') })]);
  await world.settle();
  expect((await world.read('segment', 's1'))?.memberCount).toBe(65);
  expect(world.paths('segments/s1/members')[0]).toBe('segments/s1/members/c1000');
  const states = await Promise.all([1, 2, 3].map((version) => world.read('job', `segments_${version}`)));
  expect(states.map((each) => each?.state)).toEqual(['superseded', 'superseded', 'done']);
});

test('a job whose step was lost goes on from its cursor', async () => {
  const world = await begin();
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settleEvents();
  await world.step();
  await world.step();
  world.steps.length = 0;
  const stopped = await world.read('job', 'segments_1');
  expect(stopped).toMatchObject({ state: 'running' });
  expect(stopped?.done).toBeGreaterThan(0);
  world.now = new Date(world.now.getTime() + 11 * 60_000);
  expect(await world.run((context) => resumeJobs(context, world.queue))).toBe(1);
  expect(await world.read('job', 'segments_1')).toMatchObject({ state: 'done', done: COUNT });
  expect((await world.read('segment', 's1'))?.memberCount).toBe(65);
});

test('a customer judged by an older rule set meanwhile is judged again', async () => {
  const world = await begin();
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settle();
  // As an instance leaves it that still held the rules from before.
  await world.commit([
    write.update(['customer', 'c1001'], {
      segmentIds: [],
      segmentsVersion: 1,
      evaluatedAt: new Date(world.now.getTime() + 120_000),
    }),
    write.delete(['segmentMember', 's1', 'c1001']),
    write.update(['segment', 's1'], { memberCount: 64, criteria: { kind: 'any', nodes: [city('Leipzig')] } }),
  ]);
  await world.settle();
  expect((await world.read('segment', 's1'))?.memberCount).toBe(65);
});

test('a segment deleted while its recalculation runs does not hold the others up', async () => {
  const world = await begin();
  await world.commit([
    write.set(['segment', 's1'], segment(city('Leipzig'))),
    write.set(['segment', 's2'], segment(city('Halle'))),
  ]);
  await world.settleEvents();
  // The segment is gone, the event that tells of it still on its way.
  await world.db.commit([write.delete(['segment', 's1'])]);
  for (let left = 8; left > 0; left -= 1) await world.step();
  expect((await world.read('segment', 's2'))?.memberCount).toBe(65);
  expect(await world.read('segment', 's1')).toBeNull();
});

test.each([
  ['refers to itself', { kind: 'inSegment', segmentId: 's1' }, 'segmentInItself'],
  [
    'compares what cannot be compared',
    { kind: 'compare', field: 'city', op: 'gt', value: 'x' },
    'operatorNotForField',
  ],
] as const)('a rule that %s stays out of force and says why', async (_name, criteria, code) => {
  const world = await begin();
  await world.commit([write.set(['segment', 's1'], segment(criteria))]);
  await world.settle();
  expect(await world.read('segment', 's1')).toMatchObject({ memberCount: 0, ruleProblems: [{ code }] });
  expect((await world.read('ruleSet'))?.rules ?? []).toEqual([]);
  await world.commit([write.update(['segment', 's1'], { criteria: city('Leipzig') })]);
  await world.settle();
  expect(await world.read('segment', 's1')).toMatchObject({ memberCount: 65, ruleProblems: [] });
});

test('a rule that stood in the way of another makes room, and the other, saved again as it is, comes in force', async () => {
  const world = await begin();
  const refersTo = (segmentId: string) => segment({ kind: 'any', nodes: [{ kind: 'inSegment', segmentId }] });
  await world.commit([write.set(['segment', 's1'], refersTo('s2'))]);
  await world.settle();
  await world.commit([write.set(['segment', 's2'], refersTo('s1'))]);
  await world.settle();
  expect(await world.read('segment', 's2')).toMatchObject({ ruleProblems: [{ code: 'segmentInItself' }] });
  await world.commit([write.update(['segment', 's1'], { criteria: city('Leipzig') })]);
  await world.settle();
  await world.commit([write.update(['segment', 's2'], { rev: 'saved-again' })]);
  await world.settle();
  expect(await world.read('segment', 's2')).toMatchObject({ memberCount: 65, ruleProblems: [] });
});

test('the audit names the role of whoever changed the rule', async () => {
  const world = await begin();
  await world.commit([write.set(['user', 'rep-anna'], user({ role: 'admin' }))]);
  world.accounts.set('rep-anna', null);
  await world.commit([write.set(['segment', 's1'], segment(city('Leipzig')))]);
  await world.settle();
  expect(await world.read('audit', 'segment_s1_1')).toMatchObject({ actor: 'rep-anna', role: 'admin' });
});

test('a segment that is deleted and made again under its id keeps the entries of before', async () => {
  const world = await begin();
  for (const town of ['Leipzig', 'Halle'] as const) {
    await world.commit([write.set(['segment', 's1'], segment(city(town)))]);
    await world.settle();
    await world.commit([write.delete(['segment', 's1'])]);
    await world.settle();
  }
  const entries = await world.db.list({ from: ['audit'], orderBy: [['at', 'asc']], limit: 10 });
  // Also of the one that is gone.
  expect(new Set(entries.map(({ data }) => data.label))).toEqual(new Set([segment(city('Halle')).name]));
  const rules = entries.map(({ data }) => data.changes.find(({ field }) => field === 'criteria'));
  const [leipzig, halle] = [JSON.stringify(city('Leipzig')), JSON.stringify(city('Halle'))];
  expect(rules).toEqual([
    { field: 'criteria', before: null, after: leipzig },
    { field: 'criteria', before: leipzig, after: null },
    { field: 'criteria', before: null, after: halle },
    { field: 'criteria', before: halle, after: null },
  ]);
});

test('customers who enter many segments at once are written in commits that Firestore takes', async () => {
  const world = new HandlerWorld();
  const everybody: SegmentNode = { kind: 'presence', field: 'name', op: 'exists' };
  const names = Array.from({ length: 60 }, (_, index) => `s${100 + index}`);
  await world.commit(names.map((id) => write.set(['segment', id], segment(everybody))));
  await world.settle();
  // Brought in by an import that no event told of yet.
  await world.commit(['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => write.set(['customer', id], customer())));
  world.forget();
  await world.commit([write.set(['segment', 's999'], segment(everybody))]);
  await world.settle();
  expect(await world.read('segment', 's100')).toMatchObject({ memberCount: 5 });
  expect(await world.read('segment', 's999')).toMatchObject({ memberCount: 5, calculation: null });
});
