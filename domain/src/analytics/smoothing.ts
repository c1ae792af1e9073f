import { descend } from './descend.ts';
import { meanOf, varianceOf } from './series.ts';
import { GENTLE, pullsOf, smoothingPass, type SmoothingKind, type SmoothingState } from './smoothing-pass.ts';

/** A series followed by exponential smoothing, up to its last value. */
export interface Smoothing {
  readonly kind: SmoothingKind;
  readonly period: number;
  /** Values followed. */
  readonly count: number;
  /** How far each new value moves the level (`alpha`), the trend (`beta`) and the season (`gamma`). */
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  /** By how much the trend fades each time; 1 where it does not, 0 where there is none. */
  readonly phi: number;
  /** After the last value. */
  readonly level: number;
  readonly slope: number;
  /** By place in the period, beginning with the place of the first value. */
  readonly season: Float64Array;
  /** Sum of the squared errors of forecasts by one value. */
  readonly squaredError: number;
  /** The series' own mean and spread, which the search worked in. */
  readonly shift: number;
  readonly scale: number;
  /** What the search found: the four pulls, then level, slope and season before the first value. */
  readonly point: Float64Array;
}

/**
 * The Holt-Winters smoothing of one kind with the least squared error of one-step forecasts, over its pulls
 * and its state before the first value (Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential
 * Smoothing, 2008, chapters 2 and 5; damping between 0.8 and 0.98 as there). Values must be finite, above
 * zero where the season multiplies, and two periods of them where there is a season.
 */
export function fitSmoothing(values: Float64Array, period: number, kind: SmoothingKind): Smoothing {
  const multiplies = kind.season === 'multiplicative';
  const mean = meanOf(values);
  const shift = multiplies ? 0 : mean;
  const spread = multiplies ? Math.abs(mean) : Math.sqrt(varianceOf(values));
  // Less than rounding is no spread.
  const scale = spread > 1e-12 * Math.abs(mean) && spread > 0 ? spread : 1;
  const scaled = values.map((value) => (value - shift) / scale);
  const pass = smoothingPass(scaled, period, kind);
  const point = descend(pass.slopeInto, startOf(scaled, period, kind));
  return atPoint(scaled, period, kind, { point, shift, scale });
}

/** The same pulls and first state, followed over more values of the series: nothing is fitted again. */
export function followSmoothing(fit: Smoothing, values: Float64Array): Smoothing {
  const { kind, period, point, shift, scale } = fit;
  return atPoint(
    values.map((value) => (value - shift) / scale),
    period,
    kind,
    { point, shift, scale },
  );
}

function atPoint(
  scaled: Float64Array,
  period: number,
  kind: SmoothingKind,
  found: Pick<Smoothing, 'point' | 'shift' | 'scale'>,
): Smoothing {
  const { scale, shift } = found;
  const state = smoothingPass(scaled, period, kind).stateAt(found.point);
  return {
    kind,
    period,
    count: scaled.length,
    ...pullsOf(found.point, kind),
    ...inUnits(state, kind, shift, scale),
    ...found,
  };
}

function inUnits(
  { level, slope, season, squaredError }: SmoothingState,
  { season: kind }: SmoothingKind,
  shift: number,
  scale: number,
): Pick<Smoothing, 'level' | 'slope' | 'season' | 'squaredError'> {
  return {
    level: level * scale + shift,
    slope: slope * scale,
    season: kind === 'multiplicative' ? season : season.map((each) => each * scale),
    squaredError: squaredError * scale * scale,
  };
}

/** A state read off the first periods, with gentle pulls: where the search begins. */
function startOf(values: Float64Array, period: number, { trend, season }: SmoothingKind): Float64Array {
  if (season === 'none') {
    const reach = Math.min(values.length, 10);
    const slope =
      trend === 'none' || reach < 2 ? 0 : ((values[reach - 1] ?? 0) - (values[0] ?? 0)) / (reach - 1);
    return Float64Array.of(...GENTLE, (values[0] ?? 0) - slope, slope);
  }
  const whole = Math.min(3, Math.floor(values.length / period));
  const means = Array.from({ length: whole }, (_, year) => meanOf(values, year * period, period));
  const slope = ((means[1] ?? 0) - (means[0] ?? 0)) / period;
  const places = Array.from({ length: period }, (_, place) => {
    const along = slope * (place - (period - 1) / 2);
    const parts = means.map((mean, year) => {
      const value = values[year * period + place] ?? 0;
      return season === 'multiplicative' ? value / Math.max(mean + along, 0.1 * mean) : value - mean - along;
    });
    return meanOf(parts);
  });
  const level = (means[0] ?? 0) - (slope * (period + 1)) / 2;
  const steady = trend === 'none';
  return Float64Array.of(...GENTLE, steady ? (means[0] ?? 0) : level, steady ? 0 : slope, ...places);
}

/** The values expected next, `horizon` of them. */
export function extendSmoothing(fit: Smoothing, horizon: number): Float64Array {
  const { level, slope, phi, season, kind, period, count } = fit;
  let reach = 0;
  let fade = 1;
  return Float64Array.from({ length: horizon }, (_, ahead) => {
    fade *= phi;
    reach += fade;
    const base = level + reach * slope;
    const place = season[(count + ahead) % period] ?? 0;
    if (kind.season === 'none') return base;
    return kind.season === 'multiplicative' ? base * place : base + place;
  });
}

/** How many numbers of the model were fitted, its variance apart. */
export function freedomOf({ kind, period }: Pick<Smoothing, 'kind' | 'period'>): number {
  const trend = kind.trend === 'none' ? 0 : kind.trend === 'damped' ? 3 : 2;
  return 2 + trend + (kind.season === 'none' ? 0 : period);
}
