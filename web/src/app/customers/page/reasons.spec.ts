import type { Explanation, SegmentNode } from '@creamline/domain/segments';
import { conditionsOf, healthReasons, toneOf } from './reasons';

const leaf = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } as const;
const found = (
  holds: boolean,
  nodes: readonly Explanation[] = [],
  kind: SegmentNode['kind'] = 'compare',
): Explanation => ({
  kind,
  holds,
  field: null,
  seen: null,
  nodes,
});

it('lists the conditions of a rule with their verdicts', () => {
  const rule: SegmentNode = { kind: 'all', nodes: [leaf, { kind: 'not', node: leaf }] };
  const explanation = found(true, [found(true), found(true, [found(false)], 'not')], 'all');
  expect(conditionsOf(rule, explanation).map(({ holds, negated }) => [holds, negated])).toEqual([
    [true, false],
    [false, true],
  ]);
});

it('puts the heaviest factor first', () => {
  const factors = [
    { factor: 'engagement' as const, weight: 20, score: 50, values: {} },
    { factor: 'rhythm' as const, weight: 80, score: 90, values: {} },
  ];
  expect(healthReasons({ factors }).map((each) => each.factor)).toEqual(['rhythm', 'engagement']);
});

it.each([
  [0, 'risk'],
  [24, 'risk'],
  [25, 'watch'],
  [49, 'watch'],
  [50, 'good'],
])('a score of %i is %s', (score, tone) => {
  expect(toneOf(score)).toBe(tone);
});
