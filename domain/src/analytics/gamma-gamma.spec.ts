import { fitGammaGamma, type GammaGammaFit, type SpendRow } from './gamma-gamma.ts';
import { isProblem } from './problem.ts';
import { sampleSpending } from './sample-purchases.ts';

function fitted(rows: readonly SpendRow[]): GammaGammaFit {
  const fit = fitGammaGamma(rows);
  if (isProblem(fit)) throw new Error(fit.problem);
  return fit;
}

test('finds what lifetimes 0.11.3 finds', () => {
  const fit = fitted(sampleSpending);
  expect(fit.converged).toBe(true);
  expect(fit.logLikelihood).toBeCloseTo(-59.425_078, 5);
  expect(fit.p).toBeCloseTo(1.956_38, 2);
  expect(fit.q).toBeCloseTo(1.503_56, 3);
  expect(fit.v).toBeCloseTo(19.723_9, 1);
});

test('in cents it is the same but for the scale', () => {
  const [euros, cents] = [
    fitted(sampleSpending),
    fitted(sampleSpending.map((row) => ({ ...row, monetaryValue: row.monetaryValue * 100 }))),
  ];
  expect(cents.p).toBeCloseTo(euros.p, 6);
  expect(cents.v / 100).toBeCloseTo(euros.v, 5);
});

test('customers without a repeat purchase change nothing', () => {
  const { p } = fitted([
    ...sampleSpending,
    { frequency: 0, monetaryValue: 0 },
    { frequency: 3, monetaryValue: 0 },
  ]);
  expect(p).toBe(fitted(sampleSpending).p);
});

test.each<[string, SpendRow[], object]>([
  ['nobody', [], { problem: 'empty' }],
  ['one customer', [{ frequency: 3, monetaryValue: 20 }], { problem: 'no-repeat' }],
  [
    'money owed',
    [{ frequency: 3, monetaryValue: -1 }],
    { problem: 'out-of-range', field: 'monetaryValue', row: 0 },
  ],
  [
    'minus one purchase',
    [{ frequency: -1, monetaryValue: 1 }],
    { problem: 'out-of-range', field: 'frequency', row: 0 },
  ],
])('of %s nothing is said', (_, rows, problem) => {
  expect(fitGammaGamma(rows)).toEqual(problem);
});
