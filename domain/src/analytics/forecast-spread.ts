import { meanOf } from './series.ts';
import { freedomOf, type Smoothing } from './smoothing.ts';

/**
 * The variance of each forecast after a smoothing, in the units of its series squared (Hyndman, Koehler, Ord
 * and Snyder, 2008, table 6.1). Where the season multiplies, the formulas of the additive kinds stand in,
 * with the error in the units of the series.
 */
export function smoothingVariance(fit: Smoothing, horizon: number): Float64Array {
  const { alpha, beta, gamma, phi, period, count } = fit;
  const noise = fit.squaredError / Math.max(1, count - freedomOf(fit));
  let reach = 0;
  let fade = 1;
  let growth = 1;
  return Float64Array.from({ length: horizon }, (_, ahead) => {
    if (ahead > 0) {
      fade *= phi;
      reach += fade;
      const pull = alpha + beta * reach + (ahead % period === 0 ? gamma : 0);
      growth += pull * pull;
    }
    return noise * growth;
  });
}

/** The same for the season before repeated: every further season adds a step of a random walk. */
export function naiveVariance(values: Float64Array, period: number, horizon: number): Float64Array {
  const steps = values.subarray(period).map((value, t) => (value - (values[t] ?? 0)) ** 2);
  const noise = meanOf(steps);
  return Float64Array.from({ length: horizon }, (_, ahead) => noise * (Math.floor(ahead / period) + 1));
}
