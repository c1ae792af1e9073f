import fc from 'fast-check';
import { digamma, logGamma } from './log-gamma.ts';

test.each([
  // Abramowitz and Stegun, table 6.1 and 6.2, and exact factorials.
  [1, 0, -0.577_215_664_901_532_9],
  [0.5, 0.572_364_942_924_700_1, -1.963_510_026_021_423_5],
  [1.5, -0.120_782_237_635_245_2, 0.036_489_973_978_576_52],
  [11, Math.log(3_628_800), 2.351_752_589_066_721],
])('at %d', (x, logarithm, slope) => {
  expect(logGamma(x)).toBeCloseTo(logarithm, 13);
  expect(digamma(x)).toBeCloseTo(slope, 13);
});

test('Γ(x + 1) = x Γ(x), from thousandths to millions', () => {
  fc.assert(
    fc.property(fc.double({ min: -7, max: 14, noNaN: true }), (power) => {
      const x = Math.exp(power);
      const scale = Math.max(1, Math.abs(logGamma(x + 1)));
      expect((logGamma(x + 1) - logGamma(x) - Math.log(x)) / scale).toBeCloseTo(0, 12);
      expect((digamma(x + 1) - digamma(x)) * x).toBeCloseTo(1, 6);
    }),
  );
});
