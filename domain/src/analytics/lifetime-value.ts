import { purchasesWithin } from './expected-purchases.ts';
import { spendFaultOf, type GammaGammaParams, type SpendRow } from './gamma-gamma.ts';
import type { AnalyticsProblem } from './problem.ts';
import { isProblem } from './problem.ts';
import { rowProblem, type PurchaseParams } from './purchase-params.ts';
import type { PurchaseRow } from './purchase-row.ts';

/** Weeks a month has on average, in a year of 365.25 days. */
export const WEEKS_A_MONTH = 365.25 / 12 / 7;

/** How far to look ahead, and what later money is worth. */
export interface LifetimeValueOptions {
  /** Whole months looked ahead. */
  readonly months: number;
  /** What money is worth less for each month it comes later: 0.01 is one per cent. */
  readonly monthlyDiscountRate: number;
  /** Units of the rows' time a month has; weeks unless told. */
  readonly periodsPerMonth?: number;
}

/**
 * Mean value of a customer's future purchases, in the unit of money the parameters were fitted in: own mean
 * and everybody's, weighed by how often the customer bought (Fader and Hardie's note of 2013, equation 5).
 *
 * Errors: `out-of-range` for a parameter that is not positive or a row that cannot be, `no-mean` where q <= 1.
 */
export function expectedSpend(params: GammaGammaParams, row: SpendRow): number | AnalyticsProblem {
  const { p, q, v } = params;
  const wrong = Object.entries({ p, q, v }).find(([, value]) => !(Number.isFinite(value) && value > 0));
  const field = wrong?.[0] ?? spendFaultOf(row);
  if (field !== null) return { problem: 'out-of-range', field };
  if (q <= 1) return { problem: 'no-mean', field: 'q' };
  const own = p * row.frequency;
  return (v * p + own * row.monetaryValue) / (own + q - 1);
}

/**
 * What a customer will bring in the months ahead, discounted month by month: purchases expected in each
 * month times the expected spend, as `lifetimes` computes it.
 *
 * Errors: those of `expectedPurchases` and `expectedSpend`, and `out-of-range` for months that are not whole,
 * more than 1,200 of them, or a rate of -1 or less.
 */
export function customerLifetimeValue(
  params: PurchaseParams,
  spendParams: GammaGammaParams,
  row: PurchaseRow & SpendRow,
  { months, monthlyDiscountRate, periodsPerMonth = WEEKS_A_MONTH }: LifetimeValueOptions,
): number | AnalyticsProblem {
  const problem = rowProblem(params, row);
  if (problem !== null) return problem;
  if (!Number.isInteger(months) || months < 0 || months > 1200)
    return { problem: 'out-of-range', field: 'months' };
  if (!Number.isFinite(monthlyDiscountRate) || monthlyDiscountRate <= -1)
    return { problem: 'out-of-range', field: 'monthlyDiscountRate' };
  if (!Number.isFinite(periodsPerMonth) || periodsPerMonth <= 0)
    return { problem: 'out-of-range', field: 'periodsPerMonth' };
  const spend = expectedSpend(spendParams, row);
  if (isProblem(spend)) return spend;
  let [value, before] = [0, 0];
  for (let month = 1; month <= months; month++) {
    const until = purchasesWithin(params, row, month * periodsPerMonth);
    value += ((until - before) * spend) / (1 + monthlyDiscountRate) ** month;
    before = until;
  }
  return value;
}
