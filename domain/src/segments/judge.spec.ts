import fc from 'fast-check';
import { sampleStats } from '../customers/sample-customer.ts';
import { addDays, dayFromNumber, dayNumber, instantOf } from '../time/index.ts';
import { explain, matches, nextChange } from './judge.ts';
import { segmentNodeSchema, type SegmentField, type SegmentLeaf, type SegmentNode } from './rule.ts';
import { sampleFacts } from './sample-facts.ts';

const now = instantOf('2026-06-10', 'Europe/Berlin', 12);
const compare = (field: SegmentField, op: string, value: unknown): unknown => ({
  kind: 'compare',
  field,
  op,
  value,
});
const oneOf = (field: SegmentField, op: string, ...values: unknown[]): unknown => ({
  kind: 'oneOf',
  field,
  op,
  values,
});
const ago = (field: SegmentField, op: string, days: number, orNever = false): unknown => ({
  kind: 'ago',
  field,
  op,
  days,
  orNever,
});
const did = (times: number, days: number | null): unknown => ({
  kind: 'event',
  event: 'order',
  sku: null,
  op: 'did',
  times,
  days,
});
const didOf = (sku: string, days: number | null, op = 'did'): unknown => ({
  kind: 'event',
  event: 'orderOf',
  sku,
  op,
  times: 1,
  days,
});

test.each<[unknown, boolean]>([
  [compare('city', 'eq', 'LEIPZIG'), true],
  [compare('city', 'eq', 'Leipzi'), false],
  [compare('city', 'ne', 'Leipzig'), false],
  [compare('name', 'contains', 'kaserei'), true],
  [compare('name', 'contains', 'molkerei'), false],
  [compare('name', 'startsWith', 'Käs'), true],
  [compare('name', 'startsWith', 'Kern'), false],
  [compare('orderCount', 'eq', 3), true],
  [compare('orderCount', 'gt', 3), false],
  [compare('orderCount', 'gte', 3), true],
  [compare('orderCount', 'lt', 3), false],
  [compare('orderCount', 'lte', 3), true],
  [compare('orderCount', 'gt', '2'), false],
  [compare('averageOrderMinor', 'eq', 10_000), true],
  [compare('firstOrderAt', 'eq', '2026-05-01'), true],
  [compare('firstOrderAt', 'gt', '2026-05-01'), false],
  [compare('firstOrderAt', 'lt', '2026-05-02'), true],
  [compare('industryCategory', 'eq', 'cafe'), false],
  [compare('industryCategory', 'ne', 'cafe'), true],
  [compare('medianGapDays', 'lt', 100), false],
  [compare('products', 'contains', 'milk'), true],
  [compare('products', 'contains', 'MIL'), false],
  [compare('lifecycle', 'eq', 'active'), true],
  [oneOf('city', 'in', 'Halle', 'Leipzig'), true],
  [oneOf('city', 'in', 'Halle'), false],
  [oneOf('city', 'nin', 'Halle'), true],
  [oneOf('city', 'nin', 'Leipzig'), false],
  [oneOf('industryCategory', 'in', 'x'), false],
  [oneOf('industryCategory', 'nin', 'x'), true],
  [oneOf('deliveryDays', 'arrayAny', 5, 6), true],
  [oneOf('deliveryDays', 'arrayAny', 6), false],
  [oneOf('deliveryDays', 'arrayAll', 2, 5), true],
  [oneOf('deliveryDays', 'arrayAll', 2, 6), false],
  [oneOf('deliveryDays', 'arrayNone', 6, 7), true],
  [oneOf('deliveryDays', 'arrayNone', 5, 7), false],
  [{ kind: 'between', field: 'orderCount', from: 3, to: 5 }, true],
  [{ kind: 'between', field: 'orderCount', from: 4, to: 5 }, false],
  [{ kind: 'between', field: 'medianGapDays', from: 0, to: 5 }, false],
  [{ kind: 'presence', field: 'city', op: 'exists' }, true],
  [{ kind: 'presence', field: 'city', op: 'empty' }, false],
  [{ kind: 'presence', field: 'healthScore', op: 'empty' }, true],
  [ago('lastOrderAt', 'withinLast', 9), true],
  [ago('lastOrderAt', 'withinLast', 8), false],
  [ago('lastOrderAt', 'olderThan', 8), true],
  [ago('lastOrderAt', 'olderThan', 9), false],
  [ago('lastOrderAt', 'nextN', 30), false],
  [ago('createdAt', 'anniversaryWithin', 262), false],
  [ago('createdAt', 'anniversaryWithin', 263), true],
  [did(3, null), true],
  [did(4, null), false],
  [did(2, 21), true],
  [did(2, 20), false],
  [{ kind: 'event', event: 'order', sku: null, op: 'didNot', times: 2, days: 20 }, true],
  [didOf('MILK', null), true],
  [didOf('MILK', 9), true],
  [didOf('MILK', 8), false],
  [didOf('BUTTER', null), false],
  [didOf('BUTTER', null, 'didNot'), true],
  [{ kind: 'inSegment', segmentId: 'leipzig' }, true],
  [{ kind: 'inSegment', segmentId: 'nobody' }, false],
  [{ kind: 'randomBucket', percent: 100, seed: 's' }, true],
  [{ kind: 'randomBucket', percent: 0, seed: 's' }, false],
])('%j is %s', (node, truth) => {
  expect(matches(segmentNodeSchema.parse(node), sampleFacts, now)).toBe(truth);
});

test.each<[string, unknown, boolean]>([
  ['never ordered counts with orNever', ago('lastOrderAt', 'olderThan', 30, true), true],
  ['and not without', ago('lastOrderAt', 'olderThan', 30), false],
  ['nor as recent', ago('lastOrderAt', 'withinLast', 30), false],
  ['no orders is a count of nothing', compare('orderCount', 'eq', 0), true],
])('a customer without orders: %s', (_, node, truth) => {
  const facts = {
    ...sampleFacts,
    stats: null,
    fields: { ...sampleFacts.fields, lastOrderAt: null, orderCount: 0 },
  };
  expect(matches(segmentNodeSchema.parse(node), facts, now)).toBe(truth);
});

test('a segment that comes back to itself has no members there, and judging it ends', () => {
  expect(matches({ kind: 'inSegment', segmentId: 'loop' }, sampleFacts, now)).toBe(true);
  expect(matches({ kind: 'inSegment', segmentId: 'loopBack' }, sampleFacts, now)).toBe(true);
});

test('a day begins in the zone of the dairy', () => {
  const node = segmentNodeSchema.parse(ago('lastOrderAt', 'withinLast', 9));
  expect(nextChange(node, sampleFacts, now)).toEqual(new Date('2026-06-10T22:00:00Z'));
  expect(matches(node, sampleFacts, new Date('2026-06-10T21:59:59Z'))).toBe(true);
  expect(matches(node, sampleFacts, new Date('2026-06-10T22:00:00Z'))).toBe(false);
});

test('whole months are counted beyond the order days that are kept', () => {
  const days = Array.from({ length: 60 }, (_, index) => addDays('2026-06-01', -3 * index));
  const facts = { ...sampleFacts, stats: sampleStats(days) };
  const count = (window: number): unknown => {
    const node = segmentNodeSchema.parse(did(1, window));
    return explain(node, facts, now).seen;
  };
  expect(count(30)).toBe(days.filter((day) => day >= '2026-05-11').length);
  expect(count(200)).toBe(days.filter((day) => day >= '2025-12-01').length);
});

test('explain shows the truth and the value of every node', () => {
  const node = segmentNodeSchema.parse({
    kind: 'all',
    nodes: [
      compare('city', 'eq', 'Leipzig'),
      { kind: 'not', node: did(3, 5) },
      { kind: 'inSegment', segmentId: 'leipzig' },
    ],
  });
  expect(explain(node, sampleFacts, now)).toEqual({
    kind: 'all',
    holds: true,
    field: null,
    seen: null,
    nodes: [
      { kind: 'compare', holds: true, field: 'city', seen: 'Leipzig', nodes: [] },
      {
        kind: 'not',
        holds: true,
        field: null,
        seen: null,
        nodes: [{ kind: 'event', holds: false, field: null, seen: 0, nodes: [] }],
      },
      {
        kind: 'inSegment',
        holds: true,
        field: null,
        seen: 'leipzig',
        nodes: [{ kind: 'compare', holds: true, field: 'city', seen: 'Leipzig', nodes: [] }],
      },
    ],
  });
});

test('a condition that never holds spares the group every later look', () => {
  const recent = segmentNodeSchema.parse(ago('lastOrderAt', 'withinLast', 30));
  const elsewhere = segmentNodeSchema.parse(compare('city', 'eq', 'Halle'));
  expect(nextChange({ kind: 'all', nodes: [recent, elsewhere] }, sampleFacts, now)).toBeNull();
  expect(nextChange({ kind: 'any', nodes: [recent, elsewhere] }, sampleFacts, now)).not.toBeNull();
});

const dates = fc.constantFrom<SegmentField>('firstOrderAt', 'lastOrderAt', 'lastContactDate', 'createdAt');
const days = fc.integer({ min: 0, max: 120 });
const leaves: fc.Arbitrary<SegmentLeaf> = fc.oneof(
  fc.record({
    kind: fc.constant('ago' as const),
    field: dates,
    op: fc.constantFrom(
      'withinLast' as const,
      'olderThan' as const,
      'anniversaryWithin' as const,
      'nextN' as const,
    ),
    days,
    orNever: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('event' as const),
    event: fc.constantFrom('order' as const, 'orderOf' as const),
    sku: fc.constantFrom('MILK', 'BUTTER'),
    op: fc.constantFrom('did' as const, 'didNot' as const),
    times: fc.integer({ min: 1, max: 5 }),
    days: fc.option(fc.integer({ min: 1, max: 150 })),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    field: fc.constant('orderCount' as const),
    op: fc.constantFrom('gt' as const, 'lte' as const),
    value: fc.integer({ min: 0, max: 40 }),
  }),
  fc.record({ kind: fc.constant('inSegment' as const), segmentId: fc.constantFrom('recent', 'loop') }),
);
const { tree } = fc.letrec<{ tree: SegmentNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaves,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      nodes: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), node: tie('tree') }),
  ),
}));
const orderDays = fc.uniqueArray(
  fc.integer({ min: dayNumber('2025-10-01'), max: dayNumber('2026-07-01') }).map(dayFromNumber),
  { minLength: 1, maxLength: 40 },
);
const moment = fc.option(
  fc.date({ min: new Date('2024-01-01'), max: new Date('2026-09-01'), noInvalidDate: true }),
);
const facts = fc.record({ orderDays, lastContactDate: moment, createdAt: moment }).map((each) => {
  const stats = sampleStats(each.orderDays);
  const { firstOrderAt, lastOrderAt, orderCount } = stats;
  const rules = new Map(sampleFacts.rules).set(
    'recent',
    segmentNodeSchema.parse(ago('lastOrderAt', 'withinLast', 20)),
  );
  const { lastContactDate, createdAt } = each;
  const fields = { ...sampleFacts.fields, firstOrderAt, lastOrderAt, orderCount, lastContactDate, createdAt };
  return { ...sampleFacts, stats, rules, fields };
});

test('stepping day by day shows no change before the moment announced', () => {
  fc.assert(
    fc.property(tree, facts, (node, each) => {
      let due = nextChange(node, each, now);
      let truth = matches(node, each, now);
      for (let step = 1; step <= 200; step++) {
        const today = instantOf(addDays('2026-06-10', step), 'Europe/Berlin');
        if (due !== null && due <= today) {
          expect(due).toEqual(today);
          due = nextChange(node, each, today);
          truth = matches(node, each, today);
        } else expect([step, matches(node, each, today)]).toEqual([step, truth]);
      }
    }),
    { numRuns: 400 },
  );
});

test('groups are the logic they look like (De Morgan)', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), facts, (nodes, each) => {
      const not = (node: SegmentNode): SegmentNode => ({ kind: 'not', node });
      const truths = nodes.map((node) => matches(node, each, now));
      expect(matches({ kind: 'all', nodes }, each, now)).toBe(truths.every(Boolean));
      expect(matches({ kind: 'any', nodes }, each, now)).toBe(truths.some(Boolean));
      expect(matches(not({ kind: 'all', nodes }), each, now)).toBe(
        matches({ kind: 'any', nodes: nodes.map(not) }, each, now),
      );
    }),
  );
});

test('an explanation agrees with the verdict at every node', () => {
  fc.assert(
    fc.property(tree, facts, (node, each) => {
      expect(explain(node, each, now).holds).toBe(matches(node, each, now));
    }),
  );
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'nobody has ordered %s, and a rule about it stops nobody from being judged',
  (sku) => {
    for (const days of [null, 30]) {
      const node = { kind: 'event', event: 'orderOf', sku, op: 'did', times: 1, days } as const;
      expect(matches(node, sampleFacts, now)).toBe(false);
      expect(nextChange(node, sampleFacts, now)).toBeNull();
    }
  },
);
