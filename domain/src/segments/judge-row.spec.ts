import fc from 'fast-check';
import { businessTypes, companySizes, customerStatuses } from '../customers/choices.ts';
import { type Customer } from '../customers/customer.ts';
import { sampleCustomer, sampleStats } from '../customers/sample-customer.ts';
import { dayFromNumber, dayNumber } from '../time/index.ts';
import { operatorsFor } from './check-rule.ts';
import { featureRows, featureText } from './feature-columns.ts';
import { ROW_MONTHS, ROW_PRODUCTS, featureRowOf } from './feature-row.ts';
import { judgeRow, rowSegments, type RowJudge } from './judge-row.ts';
import { matches } from './judge.ts';
import { segmentFieldNames, segmentFields, segmentNodeSchema, type SegmentNode } from './rule.ts';
import { segmentFactsOf } from './segment-facts.ts';

const timeZone = 'Europe/Berlin';
const now = new Date('2026-06-10T22:30:00Z');
const today = '2026-06-11';
const SKUS = Array.from({ length: ROW_PRODUCTS + 5 }, (_, index) => `P${index}`);
const places = ['Leipzig', 'Käsedorf', 'Halle (Saale)', '', 'Straße "7"\t,\n'];

const dayBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayFromNumber);
/** Close to midnight on either side, where the day depends on the time zone. */
const moment = fc
  .tuple(dayBetween('2023-01-01', '2026-08-01'), fc.constantFrom('21:59', '22:00', '23:30', '12:00'))
  .map(([day, time]) => new Date(`${day}T${time}:00Z`));

const stats = fc
  .record({
    days: fc.uniqueArray(dayBetween('2022-01-01', today), { minLength: 1, maxLength: 60 }),
    skus: fc.oneof(fc.subarray(SKUS, { maxLength: 4 }), fc.constant(SKUS)),
    ago: fc.integer({ min: 0, max: 90 }),
    gap: fc.option(fc.constantFrom(1, 3.5, 7)),
  })
  .map(({ days, skus, ago, gap }) => ({
    ...sampleStats(days),
    medianGapDays: gap,
    products: Object.fromEntries(
      skus.map((sku, index) => [
        sku,
        { quantity: 1, lastDay: dayFromNumber(dayNumber(today) - ago - index) },
      ]),
    ),
  }));

const customers: fc.Arbitrary<Customer> = fc
  .record({
    status: fc.constantFrom(...customerStatuses),
    businessType: fc.constantFrom(...businessTypes),
    companySize: fc.option(fc.constantFrom(...companySizes)),
    industryCategory: fc.option(fc.constantFrom('Café', 'bakery')),
    city: fc.constantFrom(...places),
    hasAddress: fc.boolean(),
    deliveryDays: fc.subarray([1, 2, 5]),
    lastContactDate: fc.option(moment),
    createdAt: moment,
    stats: fc.option(stats),
    points: fc.option(fc.integer({ min: -50, max: 3000 })),
    score: fc.option(fc.integer({ min: 0, max: 100 })),
    nextEvaluationAt: fc.option(
      fc.constantFrom('2026-06-10T22:00:00Z', '2026-06-11T22:00:00Z', '2027-01-01'),
    ),
  })
  .map((each) => {
    const plain = sampleCustomer();
    const address = { line1: '', line2: '', city: each.city, region: '', postalCode: '04109', country: 'DE' };
    return {
      ...plain,
      ...each,
      basicInfo: {
        ...plain.basicInfo,
        name: `Käserei ${each.city}`,
        address: each.hasAddress ? address : null,
      },
      preferences: { ...plain.preferences, deliveryDays: each.deliveryDays },
      lifecycle: { stage: 'active', since: each.createdAt, reason: { rule: 'x', values: {} } },
      health:
        each.score === null
          ? null
          : { score: each.score, band: 'good', factors: [], trend: null, history: [] },
      summary: summaryOf(each.points),
      nextEvaluationAt: each.nextEvaluationAt === null ? null : new Date(each.nextEvaluationAt),
    };
  });

function summaryOf(points: number | null): Customer['summary'] {
  const rest = { contacts: [], openTasks: [] };
  if (points === null) return { ...rest, loyalty: null };
  const loyalty = { totalPoints: points, qualifyingPoints: points + 1, tier: 'bronze' as const };
  return { ...rest, loyalty: { ...loyalty, nextTier: null, pointsToNextTier: null } };
}

const values: fc.Arbitrary<string | number> = fc.oneof(
  fc.constantFrom(...places, 'retail', 'active', 'käse', 'P3', '04', 'good', 'bakery', 'solo'),
  fc.constantFrom(0, 1, 2, 3.5, 5, 7, 50, 10_000, 100_000),
  dayBetween('2024-01-01', '2026-08-01'),
);
const days = fc.integer({ min: 1, max: 1500 });

/** A leaf over any field with any operator the field has, as the editor offers them. */
const fieldLeaves: fc.Arbitrary<unknown> = fc
  .constantFrom(...segmentFieldNames)
  .chain((field) =>
    fc.record({
      field: fc.constant(field),
      op: fc.constantFrom(...operatorsFor(field)),
      value: values,
      values: fc.array(values, { minLength: 1, maxLength: 3 }),
      from: fc.integer({ min: 0, max: 20 }),
      to: fc.integer({ min: 10, max: 200_000 }),
      days,
      orNever: fc.boolean(),
    }),
  )
  .map((leaf) => ({ ...leaf, kind: kindOf(leaf.op) }));

function kindOf(op: string): string {
  if (op === 'between') return 'between';
  if (['exists', 'empty'].includes(op)) return 'presence';
  if (['in', 'nin', 'arrayAny', 'arrayAll', 'arrayNone'].includes(op)) return 'oneOf';
  return ['withinLast', 'olderThan', 'anniversaryWithin', 'nextN'].includes(op) ? 'ago' : 'compare';
}

const eventLeaves: fc.Arbitrary<unknown> = fc.record({
  kind: fc.constant('event'),
  event: fc.constantFrom('order', 'orderOf'),
  sku: fc.constantFrom(...SKUS.slice(0, 3), 'P64'),
  op: fc.constantFrom('did', 'didNot'),
  times: fc.integer({ min: 1, max: 40 }),
  days: fc.option(days),
});
const otherLeaves: fc.Arbitrary<unknown> = fc.constantFrom(
  { kind: 'inSegment', segmentId: 'often' },
  { kind: 'inSegment', segmentId: 'loop' },
  { kind: 'inSegment', segmentId: 'unknown' },
  { kind: 'randomBucket', percent: 50, seed: 's' },
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fieldLeaves,
    eventLeaves,
    otherLeaves,
    fc.record({
      kind: fc.constantFrom('all', 'any'),
      nodes: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not'), node: tie('tree') }),
  ),
}));

const often = { kind: 'event', event: 'order', sku: null, op: 'did', times: 3, days: 200 };
const rules = new Map<string, SegmentNode>([
  ['often', segmentNodeSchema.parse(often)],
  ['loop', { kind: 'not', node: { kind: 'inSegment', segmentId: 'loop' } }],
]);
const by: RowJudge = { rules, timeZone, today };

function judgedInFull(node: SegmentNode, customer: Customer): boolean {
  const loyalty = customer.summary?.loyalty;
  const { lifecycle, health } = customer;
  const facts = segmentFactsOf({
    ...{ customerId: 'c1', customer, account: null, lifecycle, health, rules, company: { timeZone } },
  });
  const points = {
    totalPoints: loyalty?.totalPoints ?? 0,
    qualifyingPoints: loyalty?.qualifyingPoints ?? 0,
  };
  return matches(node, { ...facts, fields: { ...facts.fields, ...points } }, now);
}

/** The row as it comes out of a shard. */
function packed(customer: Customer) {
  const [row] = featureRows(featureText([featureRowOf('c1', customer, timeZone)]));
  if (row === undefined) throw new Error('The shard is empty');
  return row;
}

test('a packed row is judged as its customer, or says that the customer must be read', () => {
  const told = { yes: 0, no: 0, unknown: 0 };
  fc.assert(
    fc.property(tree, customers, (rule, customer) => {
      const node = segmentNodeSchema.parse(rule);
      const verdict = judgeRow(node, packed(customer), by);
      told[verdict === null ? 'unknown' : verdict ? 'yes' : 'no'] += 1;
      if (verdict !== null) expect(verdict).toBe(judgedInFull(node, customer));
    }),
    { numRuns: 3000 },
  );
  // All three verdicts are met often enough for the comparison to mean something.
  expect(Math.min(told.yes, told.no)).toBeGreaterThan(500);
  expect(told.unknown).toBeGreaterThan(20);
});

const months = (count: number): string[] =>
  Array.from({ length: count }, (_, back) => {
    const at = 2026 * 12 + 5 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
const young = sampleCustomer({ stats: sampleStats(months(ROW_MONTHS)), lifecycle: lifecycle() });
const old = sampleCustomer({ stats: sampleStats(months(ROW_MONTHS + 1)), lifecycle: lifecycle() });
const broad = sampleCustomer({
  stats: {
    ...sampleStats(['2026-06-01']),
    products: Object.fromEntries(SKUS.map((sku) => [sku, { quantity: 1, lastDay: '2026-06-01' }])),
  },
  lifecycle: lifecycle(),
});
const due = sampleCustomer({ lifecycle: lifecycle(), nextEvaluationAt: new Date('2026-06-10T22:00:00Z') });

function lifecycle(): Customer['lifecycle'] {
  return { stage: 'active', since: now, reason: { rule: 'x', values: {} } };
}

test.each<[string, Customer, unknown, boolean | null]>([
  ['as many months as a row keeps', young, { ...often, times: 36, days: 1500 }, true],
  ['more months than a row keeps, all asked for', old, { ...often, times: 37, days: 1500 }, null],
  ['more months than a row keeps, few asked for', old, { ...often, times: 2, days: 90 }, true],
  ['more products than a row keeps', broad, { ...often, event: 'orderOf', sku: 'P64', times: 1 }, null],
  ['other fields of a customer with many products', broad, { ...often, times: 1 }, true],
  [
    'a lifecycle due to be judged again',
    due,
    { kind: 'compare', field: 'lifecycle', op: 'eq', value: 'active' },
    null,
  ],
  ['a town of the same customer', due, { kind: 'compare', field: 'city', op: 'eq', value: 'leipzig' }, true],
  ['no lifecycle yet', sampleCustomer(), { kind: 'presence', field: 'lifecycle', op: 'exists' }, null],
])('%s', (_name, customer, rule, verdict) => {
  expect(judgeRow(segmentNodeSchema.parse(rule), packed(customer), by)).toBe(verdict);
});

test.each<[string, 'all' | 'any', unknown, boolean | null]>([
  ['all of unknown and false', 'all', { kind: 'presence', field: 'city', op: 'empty' }, false],
  ['all of unknown and true', 'all', { kind: 'presence', field: 'city', op: 'exists' }, null],
  ['any of unknown and true', 'any', { kind: 'presence', field: 'city', op: 'exists' }, true],
  ['any of unknown and false', 'any', { kind: 'presence', field: 'city', op: 'empty' }, null],
])('%s', (_name, kind, known, verdict) => {
  const unknown = { kind: 'not', node: { kind: 'presence', field: 'healthScore', op: 'exists' } };
  const node = segmentNodeSchema.parse({ kind, nodes: [unknown, known] });
  expect(judgeRow(node, packed(due), by)).toBe(verdict);
});

test('the segments of a row are those whose rule holds, unless one cannot be told', () => {
  expect(rowSegments(packed(young), by)).toEqual(['often']);
  const stage = segmentNodeSchema.parse({ kind: 'compare', field: 'lifecycle', op: 'eq', value: 'lost' });
  expect(rowSegments(packed(due), { ...by, rules: new Map([['lost', stage]]) })).toBeNull();
});

test('many rows come out of their text as they went in', () => {
  fc.assert(
    fc.property(fc.array(customers, { maxLength: 8 }), (each) => {
      const rows = each.map((customer, index) => featureRowOf(`c${index}`, customer, timeZone));
      expect(featureRows(featureText(rows))).toEqual(rows);
    }),
    { numRuns: 100 },
  );
});

test('every field a rule may ask of is in a row', () => {
  expect(Object.keys(packed(young).fields).sort()).toEqual(Object.keys(segmentFields).sort());
});
