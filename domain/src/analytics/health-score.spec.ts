import fc from 'fast-check';
import { healthFactorNames, type Health } from '../customers/index.ts';
import { addDays } from '../time/index.ts';
import { healthScore, healthWeights, type HealthMeasure, type HealthScore } from './health-score.ts';
import { isProblem } from './problem.ts';

const today = '2026-11-25';

function scored(factors: readonly HealthMeasure[], before: Health | null = null, day = today): HealthScore {
  const answer = healthScore(factors, { before, today: day });
  if (isProblem(answer)) throw new Error(`${answer.problem} ${answer.field ?? ''}`);
  return answer;
}

const measure = (factor: HealthMeasure['factor'], score: number | null): HealthMeasure => ({
  factor,
  weight: healthWeights[factor],
  score,
});

test('all factors by their weights', () => {
  const { health, missing } = scored([
    measure('rhythm', 100),
    measure('volume', 50),
    measure('payment', 80),
    measure('complaints', 0),
    measure('engagement', 100),
    measure('crates', 20),
  ]);
  // 30 + 10 + 12 + 0 + 10 + 2
  expect(health.score).toBe(64);
  expect(health.band).toBe('good');
  expect(missing).toEqual([]);
});

test('a missing factor leaves its weight to the others, and is named', () => {
  const { health, missing, explanation } = scored([
    measure('rhythm', 90),
    measure('volume', 60),
    measure('payment', null),
  ]);
  expect(health.score).toBe(78);
  expect(missing).toEqual(['payment']);
  expect(explanation).toEqual([
    { factor: 'volume', ofPoints: 40, points: 24 },
    { factor: 'rhythm', ofPoints: 60, points: 54 },
  ]);
});

test.each([
  ['stays in its band until it is more than five points out of it', 70, 'strong'],
  ['leaves it then', 69, 'good'],
])('a strong customer %s', (_, score, band) => {
  const strong = scored([measure('rhythm', 80)]).health;
  const next = scored([measure('rhythm', score)], strong, addDays(today, 7));
  expect(next.health.band).toBe(band);
  expect(next.plainBand).toBe('good');
});

test('the trend looks back four weeks, a sharp fall is dated', () => {
  const first = scored([measure('rhythm', 90)]).health;
  const then = scored([measure('rhythm', 60)], first, addDays(today, 10)).health;
  expect([then.trend, then.fellOn]).toEqual([null, addDays(today, 10)]);
  expect(scored([measure('rhythm', 60)], then, addDays(today, 28)).health.trend).toBe(-30);
});

const factorLists = fc
  .tuple(
    fc.shuffledSubarray([...healthFactorNames], { minLength: 1 }),
    fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 50 }), score: fc.integer({ min: 0, max: 100 }) }),
      {
        minLength: 6,
        maxLength: 6,
      },
    ),
  )
  .map(([names, parts]) =>
    names.map((factor, index) => ({
      factor,
      weight: parts[index]?.weight ?? 1,
      score: parts[index]?.score ?? 0,
    })),
  );

test('points add up to the score; order and unit of the weights change nothing; better is never worse', () => {
  fc.assert(
    fc.property(factorLists, fc.integer({ min: 2, max: 9 }), (factors, times) => {
      const { health, explanation } = scored(factors);
      expect(
        Math.abs(explanation.reduce((sum, { points }) => sum + points, 0) - health.score),
      ).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(scored(factors.toReversed()).health.score).toBe(health.score);
      const heavier = factors.map((each) => ({ ...each, weight: each.weight * times }));
      expect(scored(heavier).health.score).toBe(health.score);
      const better = factors.map((each) => ({ ...each, score: Math.min(100, each.score + times) }));
      expect(scored(better).health.score).toBeGreaterThanOrEqual(health.score);
    }),
  );
});

test('weights add up to a hundred', () => {
  expect(Object.values(healthWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

test.each([
  ['no factor', [], { problem: 'empty' }],
  ['nothing measured', [measure('rhythm', null)], { problem: 'empty' }],
  ['a weight of nothing alone', [{ factor: 'rhythm', weight: 0, score: 5 }], { problem: 'empty' }],
  [
    'a score of no number',
    [measure('rhythm', Number.NaN)],
    { problem: 'out-of-range', field: 'score', row: 0 },
  ],
  ['a score above 100', [measure('rhythm', 101)], { problem: 'out-of-range', field: 'score', row: 0 }],
  [
    'a negative weight',
    [{ factor: 'rhythm', weight: -1, score: 5 }],
    { problem: 'out-of-range', field: 'weight', row: 0 },
  ],
  [
    'a factor twice',
    [measure('rhythm', 5), measure('rhythm', 6)],
    { problem: 'out-of-range', field: 'factor', row: 1 },
  ],
] as const)('refuses %s', (_, factors, problem) => {
  expect(healthScore(factors, { today })).toEqual(problem);
});

test('refuses a day that is none', () => {
  expect(healthScore([measure('rhythm', 5)], { today: 'soon' })).toEqual({
    problem: 'out-of-range',
    field: 'today',
  });
});
