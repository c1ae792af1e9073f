import { fitParetoNbd, type ParetoNbdFit } from './pareto-nbd.ts';
import { isProblem } from './problem.ts';
import type { PurchaseRow } from './purchase-row.ts';
import { samplePurchases } from './sample-purchases.ts';

function fitted(rows: readonly PurchaseRow[]): ParetoNbdFit {
  const fit = fitParetoNbd(rows);
  if (isProblem(fit)) throw new Error(fit.problem);
  return fit;
}

test('finds what lifetimes 0.11.3 finds', () => {
  const fit = fitted(samplePurchases);
  expect(fit.converged).toBe(true);
  expect(fit.logLikelihood).toBeCloseTo(-399.025_255, 5);
  expect(fit.r).toBeCloseTo(0.451_788, 4);
  expect(fit.alpha).toBeCloseTo(12.161_1, 2);
  expect(fit.s).toBeCloseTo(2.175_86, 3);
  expect(fit.beta).toBeCloseTo(47.206_7, 1);
});

test('is the same for the rows in any order', () => {
  const there = fitted([...samplePurchases].reverse());
  expect(there.logLikelihood).toBeCloseTo(fitted(samplePurchases).logLikelihood, 8);
});

test('one customer with a million purchases gives finite parameters', () => {
  const { r, alpha, s, beta, logLikelihood } = fitted([{ frequency: 1_000_000, recency: 30, age: 40 }]);
  expect([r, alpha, s, beta, logLikelihood].every(Number.isFinite)).toBe(true);
});

test('of nobody, or nobody who came back, nothing is said', () => {
  expect(fitParetoNbd([])).toEqual({ problem: 'empty' });
  expect(fitParetoNbd([{ frequency: 0, recency: 0, age: 9 }])).toEqual({ problem: 'no-repeat' });
});
