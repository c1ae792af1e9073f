import { MAX_RULE_DEPTH, checkRule, operatorsFor } from './check-rule.ts';
import type { SegmentNode } from './rule.ts';

const rules = new Map<string, SegmentNode>([
  ['vip', { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }],
  ['uses-new', { kind: 'not', node: { kind: 'inSegment', segmentId: 'new' } }],
]);
const codesOf = (node: SegmentNode): readonly string[] =>
  checkRule(node, rules, 'new').map(({ code }) => code);

test.each<[string, SegmentNode, readonly string[]]>([
  ['text compared', { kind: 'compare', field: 'city', op: 'eq', value: 'Leipzig' }, []],
  ['text in order', { kind: 'compare', field: 'city', op: 'gt', value: 'Leipzig' }, ['operatorNotForField']],
  [
    'part of a choice',
    { kind: 'compare', field: 'tier', op: 'contains', value: 'go' },
    ['operatorNotForField'],
  ],
  ['number with text', { kind: 'compare', field: 'orderCount', op: 'gt', value: '5' }, ['valueNotForField']],
  ['date with a day', { kind: 'compare', field: 'createdAt', op: 'gt', value: '2026-01-31' }, []],
  [
    'date with no such day',
    { kind: 'compare', field: 'createdAt', op: 'gt', value: '31.1.2026' },
    ['valueNotForField'],
  ],
  ['list with eq', { kind: 'compare', field: 'products', op: 'eq', value: 'MILK' }, ['operatorNotForField']],
  ['weekdays as numbers', { kind: 'oneOf', field: 'deliveryDays', op: 'arrayAny', values: [1, 2] }, []],
  [
    'weekdays as names',
    { kind: 'oneOf', field: 'deliveryDays', op: 'arrayAny', values: [1, 'Mon'] },
    ['valueNotForField'],
  ],
  [
    'array operator on text',
    { kind: 'oneOf', field: 'city', op: 'arrayAny', values: ['x'] },
    ['operatorNotForField'],
  ],
  ['range', { kind: 'between', field: 'revenueMinor', from: 1, to: 2 }, []],
  ['reversed range', { kind: 'between', field: 'revenueMinor', from: 2, to: 1 }, ['rangeReversed']],
  ['range of text', { kind: 'between', field: 'city', from: 1, to: 2 }, ['operatorNotForField']],
  [
    'ago of a number',
    { kind: 'ago', field: 'orderCount', op: 'withinLast', days: 3, orNever: false },
    ['operatorNotForField'],
  ],
  [
    'product without a product',
    { kind: 'event', event: 'orderOf', sku: null, op: 'did', times: 1, days: 3 },
    ['productMissing'],
  ],
  [
    'product several times',
    { kind: 'event', event: 'orderOf', sku: 'M', op: 'did', times: 2, days: 3 },
    ['productTimesNotKept'],
  ],
  ['order several times', { kind: 'event', event: 'order', sku: null, op: 'did', times: 2, days: 3 }, []],
  ['another segment', { kind: 'inSegment', segmentId: 'vip' }, []],
  ['an unknown segment', { kind: 'inSegment', segmentId: 'gone' }, ['unknownSegment']],
  ['the segment itself', { kind: 'inSegment', segmentId: 'new' }, ['segmentInItself']],
  [
    'itself through another',
    { kind: 'any', nodes: [{ kind: 'inSegment', segmentId: 'uses-new' }] },
    ['segmentInItself'],
  ],
])('%s', (_, node, codes) => expect(codesOf(node)).toEqual(codes));

test('an issue leads to its node', () => {
  const wrong: SegmentNode = { kind: 'compare', field: 'city', op: 'lt', value: 'x' };
  const fine: SegmentNode = { kind: 'presence', field: 'city', op: 'exists' };
  expect(checkRule({ kind: 'all', nodes: [fine, { kind: 'not', node: wrong }] })[0]?.path).toEqual([
    'nodes',
    1,
    'node',
  ]);
});

test('groups may be nested so deep and no deeper', () => {
  const nested = (depth: number): SegmentNode =>
    depth === 1
      ? { kind: 'presence', field: 'city', op: 'exists' }
      : { kind: 'not', node: nested(depth - 1) };
  expect(codesOf(nested(MAX_RULE_DEPTH))).toEqual([]);
  expect(codesOf(nested(MAX_RULE_DEPTH + 1))).toEqual(['tooDeep']);
});

test('a rule may have so many conditions and no more', () => {
  const leaf: SegmentNode = { kind: 'presence', field: 'city', op: 'exists' };
  const group = (count: number): SegmentNode => ({
    kind: 'all',
    nodes: Array.from({ length: count }, () => leaf),
  });
  const rule = (last: number): SegmentNode => ({
    kind: 'any',
    nodes: [...Array.from({ length: 10 }, () => group(18)), group(last)],
  });
  expect(codesOf(rule(8))).toEqual([]);
  expect(codesOf(rule(9))).toEqual(['tooManyNodes']);
});

test('the rule builder offers what the check accepts', () => {
  expect(operatorsFor('lastOrderAt')).toContain('withinLast');
  expect(operatorsFor('city')).not.toContain('withinLast');
});

describe('conditions together with those of the segments referred to', () => {
  const vip: SegmentNode = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' };
  const inSegment = (segmentId: string): SegmentNode => ({ kind: 'inSegment', segmentId });
  const times = (count: number, node: SegmentNode): SegmentNode => ({
    kind: 'any',
    nodes: Array.from({ length: count }, () => node),
  });
  const problems = (node: SegmentNode, others: ReadonlyMap<string, SegmentNode>, id: string) =>
    checkRule(node, others, id).map(({ code }) => code);

  test.each([
    [9, []],
    [10, ['tooManyTogether']],
  ])('a hundred each in %d referred to', (count, expected) => {
    expect(problems(times(count, inSegment('big')), new Map([['big', times(99, vip)]]), 'new')).toEqual(
      expected,
    );
  });

  test.each([
    [90, []],
    [110, ['tooManyTogether']],
  ])('%d in one that another refers to nine times', (count, expected) => {
    const others = new Map([['above', times(9, inSegment('grows'))]]);
    expect(problems(times(count, vip), others, 'grows')).toEqual(expected);
  });

  test('also where it refers to one that is not there yet', () => {
    const rule = times(10, { kind: 'all', nodes: [inSegment('big'), inSegment('later')] });
    const found = problems(rule, new Map([['big', times(99, vip)]]), 'new');
    expect(new Set(found)).toEqual(new Set(['unknownSegment', 'tooManyTogether']));
  });

  test('one that is too large already keeps nobody from saving another', () => {
    const others = new Map([
      ['huge', times(20, inSegment('big'))],
      ['big', times(99, vip)],
    ]);
    expect(problems(vip, others, 'small')).toEqual([]);
  });
});

describe('how many segments are in force', () => {
  const rule: SegmentNode = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' };
  const others = (count: number, node: SegmentNode = rule): ReadonlyMap<string, SegmentNode> =>
    new Map(Array.from({ length: count }, (_, index) => [`s${index}`, node]));
  const codes = (node: SegmentNode, rules: ReadonlyMap<string, SegmentNode>, id: string | null): string[] =>
    checkRule(node, rules, id).map(({ code }) => code);

  test('a hundred, of which each may still be changed', () => {
    expect(codes(rule, others(99), 'new')).toEqual([]);
    expect(codes(rule, others(100), 'new')).toEqual(['tooManySegments']);
    expect(codes(rule, others(100), null)).toEqual(['tooManySegments']);
    expect(codes(rule, others(100), 's7')).toEqual([]);
  });

  test('no more than one document holds', () => {
    const values = Array.from({ length: 100 }, (_, index) => `${index}`.padStart(200, 'x'));
    const long: SegmentNode = { kind: 'oneOf', field: 'city', op: 'in', values };
    expect(codes(long, others(30, long), 'new')).toEqual([]);
    expect(codes(long, others(40, long), 'new')).toEqual(['tooManySegments']);
  });
});
