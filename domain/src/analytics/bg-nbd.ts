import { cohortsOf, headcount, type Cohort } from './cohorts.ts';
import { fitCohorts, meanAge, type FitOptions } from './fit-cohorts.ts';
import { digamma, logGamma } from './log-gamma.ts';
import { LogProduct } from './log-product.ts';
import type { Slope } from './minimise.ts';
import type { AnalyticsProblem } from './problem.ts';
import { problemOf, type PurchaseRow } from './purchase-row.ts';

/**
 * How a group of customers buys and leaves: purchase rates spread by a gamma distribution of shape `r` and
 * rate `alpha` (in the rows' unit of time), leaving after a purchase by a beta distribution `a`, `b`.
 */
export interface BgNbdParams {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** The parameters found, and how well they fit. */
export interface BgNbdFit extends BgNbdParams {
  /** Of all customers together. */
  readonly logLikelihood: number;
  readonly iterations: number;
  /** False where the search stopped before the slope vanished: the parameters are then a guess. */
  readonly converged: boolean;
}

/**
 * The most likely BG/NBD parameters (Fader, Hardie and Lee, "Counting Your Customers" the Easy Way,
 * Marketing Science 24(2), 2005, equation 6). Same rows, same answer, whatever their order.
 *
 * Errors: `empty` without rows, `out-of-range` for a row whose numbers contradict each other, `no-repeat`
 * where nobody came back.
 */
export function fitBgNbd(
  rows: readonly PurchaseRow[],
  options: FitOptions = {},
): BgNbdFit | AnalyticsProblem {
  const problem = problemOf(rows);
  if (problem !== null) return problem;
  const cohorts = cohortsOf(rows);
  const start = [0, Math.log(meanAge(cohorts) / 2), 0, Math.log(2)];
  const found = fitCohorts(cohorts, likelihood, start, options);
  return {
    ...paramsAt(found.point),
    logLikelihood: -found.value * headcount(cohorts),
    iterations: found.iterations,
    converged: found.converged,
  };
}

function paramsAt([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbdParams {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) };
}

/** Odds beyond this are as good as certain. */
const LARGEST = 1e140;

/**
 * Terms of one customer: ln Γ(r+x)/Γ(r) + r ln α + ln Γ(a+b)Γ(b+x)/Γ(b)Γ(a+b+x) - (r+x) ln(α+T)
 * + ln(1 + δ), where δ = a/(b+x-1) · ((α+T)/(α+t))^(r+x) for those who came back and else 0. All but the
 * last two depend on the frequency alone.
 */
function likelihood(cohorts: readonly Cohort[], point: readonly number[]): Slope {
  const { r, alpha, a, b } = paramsAt(point);
  let value = 0;
  let [slopeR, slopeAlpha, slopeA, slopeB] = [0, 0, 0, 0];
  for (const { frequency: x, recency, age, weight } of cohorts) {
    const shape = r + x;
    const odds = x > 0 ? a / (b + x - 1) : 0;
    const nows = new LogProduct();
    const balances = new LogProduct();
    let [weights, goneWeights, byLast, byNow] = [0, 0, 0, 0];
    for (let member = 0; member < weight.length; member++) {
      const times = weight[member] ?? 0;
      const now = alpha + (age[member] ?? 0);
      weights += times;
      nows.add(now, times);
      if (x === 0) {
        byNow += times / now;
        continue;
      }
      const last = alpha + (recency[member] ?? 0);
      const silence = Math.log(now / last);
      const balance = odds * Math.exp(shape * silence);
      // Where the odds leave the range of a double, everybody of this kind has gone.
      const gone = balance < LARGEST ? balance / (1 + balance) : 1;
      if (balance < LARGEST) balances.add(1 + balance, times);
      else value += times * (Math.log(odds) + shape * silence);
      slopeR += times * gone * silence;
      byLast += (times * gone) / last;
      byNow += (times * (1 - gone)) / now;
      goneWeights += times * gone;
    }
    const logNow = nows.sum;
    value += balances.sum - shape * logNow;
    slopeR -= logNow;
    slopeAlpha -= shape * (byNow + byLast);
    value += weights * (shared(r, shape) + r * Math.log(alpha) + shared(b, b + x) - shared(a + b, a + b + x));
    slopeR += weights * (digamma(shape) - digamma(r) + Math.log(alpha));
    slopeAlpha += (weights * r) / alpha;
    const both = digamma(a + b) - digamma(a + b + x);
    slopeA += weights * both + goneWeights / a;
    slopeB += weights * (both + digamma(b + x) - digamma(b));
    if (x > 0) slopeB -= goneWeights / (b + x - 1);
  }
  return { value, gradient: [slopeR * r, slopeAlpha * alpha, slopeA * a, slopeB * b] };
}

/** ln Γ(to) - ln Γ(from), from the parameter alone to the parameter plus the frequency. */
function shared(from: number, to: number): number {
  return logGamma(to) - logGamma(from);
}
