import { digamma, logGamma } from './log-gamma.ts';
import { LogProduct } from './log-product.ts';
import { minimise, type Slope } from './minimise.ts';
import type { AnalyticsProblem } from './problem.ts';

/** A customer's spending in short. */
export interface SpendRow {
  /** Repeat purchases the mean is taken over. */
  readonly frequency: number;
  /** Mean value of those purchases, in any one unit of money. */
  readonly monetaryValue: number;
}

/** How mean spending is spread: gamma purchases of shape `p`, their scale gamma with `q` and `v` (in money). */
export interface GammaGammaParams {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** The parameters found, and how well they fit. */
export interface GammaGammaFit extends GammaGammaParams {
  /** Of all customers with repeat purchases together. */
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/** All customers with the same number of repeat purchases. */
interface SpendCohort {
  readonly frequency: number;
  /** Their means. */
  readonly values: Float64Array;
  /** The sum of the logarithms of their means. */
  readonly logs: number;
}

/** Customers the distribution of spending needs at least: one says nothing of how they differ. */
const FEWEST = 2;

/**
 * The most likely Gamma-Gamma parameters (Fader, Hardie and Lee, "RFM and CLV", Journal of Marketing
 * Research 42, 2005; Fader and Hardie's note of 2013). Customers without repeat purchases, or who got
 * everything for nothing, have no mean to learn from and are left out.
 *
 * Errors: `empty` without rows, `out-of-range` for numbers that cannot be, `no-repeat` where fewer than two
 * customers are left.
 */
export function fitGammaGamma(rows: readonly SpendRow[]): GammaGammaFit | AnalyticsProblem {
  if (rows.length === 0) return { problem: 'empty' };
  for (const [row, each] of rows.entries()) {
    const field = spendFaultOf(each);
    if (field !== null) return { problem: 'out-of-range', field, row };
  }
  const spending = rows.filter(({ frequency, monetaryValue }) => frequency > 0 && monetaryValue > 0);
  if (spending.length < FEWEST) return { problem: 'no-repeat' };
  const mean = spending.reduce((sum, { monetaryValue }) => sum + monetaryValue, 0) / spending.length;
  // In units of the mean, so that cents and euros search alike.
  const cohorts = cohortsOf(spending, mean);
  const found = minimise(
    (point) => {
      const { value, gradient } = likelihood(cohorts, point);
      return { value: -value / spending.length, gradient: gradient.map((each) => -each / spending.length) };
    },
    [1, 1, 1],
  );
  const [p = 0, q = 0, v = 0] = found.point.map(Math.exp);
  const logLikelihood = -(found.value + Math.log(mean)) * spending.length;
  return { p, q, v: v * mean, logLikelihood, converged: found.converged };
}

/** The first thing wrong with a row: which field, or null where all is well. */
export function spendFaultOf({ frequency, monetaryValue }: SpendRow): keyof SpendRow | null {
  if (!Number.isSafeInteger(frequency) || frequency < 0) return 'frequency';
  return Number.isFinite(monetaryValue) && monetaryValue >= 0 ? null : 'monetaryValue';
}

function cohortsOf(rows: readonly SpendRow[], unit: number): readonly SpendCohort[] {
  const cohorts = new Map<number, number[]>();
  for (const { frequency, monetaryValue } of rows) {
    const values = cohorts.get(frequency);
    if (values === undefined) cohorts.set(frequency, [monetaryValue / unit]);
    else values.push(monetaryValue / unit);
  }
  return [...cohorts]
    .sort(([left], [right]) => left - right)
    .map(([frequency, values]) => ({
      frequency,
      values: Float64Array.from(values),
      logs: values.reduce((sum, each) => sum + Math.log(each), 0),
    }));
}

/**
 * Terms of one customer with x purchases of mean m: ln Γ(px+q)/Γ(px)Γ(q) + q ln v + (px-1) ln m + px ln x
 * - (px+q) ln(v+xm).
 */
function likelihood(cohorts: readonly SpendCohort[], point: readonly number[]): Slope {
  const [p = 0, q = 0, v = 0] = point.map(Math.exp);
  let value = 0;
  let [slopeP, slopeQ, slopeV] = [0, 0, 0];
  for (const { frequency: x, values, logs } of cohorts) {
    const [shape, both] = [p * x, p * x + q];
    const product = new LogProduct();
    let inverses = 0;
    for (let index = 0; index < values.length; index++) {
      const total = v + x * (values[index] ?? 0);
      product.add(total, 1);
      inverses += 1 / total;
    }
    const totals = product.sum;
    const count = values.length;
    const gammas = logGamma(both) - logGamma(shape) - logGamma(q) + q * Math.log(v) + shape * Math.log(x);
    value += count * gammas + (shape - 1) * logs - both * totals;
    slopeP += x * (count * (digamma(both) - digamma(shape) + Math.log(x)) + logs - totals);
    slopeQ += count * (digamma(both) - digamma(q) + Math.log(v)) - totals;
    slopeV += (count * q) / v - both * inverses;
  }
  return { value, gradient: [slopeP * p, slopeQ * q, slopeV * v] };
}
