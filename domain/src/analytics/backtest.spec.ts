import fc from 'fast-check';
import { backtest, type BacktestedForecast, type BacktestOptions } from './backtest.ts';
import { forecast } from './forecast.ts';
import { isProblem } from './problem.ts';
import { sampleQuarters } from './sample-quarters.ts';

function backtested(series: readonly number[], options: BacktestOptions): readonly BacktestedForecast[] {
  const made = backtest(series, options);
  if (isProblem(made)) throw new Error(made.problem);
  return made;
}

const year = { period: 4, horizon: 4 };

test('goes from the oldest origin to the last, a horizon apart', () => {
  const made = backtested(sampleQuarters, { ...year, origins: 3 });
  expect(made.map(({ known }) => known)).toEqual([12, 16, 20]);
  expect(backtested(sampleQuarters, year).map(({ known }) => known)).toEqual([20]);
});

test('the error is that of the forecast against what came', () => {
  const [last] = backtested(sampleQuarters, year);
  const errors = [...(last?.expected ?? [])].map((value, ahead) => {
    const came = sampleQuarters[20 + ahead] ?? 0;
    return Math.abs(value - came) / came;
  });
  expect(last?.relativeError).toBeCloseTo(errors.reduce((sum, each) => sum + each, 0) / 4, 12);
});

test('no forecast knows what came after it: other values there change nothing', () => {
  const origins = 3;
  const here = backtested(sampleQuarters, { ...year, origins });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: origins - 1 }),
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 12, maxLength: 12 }),
      (which, other) => {
        const known = here[which]?.known ?? 0;
        const changed = sampleQuarters.map((value, t) => (t < known ? value : (other[t - known] ?? value)));
        const there = backtested(changed, { ...year, origins });
        for (const [index, { expected, lower, upper, method, heldOut }] of here.entries())
          if (index <= which) expect(there[index]).toMatchObject({ expected, lower, upper, method, heldOut });
      },
    ),
    { numRuns: 6 },
  );
});

test('what was known is another matter', () => {
  const before = sampleQuarters.map((value, t) => (t === 19 ? value + 40 : value));
  expect(backtested(before, year)[0]?.expected).not.toEqual(backtested(sampleQuarters, year)[0]?.expected);
});

test('is what forecast says of the values known', () => {
  const [first] = backtested(sampleQuarters, { ...year, origins: 2 });
  expect(first).toMatchObject({ ...forecast(sampleQuarters.slice(0, 16), year) });
});

test.each<[string, number[], BacktestOptions, object]>([
  ['no origin', [...sampleQuarters], { ...year, origins: 0 }, { problem: 'out-of-range', field: 'origins' }],
  ['nothing known', [...sampleQuarters], { ...year, origins: 6 }, { problem: 'too-short', field: 'series' }],
  [
    'too little known',
    [...sampleQuarters],
    { ...year, origins: 5 },
    { problem: 'too-short', field: 'series' },
  ],
  ['NaN', [1, 2, Number.NaN, 4, 5, 6, 7, 8, 9], year, { problem: 'out-of-range', field: 'series', row: 2 }],
])('of %s nothing is tested', (_, series, options, problem) => {
  expect(backtest(series, options)).toEqual(problem);
});

test('an error relative to nothing is none', () => {
  expect(backtested([5, 6, 7, 8, 9, 0], { period: 1, horizon: 1 })[0]?.relativeError).toBeNull();
});
