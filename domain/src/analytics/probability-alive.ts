import type { BgNbdParams } from './bg-nbd.ts';
import { goneIntegral } from './pareto-integral.ts';
import type { ParetoNbdParams } from './pareto-nbd.ts';
import type { AnalyticsProblem } from './problem.ts';
import { isPareto, rowProblem, type PurchaseParams } from './purchase-params.ts';
import type { PurchaseRow } from './purchase-row.ts';

/**
 * How likely a customer with this row still is one, 0 to 1. By BG/NBD (Fader and Hardie's note of 2008)
 * nobody leaves before a repeat purchase, so it is 1 for those without; by Pareto/NBD it is not.
 *
 * Errors: `out-of-range` for a parameter that is not positive or a row whose numbers contradict each other.
 */
export function probabilityAlive(params: PurchaseParams, row: PurchaseRow): number | AnalyticsProblem {
  return rowProblem(params, row) ?? aliveShare(params, row);
}

/** The same for a row known to be sound. */
export function aliveShare(params: PurchaseParams, row: PurchaseRow): number {
  return isPareto(params) ? aliveByPareto(params, row) : aliveByBg(params, row);
}

function aliveByBg({ r, alpha, a, b }: BgNbdParams, { frequency, recency, age }: PurchaseRow): number {
  if (frequency === 0) return 1;
  const silence = (r + frequency) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + (a / (b + frequency - 1)) * Math.exp(silence));
}

function aliveByPareto(params: ParetoNbdParams, { frequency, recency, age }: PurchaseRow): number {
  const { r, alpha, s, beta } = params;
  const gone = goneIntegral(params, frequency, recency, age).value;
  const here =
    (r + frequency) * Math.log((alpha + recency) / (alpha + age)) +
    s * Math.log((beta + recency) / (beta + age));
  return 1 / (1 + gone * Math.exp(-here));
}
