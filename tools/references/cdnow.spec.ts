import {
  expectedPurchases,
  fitBgNbd,
  fitGammaGamma,
  fitParetoNbd,
  isProblem,
  probabilityAlive,
  type AnalyticsProblem,
  type PurchaseParams,
} from '@creamline/domain/analytics';
import { cdnowCustomers, haveCdnow } from './cdnow.ts';

const customers = haveCdnow ? cdnowCustomers() : [];
if (!haveCdnow) console.warn('Skipped: the CDNOW sample (../shared/data) is not on this machine.');

function sound<Fit>(fit: Fit | AnalyticsProblem): Fit {
  if (isProblem(fit)) throw new Error(fit.problem);
  return fit;
}

const total = (figure: (row: (typeof customers)[number]) => unknown): number =>
  customers.reduce((sum, row) => sum + Number(figure(row)), 0);

/** Purchases in the next 39 weeks, and the share of customers still there. */
const scores = (params: PurchaseParams) => [
  total((row) => expectedPurchases(params, row, 39)),
  total((row) => probabilityAlive(params, row)) / customers.length,
];

/** Whether each figure is the stored one to the last digit it is stored with. */
function near(
  figures: readonly number[],
  stored: readonly (readonly [value: number, digits: number])[],
): void {
  expect(figures).toHaveLength(stored.length);
  for (const [index, [value, digits]] of stored.entries()) expect(figures[index]).toBeCloseTo(value, digits);
}

/** Parameters of Fader, Hardie and Lee (2005); scores of `lifetimes` 0.11.3. */
const checks: Readonly<Record<string, () => void>> = {
  'all customers are there': () => {
    expect(customers).toHaveLength(2357);
    expect(customers.filter(({ frequency }) => frequency > 0)).toHaveLength(946);
  },
  'BG/NBD': () => {
    const fit = sound(fitBgNbd(customers));
    near(
      [fit.r, fit.alpha, fit.a, fit.b, fit.logLikelihood],
      [
        [0.243, 3],
        [4.414, 3],
        [0.793, 3],
        [2.426, 3],
        [-9582.43, 2],
      ],
    );
    near(scores(fit), [
      [1653.4, 1],
      [0.8134, 4],
    ]);
  },
  'Pareto/NBD': () => {
    const fit = sound(fitParetoNbd(customers));
    near(
      [fit.r, fit.alpha, fit.s, fit.beta, fit.logLikelihood],
      [
        [0.553, 3],
        [10.578, 3],
        [0.606, 3],
        [11.669, 3],
        [-9594.98, 2],
      ],
    );
    near(scores(fit), [
      [1665.5, 1],
      [0.4463, 4],
    ]);
  },
  'Gamma-Gamma': () => {
    const fit = sound(fitGammaGamma(customers));
    near(
      [fit.p, fit.q, fit.v, fit.logLikelihood],
      [
        [6.25, 2],
        [3.74, 2],
        [15.44, 2],
        [-4055.92, 2],
      ],
    );
  },
};

test('the paper’s customer of two repeats is judged as published, with the sample or without', () => {
  const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  expect(expectedPurchases(params, { frequency: 2, recency: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 3);
});

for (const [name, check] of Object.entries(haveCdnow ? checks : {})) test(name, check);
