import {
  checkRule,
  ruleIssueCodes,
  type Segment,
  type SegmentLeaf,
  type SegmentNode,
} from '@creamline/domain/segments';
import de from '../../../i18n/segments.de.json';
import type { RuleWords } from './rule-sentence';
import { unsoundReasons } from './unsound-reasons';

const words: RuleWords = {
  locale: 'de-DE',
  text: (key, values) => [key.split('.').at(-1), ...Object.values(values ?? {})].join(' '),
  name: (_, __, value) => `«${value}»`,
};
const problems = (...codes: string[]): Segment['ruleProblems'] =>
  codes.map((code) => ({ code, message: `In English: ${code}` }));
const told = (
  criteria: SegmentNode,
  ruleProblems: Segment['ruleProblems'],
  rules: readonly (readonly [string, SegmentNode])[] = [],
): readonly string[] =>
  unsoundReasons('me', { criteria, ruleProblems }, new Map(rules), words, (key) => de[key]).map(
    ({ condition, problem }) => `${condition} | ${problem}`,
  );

const gold: SegmentLeaf = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' };
const town: SegmentLeaf = { kind: 'compare', field: 'city', op: 'gt', value: 'Leipzig' };
const reversed: SegmentLeaf = { kind: 'between', field: 'orderCount', from: 9, to: 3 };
const self: SegmentLeaf = { kind: 'inSegment', segmentId: 'me' };
const other: SegmentLeaf = { kind: 'inSegment', segmentId: 'other' };

test.each<[string, SegmentNode, readonly string[], readonly string[]]>([
  ['a condition', town, ['operatorNotForField'], ['gt city «Leipzig» | Das passt nicht zum Feld.']],
  [
    'those at fault among others, each with its reason',
    { kind: 'all', nodes: [gold, { kind: 'not', node: { kind: 'any', nodes: [reversed, gold] } }, town] },
    ['rangeReversed', 'operatorNotForField'],
    [
      'between orderCount «9» «3» | Der Bereich endet vor dem Anfang.',
      'gt city «Leipzig» | Das passt nicht zum Feld.',
    ],
  ],
  [
    'the same condition twice once',
    { kind: 'any', nodes: [town, town] },
    ['operatorNotForField', 'operatorNotForField'],
    ['gt city «Leipzig» | Das passt nicht zum Feld.'],
  ],
  [
    'the segment in itself',
    self,
    ['segmentInItself'],
    ['member «me» | Das Segment hinge von sich selbst ab.'],
  ],
  [
    'what the whole has too much of',
    gold,
    ['tooManySegments'],
    [` | ${de['segments.problem.tooManySegments']}`],
  ],
  ['what only a newer server knows', gold, ['fullMoon'], [' | In English: fullMoon']],
])('tells %s', (_, criteria, codes, expected) => {
  expect(told(criteria, problems(...codes))).toEqual(expected);
});

test('a segment that comes back to itself by another names the condition that leads there', () => {
  const rules = [['other', self]] as const;
  expect(told(other, problems('segmentInItself'), rules)).toEqual([
    'member «other» | Das Segment hinge von sich selbst ab.',
  ]);
});

test('groups too deep are no fault of the condition in them', () => {
  const nested = (depth: number): SegmentNode =>
    depth === 0 ? gold : { kind: 'all', nodes: [nested(depth - 1)] };
  const deep = nested(8);
  expect(checkRule(deep).map(({ code }) => code)).toEqual(['tooDeep']);
  expect(told(deep, problems('tooDeep'))).toEqual([' | Die Gruppen sind zu tief verschachtelt.']);
});

test.each(ruleIssueCodes)('has words for %s', (code) => {
  expect(told(gold, problems(code))).toEqual([` | ${de[`segments.problem.${code}`]}`]);
});
