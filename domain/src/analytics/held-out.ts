import type { Candidate } from './forecast-candidates.ts';
import { naiveVariance, smoothingVariance } from './forecast-spread.ts';
import { extendSmoothing, fitSmoothing, followSmoothing } from './smoothing.ts';

/** A candidate fitted, which may be asked again as more values become known. */
export interface Fitted {
  readonly extend: (known: Float64Array, horizon: number) => Float64Array;
  /** The variance of each forecast after the values it was fitted to. */
  readonly variance: (horizon: number) => Float64Array;
}

/** Fits a candidate to the values known. */
export function fitCandidate({ kind, history }: Candidate, known: Float64Array, period: number): Fitted {
  if (kind === null)
    return {
      extend: (values, horizon) =>
        Float64Array.from(
          { length: horizon },
          (_, ahead) => values[values.length - period + (ahead % period)] ?? 0,
        ),
      variance: (horizon) => naiveVariance(known, period, horizon),
    };
  const start = Math.max(0, known.length - history);
  const fit = fitSmoothing(known.subarray(start), period, kind);
  return {
    extend: (values, horizon) =>
      extendSmoothing(
        values.length === known.length ? fit : followSmoothing(fit, values.subarray(start)),
        horizon,
      ),
    variance: (horizon) => smoothingVariance(fit, horizon),
  };
}

/** How a candidate would have done. */
export interface HeldOut {
  /** Mean squared error over all forecasts, in the units of the series. */
  readonly squaredError: number;
  /** The mean of |error| / |value|; null where a value was 0. */
  readonly relativeError: number | null;
  /** How many forecasts, each of `reach` values, it is judged by. */
  readonly origins: number;
  readonly reach: number;
}

/** How much of the past is held out to judge by. */
export interface JudgeOptions {
  readonly period: number;
  readonly horizon: number;
  /** Values before the first origin. */
  readonly first: number;
  /** Origins from one fit to the next; between, new values only move the state. */
  readonly every: number;
}

/**
 * Forecasts from every origin from `first` on, as they would have been made with the values before it alone,
 * against what came (Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of
 * Forecasting 16, 2000). `values` are those of a day, `days` how many of them make a period's value.
 */
export function judge(
  candidate: Candidate,
  values: Float64Array,
  days: ArrayLike<number>,
  { period, horizon, first, every }: JudgeOptions,
): HeldOut {
  const reach = Math.min(horizon, values.length - first);
  const origins = values.length - reach - first + 1;
  let fitted: Fitted | null = null;
  let squared = 0;
  let relative = 0;
  for (let origin = first; origin < first + origins; origin++) {
    const known = values.subarray(0, origin);
    if (fitted === null || (origin - first) % every === 0) fitted = fitCandidate(candidate, known, period);
    for (const [ahead, expected] of fitted.extend(known, reach).entries()) {
      const actual = values[origin + ahead] ?? 0;
      const error = (expected - actual) * (days[origin + ahead] ?? 1);
      squared += error * error;
      relative += Math.abs((expected - actual) / actual);
    }
  }
  const count = origins * reach;
  return {
    squaredError: squared / count,
    relativeError: Number.isFinite(relative) ? relative / count : null,
    origins,
    reach,
  };
}
