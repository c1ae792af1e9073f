import { forecast, type Forecast, type ForecastOptions } from './forecast.ts';
import { isProblem, type AnalyticsProblem } from './problem.ts';

/** From where on, and how often, forecasts are made again. */
export interface BacktestOptions extends ForecastOptions {
  /** How many forecasts, one horizon apart, the last of them of the last values; 1 unless told. */
  readonly origins?: number;
}

/** One forecast as it would have been made, beside what came. */
export interface BacktestedForecast extends Forecast {
  /** How many values were known. */
  readonly known: number;
  /** The mean of |forecast - value| / |value|, such as 0.016 for 1.6 %; null where a value is 0. */
  readonly relativeError: number | null;
}

/**
 * How forecasts would have done: each is chosen, fitted and made from the values before it alone, oldest
 * first. Errors: those of `forecast`, of the first origin that has one, and `out-of-range` for `origins`
 * that is no whole number from 1.
 */
export function backtest(
  series: readonly number[] | Float64Array,
  options: BacktestOptions,
): readonly BacktestedForecast[] | AnalyticsProblem {
  const { origins = 1, horizon } = options;
  if (!(Number.isSafeInteger(origins) && origins >= 1)) return { problem: 'out-of-range', field: 'origins' };
  if (series.length <= origins * horizon) return { problem: 'too-short', field: 'series' };
  const made: BacktestedForecast[] = [];
  for (let back = origins; back >= 1; back--) {
    const known = series.length - back * horizon;
    const answer = forecast(series.slice(0, known), options);
    if (isProblem(answer)) return answer;
    const errors = answer.expected.map((each, ahead) => {
      const value = series[known + ahead] ?? Number.NaN;
      return Math.abs((each - value) / value);
    });
    const sum = errors.reduce((total, each) => total + each, 0);
    made.push({ ...answer, known, relativeError: Number.isFinite(sum) ? sum / horizon : null });
  }
  return made;
}
