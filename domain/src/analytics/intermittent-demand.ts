import type { AnalyticsProblem } from './problem.ts';
import { seriesProblem } from './series.ts';

/** Croston's method, its correction by Syntetos and Boylan, or that of Teunter, Syntetos and Babai. */
export type IntermittentMethod = 'croston' | 'sba' | 'tsb';

/** Which method is used, and how fast it forgets. */
export interface IntermittentOptions {
  /** Instead of the one with the least squared error in forecasts of the next period. */
  readonly method?: IntermittentMethod;
  /** How far a purchase moves the expected size, above 0 and at most 1; chosen likewise unless told. */
  readonly alpha?: number;
  /** How far it moves the expected interval (for TSB the chance of one); the same. */
  readonly beta?: number;
}

/** What somebody who buys now and then is expected to buy. */
export interface IntermittentDemand {
  readonly method: IntermittentMethod;
  /** Expected in each coming period, in the units of the series. */
  readonly rate: number;
  /** Expected when something is bought. */
  readonly size: number;
  /** Periods expected from one purchase to the next; null where none was made, or none is expected any more. */
  readonly interval: number | null;
  /** Periods without a purchase up to the last. */
  readonly idle: number;
  readonly alpha: number;
  readonly beta: number;
}

const METHODS: readonly IntermittentMethod[] = ['sba', 'croston', 'tsb'];
const PULLS: readonly number[] = [0.1, 0.05, 0.15, 0.2, 0.3];

/**
 * The rate of a series of mostly empty periods: the smoothed size of a purchase over the smoothed interval
 * (Croston, "Forecasting and Stock Control for Intermittent Demands", Operational Research Quarterly 23,
 * 1972); that times 1 - beta / 2, which takes out its bias (Syntetos and Boylan, International Journal of
 * Forecasting 21, 2005); or size times the smoothed chance of a purchase, which falls while nobody buys
 * (Teunter, Syntetos and Babai, European Journal of Operational Research 214, 2011). All begin with the first
 * purchase, its size and the periods up to it. Without two purchases and a period after, SBA with 0.1 is
 * taken. A series of zeros has the rate 0.
 *
 * Errors: `empty`, or `out-of-range` for a value that is negative or not finite, or a pull that is not as
 * described.
 */
export function intermittentDemand(
  series: readonly number[] | Float64Array,
  options: IntermittentOptions = {},
): IntermittentDemand | AnalyticsProblem {
  const problem = seriesProblem(series, 1, 1);
  if (problem !== null) return problem;
  const negative = series.findIndex((value) => value < 0);
  if (negative >= 0) return { problem: 'out-of-range', field: 'series', row: negative };
  for (const field of ['alpha', 'beta'] as const) {
    const pull = options[field];
    if (pull !== undefined && !(pull > 0 && pull <= 1)) return { problem: 'out-of-range', field };
  }
  const judgedFrom = judgedFromOf(series);
  const methods = options.method === undefined ? METHODS : [options.method];
  const alphas = options.alpha === undefined ? PULLS : [options.alpha];
  const betas = options.beta === undefined ? PULLS : [options.beta];
  let best: IntermittentDemand | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const method of methods)
    for (const alpha of alphas)
      for (const beta of betas) {
        const { error, ...demand } = follow(series, method, alpha, beta, judgedFrom);
        if (best !== null && error >= least) continue;
        best = demand;
        least = error;
      }
  return best ?? { problem: 'empty', field: 'series' };
}

/** The first value to be forecast for judging: of the later half, and after the second purchase. */
function judgedFromOf(series: ArrayLike<number>): number {
  let purchases = 0;
  for (let t = 0; t < series.length; t++) {
    if ((series[t] ?? 0) > 0) purchases++;
    if (purchases === 2) return Math.max(t + 1, Math.floor(series.length / 2));
  }
  return series.length;
}

/** Goes through the series once; `error` is the squared error of forecasts of one period from `judgedFrom` on. */
function follow(
  series: ArrayLike<number>,
  method: IntermittentMethod,
  alpha: number,
  beta: number,
  judgedFrom: number,
): IntermittentDemand & { readonly error: number } {
  let size = 0;
  let interval = 0;
  let chance = 0;
  let idle = 0;
  let error = 0;
  const rate = (): number => {
    if (interval === 0) return 0;
    if (method === 'tsb') return size * chance;
    return ((method === 'sba' ? 1 - beta / 2 : 1) * size) / interval;
  };
  for (let t = 0; t < series.length; t++) {
    const value = series[t] ?? 0;
    if (t >= judgedFrom) error += (value - rate()) ** 2;
    if (value > 0) {
      const first = interval === 0;
      size += first ? value : alpha * (value - size);
      interval += first ? idle + 1 : beta * (idle + 1 - interval);
      chance += first ? 1 / (idle + 1) : beta * (1 - chance);
      idle = 0;
    } else {
      chance -= beta * chance;
      idle++;
    }
  }
  const often = method === 'tsb' ? chance : interval > 0 ? 1 / interval : 0;
  // One purchase in 1e300 periods is none.
  return {
    method,
    rate: rate(),
    size,
    interval: often > 1e-300 ? 1 / often : null,
    idle,
    alpha,
    beta,
    error,
  };
}
