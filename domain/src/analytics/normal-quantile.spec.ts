import { normalQuantile } from './normal-quantile.ts';

// scipy.stats.norm.ppf of scipy 1.17.1.
test.each([
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.9999, 3.719016485455709],
  [1 - 5e-9, 5.730728868236],
])('of %d', (probability, value) => {
  expect(normalQuantile(probability)).toBeCloseTo(value, 7);
});
