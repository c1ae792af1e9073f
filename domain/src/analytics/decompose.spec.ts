import fc from 'fast-check';
import { decompose, type DecomposeOptions, type Decomposition } from './decompose.ts';
import { isProblem } from './problem.ts';
import { sampleQuarters } from './sample-quarters.ts';

function parted(series: readonly number[], options: DecomposeOptions): Decomposition {
  const parts = decompose(series, options);
  if (isProblem(parts)) throw new Error(parts.problem);
  return parts;
}

const statsmodels = {
  plain: {
    seasonal: [
      -21.68576007, 1.23195824, 31.42772318, -12.67314507, -23.54795702, 7.69706192, 30.6411195, -16.23998453,
      -25.58535382, 13.83267054, 30.24728483, -19.09424543, -26.55428352, 15.30441824, 31.24288127,
      -19.66259828, -26.40283779, 12.7865063, 33.03733681, -18.09491228, -26.09992489, 8.36907817,
      35.42776794, -16.16422792,
    ],
    trend: [
      134.88196193, 136.81843033, 138.80205204, 140.8122986, 142.74589306, 145.15490266, 147.18724819,
      148.66275751, 150.46134115, 152.50972622, 156.2325454, 162.30976926, 167.47738706, 170.49263146,
      171.79572753, 170.88232309, 169.27771688, 169.8905875, 171.7072318, 173.71580006, 175.49803424,
      177.29212874, 178.95971099, 180.55532658,
    ],
    trust: new Array<number>(24).fill(1),
  },
  robust: {
    seasonal: [
      -22.7438301, 4.62784707, 30.55961131, -12.97739348, -22.7962491, 5.10885393, 31.77497431, -14.49867219,
      -22.9737892, 5.56161128, 33.10870799, -15.87165384, -23.38581561, 5.83728468, 34.14329087, -16.54486971,
      -23.80524036, 5.85513697, 34.80334695, -16.54150062, -24.44636289, 5.82064963, 35.55654233,
      -16.60504777,
    ],
    trend: [
      134.32328987, 136.43058264, 138.55092517, 140.67634193, 142.87031783, 144.95834693, 146.89854366,
      148.85803855, 150.60279196, 152.25861727, 154.31101605, 156.41582392, 158.49605126, 160.76151018,
      162.95877806, 165.01067582, 167.37744079, 169.65513579, 171.78954226, 173.88802778, 175.63570808,
      177.42983881, 179.2145477, 180.99559944,
    ],
    trust: [
      0.99171814, 0.9998398, 0.94296374, 0.92214389, 0.94659755, 0.99978809, 0.76213893, 0.91516609,
      0.99355156, 0.99848403, 0.99175019, 0.89123648, 0.83943792, 0.0, 0.94381769, 0.89259748, 0.71362505,
      0.98877723, 0.74658353, 0.91672637, 0.9693997, 0.99705781, 0.9722933, 0.98264631,
    ],
  },
};

// STL(period=4).fit() of statsmodels 0.15.0, to the eight digits stored.
test.each(['plain', 'robust'] as const)('%s: as statsmodels', (name) => {
  const parts = parted(sampleQuarters, { period: 4, robust: name === 'robust' });
  for (const part of ['seasonal', 'trend', 'trust'] as const)
    for (const [t, each] of statsmodels[name][part].entries()) expect(parts[part][t]).toBeCloseTo(each, 7);
});

const anySeries = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 40 }), fc.boolean())
  .chain(([period, more, robust]) =>
    fc.record({
      period: fc.constant(period),
      robust: fc.constant(robust),
      series: fc.array(fc.integer({ min: -1000, max: 1000 }), {
        minLength: Math.max(3, 2 * period) + more,
        maxLength: Math.max(3, 2 * period) + more,
      }),
    }),
  );

test('the parts are the series again, and all are finite', () => {
  fc.assert(
    fc.property(anySeries, ({ series, period, robust }) => {
      const { seasonal, trend, remainder, trust, seasonalStrength, trendStrength } = parted(series, {
        period,
        robust,
      });
      for (const [t, value] of series.entries())
        expect((seasonal[t] ?? 0) + (trend[t] ?? 0) + (remainder[t] ?? 0)).toBeCloseTo(value, 9);
      for (const share of [...trust, seasonalStrength, trendStrength]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('a shift goes into the trend, a unit into every part', () => {
  fc.assert(
    fc.property(anySeries, ({ series, period }) => {
      const here = parted(series, { period });
      const there = parted(
        series.map((value) => 8 * value + 500),
        { period },
      );
      for (const t of series.keys()) {
        expect(there.seasonal[t]).toBeCloseTo(8 * (here.seasonal[t] ?? 0), 7);
        expect(there.trend[t]).toBeCloseTo(8 * (here.trend[t] ?? 0) + 500, 7);
      }
    }),
  );
});

test('a line is all trend, a repeated season all season', () => {
  const line = parted(
    Array.from({ length: 36 }, (_, t) => 10 + 3 * t),
    { period: 12 },
  );
  expect(Math.max(...line.seasonal.map(Math.abs))).toBeLessThan(1e-9);
  expect(line.trend[35]).toBeCloseTo(115, 9);
  const waves = parted(
    Array.from({ length: 36 }, (_, t) => [5, -1, -4][t % 3] ?? 0),
    { period: 3 },
  );
  expect(waves.seasonal[4]).toBeCloseTo(-1, 9);
  expect(waves.seasonalStrength).toBeCloseTo(1, 9);
});

test('what never varies has no season and no strength, robust or not', () => {
  for (const robust of [false, true]) {
    const parts = parted(new Array<number>(12).fill(7), { period: 3, robust });
    for (const t of parts.trend.keys()) expect(parts.trend[t]).toBeCloseTo(7, 12);
    expect(Math.max(...parts.seasonal.map(Math.abs))).toBeLessThan(1e-12);
    expect([...parts.trust]).toEqual(new Array(12).fill(1));
    expect(parts.trendStrength).toBeLessThanOrEqual(1);
  }
});

test('with period 1 there is no season', () => {
  const { seasonal, trend } = parted([1, 2, 4, 8, 16], { period: 1 });
  expect([...seasonal]).toEqual([0, 0, 0, 0, 0]);
  expect(trend[2]).toBeGreaterThan(2);
});

test('an outlier moves the robust season less', () => {
  const clean = sampleQuarters.map((value, t) => (t === 13 ? 165 : value));
  const moved = (robust: boolean): number => {
    const here = parted(clean, { period: 4, robust });
    return Math.max(
      ...parted(sampleQuarters, { period: 4, robust }).seasonal.map((value, t) =>
        Math.abs(value - (here.seasonal[t] ?? 0)),
      ),
    );
  };
  expect(moved(true)).toBeLessThan(moved(false) / 5);
});

test.each<[string, number[], DecomposeOptions, object]>([
  ['nothing', [], { period: 4 }, { problem: 'empty', field: 'series' }],
  ['seven quarters', sampleQuarters.slice(0, 7), { period: 4 }, { problem: 'too-short', field: 'series' }],
  ['two values', [1, 2], { period: 1 }, { problem: 'too-short', field: 'series' }],
  ['NaN', [1, 2, 3, Number.NaN], { period: 2 }, { problem: 'out-of-range', field: 'series', row: 3 }],
  [
    'a value beyond squaring',
    [1, 1e200, 3, 4],
    { period: 2 },
    { problem: 'out-of-range', field: 'series', row: 1 },
  ],
  ['half a period', [1, 2, 3, 4], { period: 0.5 }, { problem: 'out-of-range', field: 'period' }],
  ['an even width', [1, 2, 3, 4], { period: 2, seasonal: 8 }, { problem: 'out-of-range', field: 'seasonal' }],
  ['a width of 1', [1, 2, 3, 4], { period: 2, trend: 1 }, { problem: 'out-of-range', field: 'trend' }],
  [
    'no width',
    [1, 2, 3, 4],
    { period: 2, lowPass: Number.NaN },
    { problem: 'out-of-range', field: 'lowPass' },
  ],
  ['no pass', [1, 2, 3, 4], { period: 2, inner: 0 }, { problem: 'out-of-range', field: 'inner' }],
  [
    'endless rounds',
    [1, 2, 3, 4],
    { period: 2, outer: Infinity },
    { problem: 'out-of-range', field: 'outer' },
  ],
])('of %s nothing is made', (_, series, options, problem) => {
  expect(decompose(series, options)).toEqual(problem);
});
