import {
  bandOf,
  weighHealth,
  type Health,
  type HealthBand,
  type HealthFactor,
  type MeasuredFactor,
} from '../customers/index.ts';
import { businessDaySchema, type BusinessDay } from '../time/index.ts';
import type { AnalyticsProblem } from './problem.ts';

/** A factor of health; `score` is null where it cannot be measured (yet). */
export interface HealthMeasure {
  readonly factor: HealthFactor['factor'];
  /** What it weighs beside the others; 0 or more. */
  readonly weight: number;
  /** 0 (worst) to 100, or null. */
  readonly score: number | null;
  /** The figures behind the score, for whoever asks why. */
  readonly values?: HealthFactor['values'];
}

/** How many of the points lost or kept come from one factor. */
export interface HealthContribution {
  readonly factor: HealthFactor['factor'];
  /** Points of the 100 the factor could give, its weight after that of missing factors was spread. */
  readonly ofPoints: number;
  /** Points it gives; all of them together are the score, but for rounding. */
  readonly points: number;
}

/** A customer's health, explained. */
export interface HealthScore {
  /** 0 to 100, with band, trend, weekly history and the day of a sharp fall; what the next call takes as `before`. */
  readonly health: Health;
  /** From the factor that costs most points to the one that costs least. */
  readonly explanation: readonly HealthContribution[];
  /** Factors nothing is known of; their weight went to the others. */
  readonly missing: readonly HealthFactor['factor'][];
  /** The band the score alone would have; another one than `health.band` while hysteresis holds it. */
  readonly plainBand: HealthBand;
}

/** The weights factors have unless told (rhythm of orders first); they add up to 100. */
export const healthWeights: Readonly<Record<HealthFactor['factor'], number>> = {
  rhythm: 30,
  volume: 20,
  payment: 15,
  complaints: 15,
  engagement: 10,
  crates: 10,
};

/**
 * A customer's health from the factors that exist, explained: the weighted mean of those that can be measured.
 * A band is only left by more than five points; the trend compares with the score of four weeks before.
 *
 * Errors: `empty` where no factor with a weight is measured, `out-of-range` for a weight that is negative or not
 * finite, a score outside 0 to 100, a factor named twice (`row`), or a day that is none.
 */
export function healthScore(
  factors: readonly HealthMeasure[],
  { before = null, today }: { readonly before?: Health | null; readonly today: BusinessDay },
): HealthScore | AnalyticsProblem {
  if (!businessDaySchema.safeParse(today).success) return { problem: 'out-of-range', field: 'today' };
  for (const [row, { factor, weight, score }] of factors.entries()) {
    if (!(Number.isFinite(weight) && weight >= 0)) return { problem: 'out-of-range', field: 'weight', row };
    if (score !== null && !(score >= 0 && score <= 100))
      return { problem: 'out-of-range', field: 'score', row };
    if (factors.findIndex((each) => each.factor === factor) < row)
      return { problem: 'out-of-range', field: 'factor', row };
  }
  const measured = factors.flatMap(({ factor, weight, score, values = {} }): readonly MeasuredFactor[] =>
    score === null || weight === 0 ? [] : [{ factor, weight, score, values }],
  );
  if (measured.length === 0) return { problem: 'empty' };
  const health = weighHealth(measured, before, today);
  const total = measured.reduce((sum, { weight }) => sum + weight, 0);
  const explanation = measured
    .map(({ factor, weight, score }) => {
      const ofPoints = (100 * weight) / total;
      return { factor, ofPoints, points: (ofPoints * score) / 100 };
    })
    .sort((one, other) => other.ofPoints - other.points - (one.ofPoints - one.points));
  return {
    health,
    explanation,
    missing: factors.filter(({ score }) => score === null).map(({ factor }) => factor),
    plainBand: bandOf(health.score, null),
  };
}
