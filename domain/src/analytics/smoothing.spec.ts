import { sampleQuarters } from './sample-quarters.ts';
import { smoothingPass, type SmoothingKind } from './smoothing-pass.ts';
import { extendSmoothing, fitSmoothing, followSmoothing } from './smoothing.ts';

const quarters = Float64Array.from(sampleQuarters);

// ExponentialSmoothing(...).fit() of statsmodels 0.15.0: squared error and the next year.
test.each([
  ['additive', 'additive', 1643.938, [161.45, 199.6167, 222.45, 175.2833]],
  ['additive', 'multiplicative', 1613.4455, [156.6438, 201.6178, 227.9709, 171.8641]],
  ['none', 'additive', 2635.1689, [154.4227, 190.7801, 211.8044, 162.8286]],
  ['additive', 'none', 14001.8723, [187.8913, 190.1426, 192.3939, 194.6452]],
] as const)('trend %s, season %s: as statsmodels', (trend, season, squaredError, year) => {
  const fit = fitSmoothing(quarters, 4, { trend, season });
  expect(fit.squaredError / squaredError).toBeCloseTo(1, 5);
  for (const [ahead, value] of extendSmoothing(fit, 4).entries())
    expect(Math.abs(value - (year[ahead] ?? 0))).toBeLessThan(0.001);
});

const kinds: readonly SmoothingKind[] = (['none', 'additive', 'damped'] as const).flatMap((trend) =>
  (['none', 'additive', 'multiplicative'] as const).map((season) => ({ trend, season })),
);

test.each(kinds)('%j: the slope is that of the squared error', (kind) => {
  const { slopeInto } = smoothingPass(quarters, 4, kind);
  const multiplies = kind.season === 'multiplicative';
  const season = multiplies ? [0.8, 1.1, 1.2, 0.9] : [-20, 10, 30, -15];
  const point = Float64Array.of(0.3, -1.2, -0.4, 0.8, 120, 2.5, ...(kind.season === 'none' ? [] : season));
  const slope = new Float64Array(point.length);
  slopeInto(point, slope);
  const step = 1e-5;
  for (const at of point.keys()) {
    const beside = (by: number) =>
      slopeInto(
        point.map((each, index) => (index === at ? each + by : each)),
        new Float64Array(point.length),
      );
    expect(slope[at]).toBeCloseTo((beside(step) - beside(-step)) / (2 * step), 6);
  }
});

test.each(kinds)('%j: followed to the end, a fit stands where it was made', (kind) => {
  const fit = fitSmoothing(quarters, 4, kind);
  const followed = followSmoothing(fit, quarters);
  expect([...extendSmoothing(followed, 6)]).toEqual([...extendSmoothing(fit, 6)]);
  expect(fit.alpha).toBeLessThanOrEqual(1);
  expect(fit.beta).toBeLessThanOrEqual(fit.alpha);
  expect(fit.alpha + fit.gamma).toBeLessThanOrEqual(1);
});

test('a damped trend flattens out', () => {
  const fit = fitSmoothing(quarters, 4, { trend: 'damped', season: 'none' });
  const far = extendSmoothing(fit, 400);
  expect(fit.phi).toBeGreaterThanOrEqual(0.8);
  expect(fit.phi).toBeLessThanOrEqual(0.98);
  expect(Math.abs((far[399] ?? 0) - (far[398] ?? 0))).toBeLessThan(0.01);
});
