import { addDays, daysBetween, weekStart, type BusinessDay } from '../time/index.ts';
import { healthBands, type HealthBand } from './choices.ts';
import { type Health, type HealthFactor } from './health-schema.ts';

/** A factor that could be measured, before the weight of the others is spread. */
export interface MeasuredFactor {
  readonly factor: HealthFactor['factor'];
  /** Above 0; what all factors weigh together does not matter. */
  readonly weight: number;
  /** 0 (worst) to 100. */
  readonly score: number;
  readonly values: HealthFactor['values'];
}

/** Lowest score of each band, in the order of {@link healthBands}. */
const bandFloors: Readonly<Record<HealthBand, number>> = { risk: 0, watch: 25, good: 50, strong: 75 };
/** A band is left only by a score more than this outside it, so that it does not flicker. */
const BAND_SLACK = 5;
/** Days the trend looks back. */
export const TREND_DAYS = 28;
const HISTORY_WEEKS = 12;

/**
 * The health these factors make on `today` for a customer whose health was `before`: the weighted mean, its band,
 * which is only left by more than five points, the trend over four weeks, and the day of a sharp fall. There must be
 * a factor.
 */
export function weighHealth(
  measured: readonly MeasuredFactor[],
  before: Health | null,
  today: BusinessDay,
): Health {
  const total = measured.reduce((sum, { weight }) => sum + weight, 0);
  const score = Math.round(measured.reduce((sum, each) => sum + each.weight * each.score, 0) / total);
  const history = historyWith(before?.history ?? [], today, score);
  const reference = history.find((entry) => daysBetween(entry.day, today) >= TREND_DAYS);
  const health: Health = {
    score,
    band: bandOf(score, before?.band ?? null),
    factors: measured.map(({ factor, weight, score: points, values }) => ({
      factor,
      weight: Math.round((weight / total) * 1000) / 10,
      score: points,
      values,
    })),
    trend: reference === undefined ? null : score - reference.score,
    history,
  };
  const fellOn = lastFall(health, before, today);
  return fellOn === undefined ? health : { ...health, fellOn };
}

/** The band of a score for a customer who was in `before`. */
export function bandOf(score: number, before: HealthBand | null): HealthBand {
  const plain = healthBands.findLast((band) => score >= bandFloors[band]) ?? 'risk';
  if (before === null || plain === before) return plain;
  const above = healthBands[healthBands.indexOf(before) + 1];
  const outside =
    score < bandFloors[before]
      ? bandFloors[before] - score
      : score - ((above === undefined ? 101 : bandFloors[above]) - 1);
  return outside > BAND_SLACK ? plain : before;
}

const FALL = 15;
/** Days within which a fall counts as sharp. */
export const FALL_DAYS = 14;
const QUIET_DAYS = 28;

/** The day of the last sharp fall: today where the score fell 15 points within 14 days and is in a worse band. */
function lastFall(health: Health, before: Health | null, today: BusinessDay): BusinessDay | undefined {
  const last = before?.fellOn;
  if (before === null || (last !== undefined && daysBetween(last, today) < QUIET_DAYS)) return last;
  const drop = healthDrop(health, FALL_DAYS, today);
  const bandThen = bandOf(health.score + drop, null);
  const worse = healthBands.indexOf(health.band) < healthBands.indexOf(bandThen);
  return drop >= FALL && worse ? today : last;
}

/** Points the score fell within the last `days`, from the highest score that was in force in them. */
export function healthDrop(health: Health | null, days: number, today: BusinessDay): number {
  if (health === null) return 0;
  const start = addDays(today, -days);
  const atStart = health.history.findIndex((entry) => entry.day <= start);
  const inForce = health.history.slice(0, atStart < 0 ? undefined : atStart + 1);
  return Math.max(0, ...inForce.map((entry) => entry.score - health.score));
}

/** One entry for each week in which the score moved; a week without one kept the score before. */
function historyWith(history: Health['history'], today: BusinessDay, score: number): Health['history'] {
  if (history[0]?.score === score) return history;
  const earlier = history.filter((entry) => weekStart(entry.day) < weekStart(today));
  if (earlier[0]?.score === score) return earlier;
  return [{ day: today, score }, ...earlier].slice(0, HISTORY_WEEKS);
}
