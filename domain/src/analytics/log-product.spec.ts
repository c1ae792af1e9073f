import { LogProduct } from './log-product.ts';

test.each([
  ['nothing', [], 0],
  ['one factor', [[3, 1]], Math.log(3)],
  ['a factor several times', [[3, 5]], 5 * Math.log(3)],
  ['a thousand large ones', Array.from({ length: 1000 }, () => [1e140, 1]), 1000 * Math.log(1e140)],
  ['a thousand small ones', Array.from({ length: 1000 }, () => [1e-140, 1]), 1000 * Math.log(1e-140)],
] as const)('sums the logarithms of %s', (_, factors, sum) => {
  const product = new LogProduct();
  for (const [factor = 1, times = 1] of factors) product.add(factor, times);
  expect(product.sum).toBeCloseTo(sum, 7);
});
