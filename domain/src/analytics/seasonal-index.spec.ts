import fc from 'fast-check';
import { isProblem } from './problem.ts';
import { sampleQuarters } from './sample-quarters.ts';
import { seasonalIndex, type SeasonalIndexOptions } from './seasonal-index.ts';

function indexOf(series: readonly number[], options: SeasonalIndexOptions): readonly number[] {
  const index = seasonalIndex(series, options);
  if (isProblem(index)) throw new Error(index.problem);
  return index;
}

const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0);

// seasonal_decompose of statsmodels 0.15.0.
test.each([
  [4, 'additive', [-25.8, 12.15, 31.25, -17.6]],
  [4, 'multiplicative', [0.83899176, 1.07156947, 1.20009268, 0.88934609]],
  [3, 'additive', [0.74867725, -1.16402116, 0.41534392]],
  [3, 'multiplicative', [1.00496636, 0.99042933, 1.00460431]],
] as const)('period %d, %s: as statsmodels', (period, model, expected) => {
  const series = sampleQuarters.slice(0, period === 3 ? 21 : 24);
  const index = indexOf(series, { period, model });
  expect(index).toHaveLength(period);
  for (const [place, each] of expected.entries()) expect(index[place]).toBeCloseTo(each, 8);
});

test('is additive unless told', () => {
  expect(indexOf(sampleQuarters, { period: 4 })).toEqual(
    indexOf(sampleQuarters, { period: 4, model: 'additive' }),
  );
});

const series = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 14, maxLength: 60 });

test('additive: sums to 0, does not see a shift, scales along', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 7 }), (values, period) => {
      const index = indexOf(values, { period });
      expect(sum(index)).toBeCloseTo(0, 8);
      const moved = indexOf(
        values.map((each) => 4 * (each + 100)),
        { period },
      );
      for (const [place, each] of index.entries()) expect(moved[place]).toBeCloseTo(4 * each, 7);
    }),
  );
});

test('multiplicative: has the mean 1 and does not see the unit', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 7 }), (values, period) => {
      const index = indexOf(values, { period, model: 'multiplicative' });
      expect(sum(index) / period).toBeCloseTo(1, 10);
      const cents = indexOf(
        values.map((each) => each * 100),
        { period, model: 'multiplicative' },
      );
      for (const [place, each] of index.entries()) expect(cents[place]).toBeCloseTo(each, 9);
    }),
  );
});

test('what never varies, or has no period, has no season', () => {
  expect(indexOf([5, 5, 5, 5], { period: 2 })).toEqual([0, 0]);
  expect(indexOf([5, 5, 5, 5], { period: 2, model: 'multiplicative' })).toEqual([1, 1]);
  expect(indexOf([3, 9], { period: 1 })).toEqual([0]);
  expect(indexOf([3, 9], { period: 1, model: 'multiplicative' })).toEqual([1]);
});

const wrong = (problem: string, field: string, row?: number) => ({
  problem,
  field,
  ...(row === undefined ? {} : { row }),
});

test.each<[string, number[], SeasonalIndexOptions, object]>([
  ['nothing', [], { period: 2 }, wrong('empty', 'series')],
  ['less than two periods', [1, 2, 3], { period: 2 }, wrong('too-short', 'series')],
  ['NaN', [1, 2, Number.NaN, 4], { period: 2 }, wrong('out-of-range', 'series', 2)],
  ['infinity', [1, Number.NEGATIVE_INFINITY, 3, 4], { period: 2 }, wrong('out-of-range', 'series', 1)],
  ['half a place', [1, 2, 3, 4], { period: 1.5 }, wrong('out-of-range', 'period')],
  ['no period', [1, 2, 3, 4], { period: 0 }, wrong('out-of-range', 'period')],
  [
    'nothing to multiply',
    [1, 0, 3, 4],
    { period: 2, model: 'multiplicative' },
    wrong('out-of-range', 'series', 1),
  ],
  [
    'less than nothing to multiply',
    [-1, 2, 3, 4],
    { period: 2, model: 'multiplicative' },
    wrong('out-of-range', 'series', 0),
  ],
])('of %s no index is made', (_, values, options, problem) => {
  expect(seasonalIndex(values, options)).toEqual(problem);
});
