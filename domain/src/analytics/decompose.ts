import type { Lane } from './loess-lines.ts';
import { loessOf, smooth, type Loess } from './loess.ts';
import type { AnalyticsProblem } from './problem.ts';
import { valuesAtRanks } from './select.ts';
import { seriesProblem, varianceOf } from './series.ts';

/** How smooth the parts are, and whether odd values count less. */
export interface DecomposeOptions {
  /** Values in a season, such as 12 for months. With 1 there is no season. */
  readonly period: number;
  /** Whether outliers are believed less, the more they stand out; not unless told. */
  readonly robust?: boolean;
  /** Neighbours, an odd number from 3, over which a month changes from year to year; 7 unless told. */
  readonly seasonal?: number;
  /** Neighbours of the trend, odd; by default the least odd number from 1.5 period / (1 - 1.5 / seasonal). */
  readonly trend?: number;
  /** Neighbours of what is taken out of the season as level, odd; by default the least odd number above period. */
  readonly lowPass?: number;
  /** Passes over season and trend; 5, or 2 where robust, unless told. */
  readonly inner?: number;
  /** Rounds of doubting outliers; 15 where robust and else 0, unless told. */
  readonly outer?: number;
}

/** The parts of a series, in its units and each as long as it is: together they are the series again. */
export interface Decomposition {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
  /** How much each value was believed, from 0 to 1. */
  readonly trust: Float64Array;
  /** How much of what is left beside the trend is season, from 0 to 1. */
  readonly seasonalStrength: number;
  /** How much of what is left beside the season is trend, from 0 to 1. */
  readonly trendStrength: number;
}

/**
 * Season, trend and remainder by STL (Cleveland, Cleveland, McRae and Terpenning, "STL: A Seasonal-Trend
 * Decomposition Procedure Based on Loess", Journal of Official Statistics 6(1), 1990) with local lines
 * throughout; the strengths are those of Wang, Smith and Hyndman (Data Mining and Knowledge Discovery 13,
 * 2006), 0 where nothing varies.
 *
 * Errors: `empty`, `too-short` under two periods or three values, `out-of-range` for a value that is not
 * finite or an option that is not as described.
 */
export function decompose(
  series: readonly number[] | Float64Array,
  options: DecomposeOptions,
): Decomposition | AnalyticsProblem {
  const { period, robust = false, seasonal: width = 7 } = options;
  const problem = seriesProblem(series, period, Math.max(3, 2 * period));
  if (problem !== null) return problem;
  const {
    trend: trendWidth = odd(Math.ceil((1.5 * period) / (1 - 1.5 / width))),
    lowPass = odd(period + 1),
    inner = robust ? 2 : 5,
    outer = robust ? 15 : 0,
  } = options;
  for (const [field, value] of Object.entries({ seasonal: width, trend: trendWidth, lowPass }))
    if (!(Number.isSafeInteger(value) && value >= 3 && value % 2 === 1))
      return { problem: 'out-of-range', field };
  for (const [field, value, least] of [
    ['inner', inner, 1],
    ['outer', outer, 0],
  ] as const)
    if (!(Number.isSafeInteger(value) && value >= least && value <= 1000))
      return { problem: 'out-of-range', field };
  const values = Float64Array.from(series);
  const parts = partsOf(values, period, { width, trendWidth, lowPass, inner, outer });
  const remainder = values.map((value, t) => value - (parts.seasonal[t] ?? 0) - (parts.trend[t] ?? 0));
  const strength = (part: Float64Array): number => {
    const whole = varianceOf(part.map((each, t) => each + (remainder[t] ?? 0)));
    return whole > 0 ? Math.max(0, 1 - varianceOf(remainder) / whole) : 0;
  };
  return {
    ...parts,
    remainder,
    seasonalStrength: strength(parts.seasonal),
    trendStrength: strength(parts.trend),
  };
}

function odd(least: number): number {
  return least % 2 === 0 ? least + 1 : least;
}

interface Widths {
  readonly width: number;
  readonly trendWidth: number;
  readonly lowPass: number;
  readonly inner: number;
  readonly outer: number;
}

type Parts = Pick<Decomposition, 'seasonal' | 'trend' | 'trust'>;

function partsOf(values: Float64Array, period: number, widths: Widths): Parts {
  const size = values.length;
  const whole: Lane = { start: 0, step: 1 };
  const seasonal = new Float64Array(size);
  const trend = new Float64Array(size);
  const trust = new Float64Array(size).fill(1);
  const rest = new Float64Array(size);
  const season = period > 1 ? seasonPass(size, period, widths) : null;
  // Distances that are nothing but rounding doubt nobody.
  const noise = 1e-13 * values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const trendLoess = loessOf(size, widths.trendWidth);
  for (let round = 0; ; round++) {
    const doubts = round === 0 ? null : trust;
    for (let pass = 0; pass < widths.inner; pass++) {
      if (season !== null) {
        for (let t = 0; t < size; t++) rest[t] = (values[t] ?? 0) - (trend[t] ?? 0);
        season(rest, seasonal, doubts);
      }
      for (let t = 0; t < size; t++) rest[t] = (values[t] ?? 0) - (seasonal[t] ?? 0);
      smooth(trendLoess, rest, whole, trend, whole, [1, size], doubts);
    }
    if (round >= widths.outer) return { seasonal, trend, trust };
    for (let t = 0; t < size; t++)
      rest[t] = Math.abs((values[t] ?? 0) - (seasonal[t] ?? 0) - (trend[t] ?? 0));
    doubt(rest, trust, noise);
  }
}

/** One pass over the season: smooths each place over the years, then takes out what of it is level. */
function seasonPass(
  size: number,
  period: number,
  { width, lowPass }: Widths,
): (rest: Float64Array, seasonal: Float64Array, trust: Float64Array | null) => void {
  const whole: Lane = { start: 0, step: 1 };
  const levelLoess = loessOf(size, lowPass);
  const years = Math.floor(size / period);
  const [short, long] = [loessOf(years, width), loessOf(years + 1, width)];
  const loessAt = (place: number): Loess => (years * period + place < size ? long : short);
  // One more period before and after, where the lines are drawn on.
  const cycle = new Float64Array(size + 2 * period);
  const once = new Float64Array(size + period + 1);
  const twice = new Float64Array(size + 2);
  const thrice = new Float64Array(size);
  const level = new Float64Array(size);
  return (rest, seasonal, trust) => {
    for (let place = 0; place < period; place++) {
      const loess = loessAt(place);
      const lane: Lane = { start: place, step: period };
      smooth(loess, rest, lane, cycle, lane, [0, loess.size + 1], trust);
    }
    runningMean(cycle, period, once);
    runningMean(once, period, twice);
    runningMean(twice, 3, thrice);
    smooth(levelLoess, thrice, whole, level, whole, [1, size], null);
    for (let t = 0; t < size; t++) seasonal[t] = (cycle[t + period] ?? 0) - (level[t] ?? 0);
  };
}

/** Means of `width` values in a row, as many as fit. */
function runningMean(source: Float64Array, width: number, target: Float64Array): void {
  let sum = 0;
  for (let index = 0; index < width; index++) sum += source[index] ?? 0;
  target[0] = sum / width;
  for (let index = 1; index < target.length; index++) {
    sum += (source[index + width - 1] ?? 0) - (source[index - 1] ?? 0);
    target[index] = sum / width;
  }
}

/** Bisquare trust: none from six median distances on, full where the distance is next to nothing. */
function doubt(distance: Float64Array, trust: Float64Array, noise: number): void {
  const upper = Math.floor(distance.length / 2);
  const [low = 0, high = low] = valuesAtRanks(distance.slice(), [distance.length - upper - 1, upper]);
  const rim = 3 * (low + high);
  for (const [t, each] of distance.entries()) {
    if (rim <= noise || each <= 0.001 * rim) trust[t] = 1;
    else trust[t] = each <= 0.999 * rim ? (1 - (each / rim) ** 2) ** 2 : 0;
  }
}
