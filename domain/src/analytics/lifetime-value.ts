import { purchasesWhileHere } from './expected-purchases.ts';
import { spendFaultOf, type GammaGammaParams, type SpendRow } from './gamma-gamma.ts';
import { aliveShare } from './probability-alive.ts';
import type { AnalyticsProblem } from './problem.ts';
import { paramsProblem, rowProblem, type PurchaseParams } from './purchase-params.ts';
import { faultOf, type PurchaseRow } from './purchase-row.ts';

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
  const problem = spendProblem(params);
  if (problem !== null) return problem;
  const field = spendFaultOf(row);
  return field === null ? spendOf(params, row) : { problem: 'out-of-range', field };
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
  options: LifetimeValueOptions,
): number | AnalyticsProblem {
  const problem = rowProblem(params, row) ?? spendProblem(spendParams) ?? optionsProblem(options);
  if (problem !== null) return problem;
  const field = spendFaultOf(row);
  if (field !== null) return { problem: 'out-of-range', field };
  return aliveShare(params, row) * discountedPurchases(params, row, options) * spendOf(spendParams, row);
}

/**
 * The same for many customers, in the order of `rows`. What is to come depends on the frequency and the age
 * alone while a customer stays, and is computed once for those who have the same.
 *
 * Errors: those of `customerLifetimeValue`, with the first row at fault.
 */
export function customerLifetimeValues(
  params: PurchaseParams,
  spendParams: GammaGammaParams,
  rows: readonly (PurchaseRow & SpendRow)[],
  options: LifetimeValueOptions,
): Float64Array | AnalyticsProblem {
  const problem = paramsProblem(params) ?? spendProblem(spendParams) ?? optionsProblem(options);
  if (problem !== null) return problem;
  const ahead = new Map<number, Map<number, number>>();
  const values = new Float64Array(rows.length);
  for (const [index, row] of rows.entries()) {
    const field = faultOf(row) ?? spendFaultOf(row);
    if (field !== null) return { problem: 'out-of-range', field, row: index };
    let ofAges = ahead.get(row.age);
    if (ofAges === undefined) ahead.set(row.age, (ofAges = new Map<number, number>()));
    let purchases = ofAges.get(row.frequency);
    if (purchases === undefined) {
      purchases = discountedPurchases(params, row, options);
      ofAges.set(row.frequency, purchases);
    }
    values[index] = aliveShare(params, row) * purchases * spendOf(spendParams, row);
  }
  return values;
}

/** Purchases of somebody who stays a customer in the months ahead, those of each month discounted. */
function discountedPurchases(
  params: PurchaseParams,
  row: PurchaseRow,
  { months, monthlyDiscountRate, periodsPerMonth = WEEKS_A_MONTH }: LifetimeValueOptions,
): number {
  let [sum, before] = [0, 0];
  for (let month = 1; month <= months; month++) {
    const until = purchasesWhileHere(params, row, month * periodsPerMonth);
    sum += (until - before) / (1 + monthlyDiscountRate) ** month;
    before = until;
  }
  return sum;
}

/** The same as `expectedSpend` for what is known to be sound. */
function spendOf({ p, q, v }: GammaGammaParams, { frequency, monetaryValue }: SpendRow): number {
  const own = p * frequency;
  return (v * p + own * monetaryValue) / (own + q - 1);
}

function spendProblem({ p, q, v }: GammaGammaParams): AnalyticsProblem | null {
  const wrong = Object.entries({ p, q, v }).find(([, value]) => !(Number.isFinite(value) && value > 0));
  if (wrong !== undefined) return { problem: 'out-of-range', field: wrong[0] };
  return q <= 1 ? { problem: 'no-mean', field: 'q' } : null;
}

function optionsProblem({
  months,
  monthlyDiscountRate,
  periodsPerMonth = WEEKS_A_MONTH,
}: LifetimeValueOptions): AnalyticsProblem | null {
  if (!Number.isInteger(months) || months < 0 || months > 1200)
    return { problem: 'out-of-range', field: 'months' };
  if (!Number.isFinite(monthlyDiscountRate) || monthlyDiscountRate <= -1)
    return { problem: 'out-of-range', field: 'monthlyDiscountRate' };
  if (!Number.isFinite(periodsPerMonth) || periodsPerMonth <= 0)
    return { problem: 'out-of-range', field: 'periodsPerMonth' };
  return null;
}
