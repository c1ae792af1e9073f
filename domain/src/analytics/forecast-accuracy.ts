import type { AnalyticsProblem } from './problem.ts';

/** What was forecast for a period, and what it brought, in one unit. */
export interface ForecastOutcome {
  readonly forecast: number;
  readonly actual: number;
}

/** How near forecasts came, as shares of 1. */
export interface ForecastAccuracy {
  /** 1 - |F - A| / A of each period, never below 0; of a period that brought nothing 1 if so forecast, else 0. */
  readonly periods: readonly number[];
  /** The same over all periods together, so that large ones weigh more. */
  readonly accuracy: number;
  /** How much too high forecasts are on the whole, as a share of what came: negative where they are too low. */
  readonly bias: number;
}

/**
 * How good forecasts were. The unit of the figures changes nothing.
 *
 * Errors: `empty` without a period, `out-of-range` for a figure that is negative or not finite (`row`).
 */
export function forecastAccuracy(outcomes: readonly ForecastOutcome[]): ForecastAccuracy | AnalyticsProblem {
  if (outcomes.length === 0) return { problem: 'empty' };
  for (const [row, outcome] of outcomes.entries()) {
    for (const field of ['forecast', 'actual'] as const)
      if (!(Number.isFinite(outcome[field]) && outcome[field] >= 0))
        return { problem: 'out-of-range', field, row };
  }
  const actual = outcomes.reduce((sum, each) => sum + each.actual, 0);
  const missed = outcomes.reduce((sum, each) => sum + Math.abs(each.forecast - each.actual), 0);
  const over = outcomes.reduce((sum, each) => sum + each.forecast - each.actual, 0);
  return {
    periods: outcomes.map((each) => accuracyOf(Math.abs(each.forecast - each.actual), each.actual)),
    accuracy: accuracyOf(missed, actual),
    // Nothing came: whatever was forecast was all too much.
    bias: actual > 0 ? over / actual : Math.sign(over),
  };
}

function accuracyOf(missed: number, actual: number): number {
  if (actual === 0) return missed === 0 ? 1 : 0;
  return Math.max(0, 1 - missed / actual);
}
