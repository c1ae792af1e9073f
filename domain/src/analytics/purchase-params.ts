import type { BgNbdParams } from './bg-nbd.ts';
import type { ParetoNbdParams } from './pareto-nbd.ts';
import type { AnalyticsProblem } from './problem.ts';
import { faultOf, type PurchaseRow } from './purchase-row.ts';

/** The parameters of either model of buying and leaving. */
export type PurchaseParams = BgNbdParams | ParetoNbdParams;

/** Whether these are the parameters of the Pareto/NBD model. */
export function isPareto(params: PurchaseParams): params is ParetoNbdParams {
  return 's' in params;
}

/** What keeps these parameters from judging anybody, or null. */
export function paramsProblem(params: PurchaseParams): AnalyticsProblem | null {
  const parts = isPareto(params)
    ? { r: params.r, alpha: params.alpha, s: params.s, beta: params.beta }
    : { r: params.r, alpha: params.alpha, a: params.a, b: params.b };
  const wrong = Object.entries(parts).find(([, value]) => !(Number.isFinite(value) && value > 0));
  return wrong === undefined ? null : { problem: 'out-of-range', field: wrong[0] };
}

/** What keeps a row from being judged by these parameters, or null. */
export function rowProblem(params: PurchaseParams, row: PurchaseRow): AnalyticsProblem | null {
  const problem = paramsProblem(params);
  if (problem !== null) return problem;
  const field = faultOf(row);
  return field === null ? null : { problem: 'out-of-range', field };
}
