import type { SegmentLeaf } from '@creamline/domain/segments';
import { ruleProblems } from './rule-problems';
import type { RuleGroup, RuleItem } from './rule-tree';

const gold: SegmentLeaf = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' };
const rule = (...nodes: RuleItem[]): RuleGroup => ({ id: 'r', join: 'all', nodes });
const item = (id: string, leaf: SegmentLeaf): RuleItem => ({ id, leaf });
const none = (...nodes: RuleItem[]): RuleItem => ({ id: 'n', join: 'none', nodes });
const empty: RuleItem = { id: 'e', join: 'any', nodes: [] };
const reversed: SegmentLeaf = { kind: 'between', field: 'orderCount', from: 9, to: 3 };

const table: [string, RuleGroup, [string, string][]][] = [
  ['a sound rule', rule(item('a', gold)), []],
  ['an empty rule', rule(empty), [['', 'incomplete']]],
  [
    'a value that is missing',
    rule(item('a', gold), item('b', { ...gold, value: '' })),
    [['b', 'incomplete']],
  ],
  [
    'a text that is too long',
    rule(item('a', { kind: 'compare', field: 'name', op: 'contains', value: 'x'.repeat(201) })),
    [['a', 'textTooLong']],
  ],
  [
    'a text too long among others',
    rule(item('a', { kind: 'oneOf', field: 'city', op: 'in', values: ['Leipzig', 'x'.repeat(201)] })),
    [['a', 'textTooLong']],
  ],
  [
    'a choice that is missing',
    rule(item('a', { kind: 'oneOf', field: 'tier', op: 'in', values: [] })),
    [['a', 'incomplete']],
  ],
  ['a range the wrong way round', rule(item('a', gold), item('b', reversed)), [['b', 'rangeReversed']]],
  [
    'a problem inside none of, after an empty group',
    rule(empty, none(item('a', gold), item('b', reversed))),
    [['b', 'rangeReversed']],
  ],
  [
    'a segment that does not exist',
    rule(item('a', { kind: 'inSegment', segmentId: 'x' })),
    [['a', 'unknownSegment']],
  ],
  [
    'a segment in itself',
    rule(item('a', { kind: 'inSegment', segmentId: 'me' })),
    [['a', 'segmentInItself']],
  ],
  [
    'a product nobody chose',
    rule(item('a', { kind: 'event', event: 'orderOf', sku: null, op: 'did', times: 1, days: 30 })),
    [['a', 'productMissing']],
  ],
];
it.each(table)('%s', (_, edited, expected) => {
  expect([...ruleProblems(edited, new Map(), 'me')]).toEqual(expected);
});
