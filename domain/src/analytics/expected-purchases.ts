import type { BgNbdParams } from './bg-nbd.ts';
import { hypergeometric } from './hypergeometric.ts';
import type { ParetoNbdParams } from './pareto-nbd.ts';
import { aliveShare } from './probability-alive.ts';
import type { AnalyticsProblem } from './problem.ts';
import { isPareto, rowProblem, type PurchaseParams } from './purchase-params.ts';
import type { PurchaseRow } from './purchase-row.ts';

/**
 * Purchases a customer with this row will make within `horizon`, which is in the rows' unit of time (Fader,
 * Hardie and Lee 2005, equation 10; for Pareto/NBD Fader and Hardie's note of 2005).
 *
 * Errors: `out-of-range` for a parameter that is not positive, a row whose numbers contradict each other, or
 * a horizon that is negative or not finite.
 */
export function expectedPurchases(
  params: PurchaseParams,
  row: PurchaseRow,
  horizon: number,
): number | AnalyticsProblem {
  const problem = rowProblem(params, row);
  if (problem !== null) return problem;
  if (!Number.isFinite(horizon) || horizon < 0) return { problem: 'out-of-range', field: 'horizon' };
  return aliveShare(params, row) * purchasesWhileHere(params, row, horizon);
}

/** The same where row and horizon are known to be sound, and the customer is known to be one still. */
export function purchasesWhileHere(params: PurchaseParams, row: PurchaseRow, horizon: number): number {
  return isPareto(params) ? byPareto(params, row, horizon) : byBg(params, row, horizon);
}

/** Nearer to 1 than this, `a` is stepped over: the formula divides nothing by nothing there. */
const NEAR_ONE = 1e-5;

function byBg(params: BgNbdParams, row: PurchaseRow, horizon: number): number {
  const { r, alpha, a, b } = params;
  if (Math.abs(a - 1) < NEAR_ONE) {
    const [below, above] = [1 - 2 * NEAR_ONE, 1 + 2 * NEAR_ONE];
    return (byBg({ ...params, a: below }, row, horizon) + byBg({ ...params, a: above }, row, horizon)) / 2;
  }
  const share = horizon / (alpha + row.age + horizon);
  const whole = a + b + row.frequency - 1;
  // Euler's transformation of the published form: its terms stay small whatever the frequency.
  const left = (1 - share) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, whole, share);
  return (whole / (a - 1)) * (1 - left);
}

function byPareto({ r, alpha, s, beta }: ParetoNbdParams, row: PurchaseRow, horizon: number): number {
  const rate = (r + row.frequency) / (alpha + row.age);
  const stretch = Math.log1p(horizon / (beta + row.age));
  const power = (s - 1) * stretch;
  const time = power === 0 ? stretch : (stretch * -Math.expm1(-power)) / power;
  return rate * (beta + row.age) * time;
}
