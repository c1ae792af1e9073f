import type { SlopeInto } from './descend.ts';

/** What is followed beside the level, and how. */
export interface SmoothingKind {
  readonly trend: 'none' | 'additive' | 'damped';
  readonly season: 'none' | 'additive' | 'multiplicative';
}

/** How far a new value moves each part: see `Smoothing`. */
export interface Pulls {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** Where a series' smoothing stands after its last value. */
export interface SmoothingState {
  readonly level: number;
  readonly slope: number;
  readonly season: Float64Array;
  readonly squaredError: number;
}

/** Gentle pulls to begin a search with: half of each error into the level, little into trend and season. */
export const GENTLE: readonly number[] = [0, -3, -1, 1.5];

const FIRST_LEVEL = GENTLE.length;
const FIRST_SLOPE = FIRST_LEVEL + 1;
const FIRST_SEASON = FIRST_SLOPE + 1;

const share = (point: number): number => 1 / (1 + Math.exp(-point));

/** The pulls at a point of the search, where each may be any number: shares of what is left to pull. */
export function pullsOf(point: Float64Array, { trend, season }: SmoothingKind): Pulls {
  const [a = 0, b = 0, g = 0, p = 0] = point;
  const alpha = share(a);
  return {
    alpha,
    beta: trend === 'none' ? 0 : alpha * share(b),
    gamma: season === 'none' ? 0 : (1 - alpha) * share(g),
    phi: trend === 'none' ? 0 : trend === 'damped' ? 0.8 + 0.18 * share(p) : 1,
  };
}

/** The passes of a search over one series. */
export interface SmoothingPass {
  readonly stateAt: (point: Float64Array) => SmoothingState;
  /** The logarithm of the mean squared error, and its slope by every number of the point. */
  readonly slopeInto: SlopeInto;
}

/**
 * Follows `values` in the form that corrects errors: with the base q = level + phi slope and the error e of the
 * forecast q + season (or q season), the level becomes q + alpha e, the slope phi slope + beta e, the
 * season's place moves by gamma e; where the season multiplies, e is first divided by what the part was
 * multiplied by. The slope of the squared error goes back through the same steps from the last to the first.
 */
export function smoothingPass(values: Float64Array, period: number, kind: SmoothingKind): SmoothingPass {
  const size = values.length;
  const multiplies = kind.season === 'multiplicative';
  const seasonal = kind.season !== 'none';
  const places = seasonal ? period : 1;
  const errors = new Float64Array(size);
  const bases = new Float64Array(size);
  const slopes = new Float64Array(size);
  const seasons = new Float64Array(size);
  const season = new Float64Array(places);
  const pull = new Float64Array(places);

  const forward = (point: Float64Array, { alpha, beta, gamma, phi }: Pulls): SmoothingState => {
    let level = point[FIRST_LEVEL] ?? 0;
    let slope = kind.trend === 'none' ? 0 : (point[FIRST_SLOPE] ?? 0);
    for (let place = 0; place < places; place++)
      season[place] = seasonal ? (point[FIRST_SEASON + place] ?? 0) : 0;
    let squaredError = 0;
    for (let t = 0, place = 0; t < size; t++) {
      const base = level + phi * slope;
      const here = season[place] ?? 0;
      const error = (values[t] ?? 0) - (multiplies ? base * here : base + here);
      errors[t] = error;
      bases[t] = base;
      slopes[t] = slope;
      seasons[t] = here;
      squaredError += error * error;
      // A level or season at or below zero has nothing left to multiply.
      if (multiplies && !(base > 0 && here > 0)) squaredError = Number.POSITIVE_INFINITY;
      const step = multiplies ? error / here : error;
      level = base + alpha * step;
      slope = phi * slope + beta * step;
      if (seasonal) season[place] = here + gamma * (multiplies ? error / base : error);
      place = place + 1 === places ? 0 : place + 1;
    }
    return { level, slope, season, squaredError };
  };

  const slopeInto: SlopeInto = (point, gradient) => {
    const pulls = pullsOf(point, kind);
    const { alpha, beta, gamma, phi } = pulls;
    const { squaredError } = forward(point, pulls);
    let byAlpha = 0;
    let byBeta = 0;
    let byGamma = 0;
    let byPhi = 0;
    let byLevel = 0;
    let bySlope = 0;
    pull.fill(0);
    for (let t = size - 1, place = (size - 1) % places; t >= 0; t--) {
      const error = errors[t] ?? 0;
      const base = bases[t] ?? 0;
      const slope = slopes[t] ?? 0;
      const here = multiplies ? (seasons[t] ?? 0) : 1;
      const over = multiplies ? base : 1;
      const bySeason = pull[place] ?? 0;
      const moved = alpha * byLevel + beta * bySlope;
      const byError = 2 * error + moved / here + (gamma * bySeason) / over;
      byAlpha += (error / here) * byLevel;
      byBeta += (error / here) * bySlope;
      byGamma += (error / over) * bySeason;
      let byBase = byLevel - byError * here;
      pull[place] = bySeason - byError * over;
      if (multiplies) {
        byBase -= (gamma * error * bySeason) / (base * base);
        pull[place] = bySeason - byError * over - (error * moved) / (here * here);
      }
      byPhi += slope * (byBase + bySlope);
      byLevel = byBase;
      bySlope = phi * (byBase + bySlope);
      place = place === 0 ? places - 1 : place - 1;
    }
    // A trace of error keeps the logarithm finite where the series is met exactly.
    const whole = squaredError + 1e-12 * size;
    const [ofTrend, ofSeason, fading] = [share(point[1] ?? 0), share(point[2] ?? 0), share(point[3] ?? 0)];
    const trends = kind.trend !== 'none';
    gradient[0] =
      (byAlpha + (trends ? byBeta * ofTrend : 0) - (seasonal ? byGamma * ofSeason : 0)) * alpha * (1 - alpha);
    gradient[1] = trends ? byBeta * alpha * ofTrend * (1 - ofTrend) : 0;
    gradient[2] = seasonal ? byGamma * (1 - alpha) * ofSeason * (1 - ofSeason) : 0;
    gradient[3] = kind.trend === 'damped' ? byPhi * 0.18 * fading * (1 - fading) : 0;
    gradient[FIRST_LEVEL] = byLevel;
    gradient[FIRST_SLOPE] = trends ? bySlope : 0;
    if (seasonal) gradient.set(pull, FIRST_SEASON);
    for (let index = 0; index < gradient.length; index++) gradient[index] = (gradient[index] ?? 0) / whole;
    return Math.log(whole / size);
  };

  return {
    slopeInto,
    stateAt: (point) => ({ ...forward(point, pullsOf(point, kind)), season: season.slice() }),
  };
}
