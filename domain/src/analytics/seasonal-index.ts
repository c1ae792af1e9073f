import type { AnalyticsProblem } from './problem.ts';
import { meanOf, seriesProblem } from './series.ts';

/** How long a season is, and whether it adds or multiplies. */
export interface SeasonalIndexOptions {
  /** Values in a season, such as 12 for months. */
  readonly period: number;
  /** Whether the season adds to the level (the default) or multiplies it. */
  readonly model?: 'additive' | 'multiplicative';
}

/**
 * What each place in the season adds to the level, in the units of `series` and with the mean 0, or by what
 * it multiplies the level, with the mean 1. The first is the place of the first value. Classical: the level
 * is a centred moving average over one period, half of each end where the period is even (Macaulay, The
 * Smoothing of Time Series, 1931). With period 1 there is no season: [0] or [1].
 *
 * Errors: `empty`, `too-short` under two periods, `out-of-range` for a value that is not finite, one that is
 * not above zero where the season multiplies, or a period that is no whole number.
 */
export function seasonalIndex(
  series: readonly number[] | Float64Array,
  { period, model = 'additive' }: SeasonalIndexOptions,
): readonly number[] | AnalyticsProblem {
  const multiplies = model === 'multiplicative';
  const problem = seriesProblem(series, period, 2 * period, multiplies);
  if (problem !== null) return problem;
  const level = centredAverage(series, period);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  const margin = Math.floor(period / 2);
  for (const [index, mean] of level.entries()) {
    const value = series[index + margin] ?? 0;
    const place = (index + margin) % period;
    sums[place] = (sums[place] ?? 0) + (multiplies ? value / mean : value - mean);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const raw = Array.from(sums, (sum, place) => sum / (counts[place] ?? 1));
  const mean = meanOf(raw);
  return raw.map((each) => (multiplies ? each / mean : each - mean));
}

/** Averages over a period around each value, from the first to the last value that has both halves. */
function centredAverage(series: ArrayLike<number>, period: number): Float64Array {
  const even = period % 2 === 0;
  return Float64Array.from({ length: series.length - (even ? period : period - 1) }, (_, start) => {
    const mean = meanOf(series, start, period);
    return even ? (mean + meanOf(series, start + 1, period)) / 2 : mean;
  });
}
