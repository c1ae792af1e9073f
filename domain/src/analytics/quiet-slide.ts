import { median } from '../figures/index.ts';
import type { AnalyticsProblem } from './problem.ts';

/** What is expected of the weeks, and how much evidence is asked for. */
export interface SlideOptions {
  /** What share of the usual volume each week of the series is expected to have by its season; 1 unless told. */
  readonly season?: readonly number[];
  /**
   * The evidence from which on a slide is told, as a log-likelihood ratio; {@link slideThreshold} unless told.
   * A higher one gives fewer false alarms and finds slides later.
   */
  readonly threshold?: number;
}

/** Whether volumes fall slowly, since when and how fast. */
export interface QuietSlide {
  readonly sliding: boolean;
  /** The last week before the fall began, as an index of the series; null where nothing falls. */
  readonly since: number | null;
  /** The share of the usual volume lost each week since then, and altogether; 0 where nothing falls. */
  readonly perWeek: number;
  readonly lost: number;
  /** The log-likelihood ratio of a slide against a steady volume, and what it is held against. */
  readonly evidence: number;
  readonly threshold: number;
  /** The usual volume, in the unit of the series, season removed. */
  readonly usual: number;
}

/** Weeks in which a slide is looked for; the weeks before tell what is usual. */
const WATCHED = 10;
const FEWEST_USUAL = 12;
/** No series is taken to stray less than this share of its usual volume from it. */
const LEAST_NOISE = 0.03;
/** Makes the mean distance from the median a standard deviation where noise is normal. */
const DEVIATION_SCALE = Math.sqrt(Math.PI / 2);

/**
 * The evidence that a slide needs where so many earlier weeks tell what is usual: the fewer, the less sure that
 * is, and the more it needs. Checked week by week for half a year, it gives a false alarm for fewer than 5 % of
 * steady series, with or without a season (fitted to, and measured by, the simulation in `quiet-slide.spec.ts`).
 */
export function slideThreshold(usualWeeks: number): number {
  return 6.5 + 1000 / usualWeeks ** 2;
}

/**
 * Finds a slow fall of a customer's weekly volumes (oldest first, the latest one last; null where the dairy did
 * not deliver) before it is large: a generalised likelihood ratio for a steady fall that began in one of the
 * last ten weeks (Basseville and Nikiforov, Detection of Abrupt Changes, 1993, section 2.4.3), against median
 * and mean deviation of the weeks before. A fall of 3 % a week is found after 4 weeks (median) where volumes
 * stray by 3 % of the usual one, after 5 where they stray by 5 %, after 8 where by 10 %.
 *
 * Errors: `too-short` with fewer than 12 weeks before the last ten, `out-of-range` for a volume or season that is
 * negative or not finite, a season of another length, a threshold that is not above 0, or a usual volume of 0.
 */
export function quietSlide(
  weeklyVolumes: readonly (number | null)[],
  options: SlideOptions = {},
): QuietSlide | AnalyticsProblem {
  const row = weeklyVolumes.findIndex((each) => each !== null && !(Number.isFinite(each) && each >= 0));
  if (row >= 0) return { problem: 'out-of-range', field: 'weeklyVolumes', row };
  const { season } = options;
  if (options.threshold !== undefined && !(options.threshold > 0))
    return { problem: 'out-of-range', field: 'threshold' };
  if (season !== undefined && season.length !== weeklyVolumes.length)
    return { problem: 'out-of-range', field: 'season' };
  const wrong = season?.findIndex((each) => !(Number.isFinite(each) && each >= 0)) ?? -1;
  if (wrong >= 0) return { problem: 'out-of-range', field: 'season', row: wrong };
  // A week of which nothing is expected says nothing.
  const level = weeklyVolumes.map((volume, week) => {
    const expected = season?.[week] ?? 1;
    return volume === null || expected === 0 ? null : volume / expected;
  });
  const start = level.length - WATCHED;
  const before = level.slice(0, Math.max(0, start)).filter((each) => each !== null);
  if (before.length < FEWEST_USUAL) return { problem: 'too-short', field: 'weeklyVolumes' };
  const threshold = options.threshold ?? slideThreshold(before.length);
  const usual = median(before);
  if (!(usual > 0)) return { problem: 'out-of-range', field: 'weeklyVolumes' };
  const distance = before.reduce((sum, each) => sum + Math.abs(each - usual), 0) / before.length;
  const noise = Math.max(LEAST_NOISE, (DEVIATION_SCALE * distance) / usual);
  const watched = level.slice(start).map((each) => (each === null ? null : each / usual - 1));
  const found = steepest(watched, noise);
  const sliding = found.evidence >= threshold;
  return {
    sliding,
    since: found.began === null ? null : start + found.began - 1,
    perWeek: found.perWeek,
    lost: Math.min(1, found.perWeek * (found.began === null ? 0 : WATCHED - found.began)),
    evidence: found.evidence,
    threshold,
    usual,
  };
}

interface Fall {
  readonly evidence: number;
  /** The first week of the fall among those watched. */
  readonly began: number | null;
  readonly perWeek: number;
}

/** The most likely steady fall to the end of the weeks, whenever it began. */
function steepest(weeks: readonly (number | null)[], noise: number): Fall {
  let best: Fall = { evidence: 0, began: null, perWeek: 0 };
  for (let began = 0; began < weeks.length; began++) {
    let [product, square] = [0, 0];
    for (let week = began; week < weeks.length; week++) {
      const away = weeks[week] ?? null;
      if (away === null) continue;
      const step = week - began + 1;
      product += step * away;
      square += step * step;
    }
    if (product >= 0 || square === 0) continue;
    const evidence = (product * product) / (2 * square * noise * noise);
    if (evidence > best.evidence) best = { evidence, began, perWeek: -product / square };
  }
  return best;
}
