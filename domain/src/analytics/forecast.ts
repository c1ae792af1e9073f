import { candidatesFor, type Candidate, type ForecastMethod } from './forecast-candidates.ts';
import { fitCandidate, judge, type HeldOut, type JudgeOptions } from './held-out.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { AnalyticsProblem } from './problem.ts';
import { meanOf, seriesProblem } from './series.ts';

/** What is forecast, how far, and how sure the interval is. */
export interface ForecastOptions {
  /** Values in a season, such as 12 for months; 1 where there is none. */
  readonly period: number;
  /** How many values to forecast. */
  readonly horizon: number;
  /** How likely each value is to fall inside its interval, above 0 and below 1; 0.95 unless told. */
  readonly level?: number;
  /**
   * The days in each period of the series and, after them, of the forecast, such as `monthDays` gives: what
   * comes daily, like milk, is then forecast by the day, and a short February is no dip.
   */
  readonly daysPerPeriod?: readonly number[];
  /** Instead of the method with the least held-out error. */
  readonly method?: ForecastMethod;
}

/** What is expected, in the units of the series; each list begins with the value after the last known. */
export interface Forecast {
  readonly expected: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly method: ForecastMethod;
  /** How many of the last values it was fitted to. */
  readonly fittedTo: number;
  /** How the method would have done before, forecasting from earlier values alone. */
  readonly heldOut: HeldOut;
}

/** Of more origins than this, candidates are judged roughly first, with one fit a period, ... */
const FEW_ORIGINS = 48;

/** ... and those so much worse than the best in squared error are not judged closely. */
const HOPELESS = 1.5;

const MOST_AHEAD = 10_000;
const LEAST_DAYS = 0.001;
const MOST_DAYS = 1e6;

/**
 * The next values of a series by the seasonal naive method or a member of the Holt-Winters family, fitted to
 * all of the past or the last six periods: whichever had the least mean squared error in forecasts from
 * earlier values, with the horizon asked for. Intervals are normal, with the variance of the method, or
 * that of the held-out errors where it is greater; a value that never varied has an interval of no width.
 *
 * Errors: `empty`, `too-short` under five values or as many as `method` needs, `out-of-range` for a value
 * that is not finite, an option that is not as described, or a multiplying season asked for with a value
 * that is not above zero.
 */
export function forecast(
  series: readonly number[] | Float64Array,
  options: ForecastOptions,
): Forecast | AnalyticsProblem {
  const { period, horizon, level = 0.95, method } = options;
  const problem = problemOf(series, options);
  if (problem !== null) return problem;
  const size = series.length;
  const days = Float64Array.from({ length: size + horizon }, (_, t) => options.daysPerPeriod?.[t] ?? 1);
  const values = Float64Array.from(series, (value, t) => value / (days[t] ?? 1));
  const positive = values.every((value) => value > 0);
  const all = candidatesFor(size, period, positive);
  const candidates = all.filter((each) => method === undefined || each.method === method);
  // All are judged by the same forecasts, or the easier ones would win.
  const first = Math.max(...all.map(({ needs }) => needs));
  const chosen = chosenOf(candidates, values, days, { period, horizon, first });
  if (chosen === null) return { problem: 'too-short', field: 'series' };
  const { candidate, heldOut } = chosen;
  const { extend, variance } = fitCandidate(candidate, values, period);
  const ahead = days.subarray(size);
  const expected = extend(values, horizon).map((value, index) => value * (ahead[index] ?? 1));
  const variances = variance(Math.max(horizon, heldOut.reach));
  const usual = meanOf(variances, 0, heldOut.reach) * meanOf(days.map((each) => each * each));
  const wider = usual > 0 ? Math.max(1, heldOut.squaredError / usual) : 1;
  const margin = normalQuantile((1 + level) / 2);
  const half = expected.map(
    (_, index) => margin * Math.sqrt(wider * (variances[index] ?? 0)) * (ahead[index] ?? 1),
  );
  return {
    expected,
    lower: expected.map((each, index) => each - (half[index] ?? 0)),
    upper: expected.map((each, index) => each + (half[index] ?? 0)),
    method: candidate.method,
    fittedTo: Math.min(candidate.history, size),
    heldOut,
  };
}

/** The candidate with the least held-out error, the first of equals; null without any. */
function chosenOf(
  candidates: readonly Candidate[],
  values: Float64Array,
  days: Float64Array,
  given: Omit<JudgeOptions, 'every'>,
): { readonly candidate: Candidate; readonly heldOut: HeldOut } | null {
  const { period, first } = given;
  const origins = values.length - first;
  const judged = (some: readonly Candidate[], every: number) =>
    some.map((candidate) => ({
      candidate,
      heldOut: judge(candidate, values, days, { ...given, every }),
    }));
  // Of few origins each counts, and judging them all closely costs little.
  const near =
    origins > FEW_ORIGINS
      ? worthwhile(judged(candidates, Math.ceil(Math.max(period, origins / 12))))
      : candidates;
  const closely = judged(near, Math.ceil(Math.max(period / 4, origins / 48)));
  return closely.reduce<(typeof closely)[number] | null>(
    (best, each) => (best === null || each.heldOut.squaredError < best.heldOut.squaredError ? each : best),
    null,
  );
}

/** Those whose rough error is near enough to the least. */
function worthwhile(
  judged: readonly { readonly candidate: Candidate; readonly heldOut: HeldOut }[],
): readonly Candidate[] {
  const least = Math.min(...judged.map(({ heldOut }) => heldOut.squaredError));
  return judged
    .filter(({ heldOut }) => heldOut.squaredError <= HOPELESS * least)
    .map(({ candidate }) => candidate);
}

function problemOf(
  series: readonly number[] | Float64Array,
  { period, horizon, level = 0.95, method, daysPerPeriod }: ForecastOptions,
): AnalyticsProblem | null {
  const problem = seriesProblem(series, period, 1, method?.includes('*') === true);
  if (problem !== null) return problem;
  if (!(Number.isSafeInteger(horizon) && horizon >= 1 && horizon <= MOST_AHEAD))
    return { problem: 'out-of-range', field: 'horizon' };
  // Nearer to certainty than this no interval is worth its width.
  if (!(level > 0 && level <= 1 - 1e-8)) return { problem: 'out-of-range', field: 'level' };
  if (daysPerPeriod === undefined) return null;
  const wrong = daysPerPeriod.findIndex((days) => !(days >= LEAST_DAYS && days <= MOST_DAYS));
  if (wrong >= 0) return { problem: 'out-of-range', field: 'daysPerPeriod', row: wrong };
  return daysPerPeriod.length < series.length + horizon
    ? { problem: 'too-short', field: 'daysPerPeriod' }
    : null;
}
