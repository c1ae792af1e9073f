import type { AnalyticsProblem } from './problem.ts';

/**
 * What is wrong with a series and its period: `empty` without values, `out-of-range` for one that is not
 * finite (or, where all must be `positive`, not above zero) or a period that is no whole number from 1, and
 * `too-short` with fewer values than `least`.
 */
export function seriesProblem(
  series: ArrayLike<number>,
  period: number,
  least: number,
  positive = false,
): AnalyticsProblem | null {
  if (!(Number.isSafeInteger(period) && period >= 1)) return { problem: 'out-of-range', field: 'period' };
  if (series.length === 0) return { problem: 'empty', field: 'series' };
  for (let row = 0; row < series.length; row++) {
    const value = series[row] ?? Number.NaN;
    // Beyond this, squares are no longer finite.
    if (!(Math.abs(value) <= 1e100) || (positive && value <= 0))
      return { problem: 'out-of-range', field: 'series', row };
  }
  return series.length < least ? { problem: 'too-short', field: 'series' } : null;
}

/** The mean of `count` values from `from` on. */
export function meanOf(series: ArrayLike<number>, from = 0, count = series.length - from): number {
  let sum = 0;
  for (let index = from; index < from + count; index++) sum += series[index] ?? Number.NaN;
  return sum / count;
}

/** The mean squared distance from the mean. */
export function varianceOf(series: ArrayLike<number>): number {
  const mean = meanOf(series);
  let sum = 0;
  for (let index = 0; index < series.length; index++) sum += ((series[index] ?? Number.NaN) - mean) ** 2;
  return sum / series.length;
}
