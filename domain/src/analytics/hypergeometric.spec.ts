import { hypergeometric } from './hypergeometric.ts';

test.each([0, 0.1, 0.5, 0.9, 0.999])('the closed forms of Abramowitz and Stegun 15.1 hold at %d', (z) => {
  expect(hypergeometric(1, 1, 2, z) * z).toBeCloseTo(-Math.log1p(-z), 12);
  expect(hypergeometric(0.7, 2.5, 2.5, z) * (1 - z) ** 0.7).toBeCloseTo(1, 12);
  expect(hypergeometric(0.5, 1, 1.5, z * z) * z).toBeCloseTo(Math.atanh(z), 11);
});

test('ends where a is a negative integer', () => {
  expect(hypergeometric(-2, 3, 4, 0.5)).toBeCloseTo(1 - (2 * 3 * 0.5) / 4 + (3 * 4 * 0.25) / (4 * 5), 14);
});
