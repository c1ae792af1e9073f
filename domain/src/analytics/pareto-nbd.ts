import { cohortsOf, headcount, type Cohort } from './cohorts.ts';
import { fitCohorts, meanAge, type FitOptions } from './fit-cohorts.ts';
import { digamma, logGamma } from './log-gamma.ts';
import type { Slope } from './minimise.ts';
import { goneIntegral } from './pareto-integral.ts';
import type { AnalyticsProblem } from './problem.ts';
import { problemOf, type PurchaseRow } from './purchase-row.ts';

/**
 * How a group of customers buys and leaves: purchase rates spread by a gamma distribution of shape `r` and
 * rate `alpha`, rates of leaving (at any time) by another of shape `s` and rate `beta`. Rates are in the
 * rows' unit of time.
 */
export interface ParetoNbdParams {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** The parameters found, and how well they fit. */
export interface ParetoNbdFit extends ParetoNbdParams {
  /** Of all customers together. */
  readonly logLikelihood: number;
  readonly iterations: number;
  /** False where the search stopped before the slope vanished: the parameters are then a guess. */
  readonly converged: boolean;
}

/**
 * The most likely Pareto/NBD parameters (Schmittlein, Morrison and Colombo, Management Science 33, 1987;
 * likelihood as in Fader and Hardie's note of 2005). Same rows, same answer, whatever their order.
 *
 * Errors: `empty` without rows, `out-of-range` for a row whose numbers contradict each other, `no-repeat`
 * where nobody came back.
 */
export function fitParetoNbd(
  rows: readonly PurchaseRow[],
  options: FitOptions = {},
): ParetoNbdFit | AnalyticsProblem {
  const problem = problemOf(rows);
  if (problem !== null) return problem;
  const cohorts = cohortsOf(rows);
  const time = Math.log(meanAge(cohorts) / 2);
  const found = fitCohorts(cohorts, likelihood, [0, time, 0, time], options);
  return {
    ...paramsAt(found.point),
    logLikelihood: -found.value * headcount(cohorts),
    iterations: found.iterations,
    converged: found.converged,
  };
}

function paramsAt([r = 0, alpha = 0, s = 0, beta = 0]: readonly number[]): ParetoNbdParams {
  return { r: Math.exp(r), alpha: Math.exp(alpha), s: Math.exp(s), beta: Math.exp(beta) };
}

/**
 * Terms of one customer: ln Γ(r+x)/Γ(r) + r ln α + s ln β + ln (here + gone), where here is
 * (α+T)^-(r+x) (β+T)^-s and gone the integral over every time of leaving since the last purchase. Both are
 * taken relative to their value at the last purchase, so that nothing underflows with large counts.
 */
function likelihood(cohorts: readonly Cohort[], point: readonly number[]): Slope {
  const params = paramsAt(point);
  const { r, alpha, s, beta } = params;
  let value = 0;
  let [slopeR, slopeAlpha, slopeS, slopeBeta] = [0, 0, 0, 0];
  for (const { frequency: x, recency: recencies, age: ages, weight: weights } of cohorts) {
    const shape = r + x;
    const gammas = logGamma(shape) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta);
    const gammaSlope = digamma(shape) - digamma(r) + Math.log(alpha);
    for (let member = 0; member < weights.length; member++) {
      const weight = weights[member] ?? 0;
      const recency = recencies[member] ?? 0;
      const age = ages[member] ?? 0;
      const gone = goneIntegral(params, x, recency, age);
      const [logNow, logNowBeta] = [Math.log(alpha + age), Math.log(beta + age)];
      const scale = -shape * Math.log(alpha + recency) - s * Math.log(beta + recency);
      const here = Math.exp(-shape * logNow - s * logNowBeta - scale);
      const both = here + gone.value;
      value += weight * (gammas + scale + Math.log(both));
      slopeR += weight * (gammaSlope + (gone.byR - here * logNow) / both);
      slopeAlpha += weight * (r / alpha + (gone.byAlpha - (here * shape) / (alpha + age)) / both);
      slopeS += weight * (Math.log(beta) + (gone.byS - here * logNowBeta) / both);
      slopeBeta += weight * (s / beta + (gone.byBeta - (here * s) / (beta + age)) / both);
    }
  }
  return { value, gradient: [slopeR * r, slopeAlpha * alpha, slopeS * s, slopeBeta * beta] };
}
