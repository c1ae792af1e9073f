import fc from 'fast-check';
import { forecast, type Forecast, type ForecastOptions } from './forecast.ts';
import { monthDays } from './month-days.ts';
import { isProblem } from './problem.ts';
import { sampleQuarters } from './sample-quarters.ts';

function forecastOf(series: readonly number[], options: ForecastOptions): Forecast {
  const answer = forecast(series, options);
  if (isProblem(answer)) throw new Error(answer.problem);
  return answer;
}

const year = { period: 4, horizon: 4 };

/** Seven years of months that come to 30 a day, with a trend and a season. */
const days = monthDays('2020-01', 96);
const milk = isProblem(days)
  ? []
  : days.slice(0, 84).map((length, t) => length * (30 + t / 20 + 4 * Math.sin((t * Math.PI) / 6)));

test('a method asked for is the one of statsmodels', () => {
  // ExponentialSmoothing(trend='add', seasonal='mul') of statsmodels 0.15.0.
  const { expected, method, fittedTo } = forecastOf(sampleQuarters, { ...year, method: 'trend*season' });
  for (const [ahead, value] of [156.6438, 201.6178, 227.9709, 171.8641].entries())
    expect(Math.abs((expected[ahead] ?? 0) - value)).toBeLessThan(0.001);
  expect([method, fittedTo]).toEqual(['trend*season', 24]);
});

test('of all methods the one with the least held-out error is taken', () => {
  const chosen = forecastOf(sampleQuarters, year);
  for (const method of ['seasonal-naive', 'level', 'trend', 'level+season', 'damped*season'] as const)
    expect(chosen.heldOut.squaredError).toBeLessThanOrEqual(
      forecastOf(sampleQuarters, { ...year, method }).heldOut.squaredError,
    );
  expect(chosen.method).toContain('season');
});

test('by the day, months of uneven length are met exactly', () => {
  const daysPerPeriod = isProblem(days) ? [] : days;
  const { expected, method, lower, upper, heldOut } = forecastOf(milk, {
    period: 12,
    horizon: 12,
    daysPerPeriod,
  });
  expect(method).toBe('trend+season');
  for (const [ahead, value] of expected.entries()) {
    const t = 84 + ahead;
    const came = (daysPerPeriod[t] ?? 0) * (30 + t / 20 + 4 * Math.sin((t * Math.PI) / 6));
    expect(Math.abs(value / came - 1)).toBeLessThan(1e-3);
    expect((upper[ahead] ?? 0) - (lower[ahead] ?? 0)).toBeLessThan(0.01 * came);
  }
  const blind = forecastOf(milk, { period: 12, horizon: 12 });
  expect(blind.heldOut.squaredError).toBeGreaterThan(100 * heldOut.squaredError);
});

test('the unit goes through, exactly where it is a power of two', () => {
  const here = forecastOf(sampleQuarters, year);
  const there = forecastOf(
    sampleQuarters.map((value) => value * 1024),
    year,
  );
  expect(there.method).toBe(here.method);
  expect([...there.expected]).toEqual([...here.expected].map((value) => value * 1024));
  expect([...there.lower]).toEqual([...here.lower].map((value) => value * 1024));
});

test.each(['level', 'trend+season', 'seasonal-naive'] as const)('%s: a shift goes through', (method) => {
  const here = forecastOf(sampleQuarters, { ...year, method });
  const there = forecastOf(
    sampleQuarters.map((value) => value - 5000),
    { ...year, method },
  );
  for (const [ahead, value] of here.expected.entries())
    expect(Math.abs((there.expected[ahead] ?? 0) + 5000 - value)).toBeLessThan(0.01);
});

const some = fc.record({
  series: fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 5, maxLength: 40 }),
  period: fc.integer({ min: 1, max: 12 }),
  horizon: fc.integer({ min: 1, max: 15 }),
});

test('intervals hold the forecast, widen with the level and never with a narrower one ahead', () => {
  fc.assert(
    fc.property(some, ({ series, period, horizon }) => {
      const [narrow, wide] = [0.5, 0.95].map((level) => forecastOf(series, { period, horizon, level }));
      expect(narrow?.expected).toEqual(wide?.expected);
      let before = 0;
      for (const [ahead, value] of (wide?.expected ?? []).entries()) {
        const [low, high] = [wide?.lower[ahead] ?? Number.NaN, wide?.upper[ahead] ?? Number.NaN];
        const inner = (narrow?.upper[ahead] ?? Number.NaN) - value;
        expect(Number.isFinite(value)).toBe(true);
        expect(low).toBeLessThanOrEqual(value);
        expect(high - value).toBeGreaterThanOrEqual(inner);
        expect(inner).toBeGreaterThanOrEqual(before * (1 - 1e-9));
        before = inner;
      }
    }),
    { numRuns: 20 },
  );
});

test('what never varied is expected to stay, with no doubt', () => {
  for (const value of [0, 7, -3]) {
    const { expected, lower, upper } = forecastOf(new Array<number>(30).fill(value), {
      period: 6,
      horizon: 3,
    });
    for (const side of [expected, lower, upper]) expect([...side]).toEqual([value, value, value]);
  }
});

test('with period 1 a line goes on', () => {
  const line = Array.from({ length: 20 }, (_, t) => 5 + 2 * t);
  const { expected } = forecastOf(line, { period: 1, horizon: 3 });
  for (const [ahead, value] of expected.entries()) expect(value).toBeCloseTo(45 + 2 * ahead, 3);
});

test('with less than two seasons there is none to fit, but the last one to repeat', () => {
  const series = [5, 9, 2, 7, 5, 9, 2];
  expect(forecastOf(series, { ...year, method: 'seasonal-naive' }).expected[0]).toBe(7);
  expect(forecast(series, { ...year, method: 'trend+season' })).toEqual({
    problem: 'too-short',
    field: 'series',
  });
});

const eight = [1, 2, 3, 4, 5, 6, 7, 8];

test.each<[string, number[], ForecastOptions, object]>([
  ['nothing', [], year, { problem: 'empty', field: 'series' }],
  ['four values', [1, 2, 3, 4], year, { problem: 'too-short', field: 'series' }],
  ['NaN', [1, 2, Number.NaN, 4, 5], year, { problem: 'out-of-range', field: 'series', row: 2 }],
  ['a broken period', eight, { ...year, period: 2.5 }, { problem: 'out-of-range', field: 'period' }],
  ['no horizon', eight, { ...year, horizon: 0 }, { problem: 'out-of-range', field: 'horizon' }],
  ['eternity', eight, { ...year, horizon: Infinity }, { problem: 'out-of-range', field: 'horizon' }],
  ['certainty', eight, { ...year, level: 1 }, { problem: 'out-of-range', field: 'level' }],
  ['no level', eight, { ...year, level: Number.NaN }, { problem: 'out-of-range', field: 'level' }],
  [
    'nothing to multiply',
    [1, 2, 0, 4, 5, 6, 7, 8, 9],
    { ...year, method: 'level*season' },
    { problem: 'out-of-range', field: 'series', row: 2 },
  ],
  [
    'a period of no days',
    eight,
    { ...year, daysPerPeriod: [30, 0] },
    { problem: 'out-of-range', field: 'daysPerPeriod', row: 1 },
  ],
  [
    'days of the past alone',
    eight,
    { ...year, daysPerPeriod: new Array<number>(8).fill(30) },
    { problem: 'too-short', field: 'daysPerPeriod' },
  ],
])('of %s nothing is foretold', (_, series, options, problem) => {
  expect(forecast(series, options)).toEqual(problem);
});
