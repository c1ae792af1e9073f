import type { SmoothingKind } from './smoothing-pass.ts';

const kinds = [
  ['level', { trend: 'none', season: 'none' }],
  ['trend', { trend: 'additive', season: 'none' }],
  ['damped', { trend: 'damped', season: 'none' }],
  ['level+season', { trend: 'none', season: 'additive' }],
  ['trend+season', { trend: 'additive', season: 'additive' }],
  ['damped+season', { trend: 'damped', season: 'additive' }],
  ['level*season', { trend: 'none', season: 'multiplicative' }],
  ['trend*season', { trend: 'additive', season: 'multiplicative' }],
  ['damped*season', { trend: 'damped', season: 'multiplicative' }],
] as const satisfies readonly (readonly [string, SmoothingKind])[];

/**
 * The season before repeated, or exponential smoothing: of a level alone, with a trend or with a trend that
 * fades; without a season, with one that adds to the level or with one that multiplies it.
 */
export type ForecastMethod = 'seasonal-naive' | (typeof kinds)[number][0];

/** A way to forecast, and how much of the past it is fitted to. */
export interface Candidate {
  readonly method: ForecastMethod;
  /** How the values are smoothed; null for the season before. */
  readonly kind: SmoothingKind | null;
  /** The last values it is fitted to; Infinity for all. */
  readonly history: number;
  /** The fewest values it can be fitted to. */
  readonly needs: number;
}

/** The fewest values anything is fitted to. */
export const LEAST_VALUES = 4;

/** Periods in the shorter of two stretches of the past: habits change, and then the older past misleads. */
const RECENT_PERIODS = 6;

/**
 * What can be fitted to `size` values of a `period` and leave some to be judged by, the simplest first. A
 * season that multiplies needs `positive` values. Without a season the season before is the value before.
 */
export function candidatesFor(size: number, period: number, positive: boolean): readonly Candidate[] {
  const recent = RECENT_PERIODS * period;
  const histories = period > 1 && size > recent + period ? [Infinity, recent] : [Infinity];
  const periods = size >= 4 * period ? 3 : 2;
  const naive: Candidate = { method: 'seasonal-naive', kind: null, history: Infinity, needs: period };
  const smoothed = kinds
    .filter(([, { season }]) => season === 'none' || (period > 1 && (positive || season === 'additive')))
    .flatMap(([method, kind]): readonly Candidate[] => {
      const needs = Math.max(LEAST_VALUES, kind.season === 'none' ? 0 : periods * period);
      return histories.map((history) => ({ method, kind, history, needs }));
    });
  return [naive, ...smoothed].filter(({ needs }) => needs < size);
}
