import fc from 'fast-check';
import { fitBgNbd, type BgNbdFit } from './bg-nbd.ts';
import { isProblem } from './problem.ts';
import type { PurchaseRow } from './purchase-row.ts';
import { samplePurchases } from './sample-purchases.ts';

function fitted(rows: readonly PurchaseRow[]): BgNbdFit {
  const fit = fitBgNbd(rows);
  if (isProblem(fit)) throw new Error(fit.problem);
  return fit;
}

test('finds what lifetimes 0.11.3 finds', () => {
  const fit = fitted(samplePurchases);
  expect(fit.converged).toBe(true);
  expect(fit.r).toBeCloseTo(0.183_438, 5);
  expect(fit.alpha).toBeCloseTo(4.955_342, 4);
  expect(fit.a).toBeCloseTo(0.644_955, 4);
  expect(fit.b).toBeCloseTo(1.236_112, 4);
});

test('is the same for the rows in any order', () => {
  const here = fitted(samplePurchases);
  const there = fitted([...samplePurchases].reverse());
  expect(there.logLikelihood).toBeCloseTo(here.logLikelihood, 9);
  expect(there.alpha).toBeCloseTo(here.alpha, 5);
});

test('is the same in days as in weeks, but for the rate and the unit of the likelihood', () => {
  const weeks = fitted(samplePurchases);
  const days = fitted(
    samplePurchases.map(({ frequency, recency, age }) => ({ frequency, recency: recency * 7, age: age * 7 })),
  );
  const purchases = samplePurchases.reduce((sum, { frequency }) => sum + frequency, 0);
  expect(days.alpha / 7).toBeCloseTo(weeks.alpha, 5);
  expect(days.r).toBeCloseTo(weeks.r, 6);
  expect(days.logLikelihood + purchases * Math.log(7)).toBeCloseTo(weeks.logLikelihood, 8);
});

test('everybody three times over has the same parameters', () => {
  const once = fitted(samplePurchases);
  const often = fitted(Array.from({ length: 3 }, () => samplePurchases).flat());
  expect(often.logLikelihood / 3).toBeCloseTo(once.logLikelihood, 8);
  expect(often.b).toBeCloseTo(once.b, 5);
});

test('many different rows lead from the sample to the parameters of all', () => {
  const spread = Array.from({ length: 60 }, (_, shift) =>
    samplePurchases.map(({ frequency, recency, age }, index) => ({
      frequency,
      recency,
      age: age + (shift * 135 + index) / 1e6,
    })),
  ).flat();
  const [all, once] = [fitted(spread), fitted(samplePurchases)];
  expect(all.converged).toBe(true);
  expect(all.r).toBeCloseTo(once.r, 3);
  expect(all.iterations).toBeLessThan(once.iterations);
});

test.each<[string, PurchaseRow[], object]>([
  ['nobody', [], { problem: 'empty' }],
  ['nobody who came back', [{ frequency: 0, recency: 0, age: 9 }], { problem: 'no-repeat' }],
  [
    'a last purchase after today',
    [{ frequency: 1, recency: 9, age: 5 }],
    { problem: 'out-of-range', field: 'recency', row: 0 },
  ],
  [
    'half a purchase',
    [{ frequency: 0.5, recency: 1, age: 5 }],
    { problem: 'out-of-range', field: 'frequency', row: 0 },
  ],
  [
    'an age that is no number',
    [{ frequency: 1, recency: 1, age: Number.NaN }],
    { problem: 'out-of-range', field: 'age', row: 0 },
  ],
])('of %s nothing is said', (_, rows, problem) => {
  expect(fitBgNbd(rows)).toEqual(problem);
});

test('one customer alone, or huge counts, give finite parameters', () => {
  const row = fc
    .record({ frequency: fc.integer({ min: 1, max: 1_000_000 }), recency: fc.nat(500), more: fc.nat(500) })
    .map(({ frequency, recency, more }) => ({ frequency, recency: recency + 1, age: recency + 1 + more }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const { r, alpha, a, b, logLikelihood } = fitted(rows);
      expect([r, alpha, a, b, logLikelihood].filter((each) => !Number.isFinite(each))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
