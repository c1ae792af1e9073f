/** Where a series lies in an array: its first value and the step from one to the next. */
export interface Lane {
  readonly start: number;
  readonly step: number;
}

/** What each point's neighbours weigh: see `loessOf`. */
export interface LoessWeights {
  /** Values smoothed at a time. */
  readonly size: number;
  /** Neighbours of each point. */
  readonly count: number;
  /** Of each point from one before the first value to one after the last: its first neighbour, ... */
  readonly from: Int32Array;
  /** ... and where in the lists below its own begin. */
  readonly at: Int32Array;
  /** The tricube weight of each neighbour, ... */
  readonly weight: Float64Array;
  /** ... that times its signed distance from the point, ... */
  readonly moment: Float64Array;
  /** ... and times the distance's square, ... */
  readonly square: Float64Array;
  /** ... and what it adds to the point's value where all values are trusted alike. */
  readonly share: Float64Array;
  /** The lowest spread of weights that still carries a slope, squared. */
  readonly leastSpread: number;
}

/** The line at one point through values of equal trust. */
export function lineAt(loess: LoessWeights, source: Float64Array, lane: Lane, point: number): number {
  const { count, share } = loess;
  let index = loess.at[point] ?? 0;
  let next = lane.start + (loess.from[point] ?? 0) * lane.step;
  let sum = 0;
  for (const end = index + count; index < end; index++, next += lane.step)
    sum += (share[index] ?? 0) * (source[next] ?? 0);
  return sum;
}

/** The same at a point and the three after it, all of one shape, each weight and value read once. */
export function fourLinesAt(
  loess: LoessWeights,
  source: Float64Array,
  lane: Lane,
  point: number,
  target: Float64Array,
  into: number,
  stride: number,
): void {
  const { count, share } = loess;
  const { step } = lane;
  let index = loess.at[point] ?? 0;
  let next = lane.start + (loess.from[point] ?? 0) * step;
  let first = source[next] ?? 0;
  let second = source[next + step] ?? 0;
  let third = source[next + 2 * step] ?? 0;
  next += 3 * step;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (const end = index + count; index < end; index++, next += step) {
    const weight = share[index] ?? 0;
    const fourth = source[next] ?? 0;
    one += weight * first;
    two += weight * second;
    three += weight * third;
    four += weight * fourth;
    first = second;
    second = third;
    third = fourth;
  }
  target[into] = one;
  target[into + stride] = two;
  target[into + 2 * stride] = three;
  target[into + 3 * stride] = four;
}

/** The line at one point through values of unequal trust. Where none is trusted the value itself stays. */
export function doubtfulLineAt(
  loess: LoessWeights,
  source: Float64Array,
  lane: Lane,
  point: number,
  trust: Float64Array,
): number {
  const { count, weight, moment, square } = loess;
  const { step } = lane;
  let index = loess.at[point] ?? 0;
  let next = lane.start + (loess.from[point] ?? 0) * step;
  let total = 0;
  let first = 0;
  let second = 0;
  let height = 0;
  let tilt = 0;
  for (const end = index + count; index < end; index++, next += step) {
    const trusted = trust[next] ?? 0;
    const value = trusted * (source[next] ?? 0);
    const near = weight[index] ?? 0;
    const apart = moment[index] ?? 0;
    total += near * trusted;
    first += apart * trusted;
    second += (square[index] ?? 0) * trusted;
    height += near * value;
    tilt += apart * value;
  }
  return total > 0
    ? heightOf(total, first, second, height, tilt, loess.leastSpread)
    : valueNear(loess, source, lane, point);
}

/** The same at a point and the one after it, both of one shape. */
export function twoDoubtfulLinesAt(
  loess: LoessWeights,
  source: Float64Array,
  lane: Lane,
  point: number,
  trust: Float64Array,
  target: Float64Array,
  into: number,
  stride: number,
): void {
  const { count, weight, moment, square, leastSpread } = loess;
  const { step } = lane;
  let index = loess.at[point] ?? 0;
  let next = lane.start + (loess.from[point] ?? 0) * step;
  let trusted = trust[next] ?? 0;
  let value = trusted * (source[next] ?? 0);
  next += step;
  let total = 0;
  let first = 0;
  let second = 0;
  let height = 0;
  let tilt = 0;
  let total2 = 0;
  let first2 = 0;
  let second2 = 0;
  let height2 = 0;
  let tilt2 = 0;
  for (const end = index + count; index < end; index++, next += step) {
    const near = weight[index] ?? 0;
    const apart = moment[index] ?? 0;
    const farther = square[index] ?? 0;
    total += near * trusted;
    first += apart * trusted;
    second += farther * trusted;
    height += near * value;
    tilt += apart * value;
    trusted = trust[next] ?? 0;
    value = trusted * (source[next] ?? 0);
    total2 += near * trusted;
    first2 += apart * trusted;
    second2 += farther * trusted;
    height2 += near * value;
    tilt2 += apart * value;
  }
  target[into] =
    total > 0
      ? heightOf(total, first, second, height, tilt, leastSpread)
      : valueNear(loess, source, lane, point);
  target[into + stride] =
    total2 > 0
      ? heightOf(total2, first2, second2, height2, tilt2, leastSpread)
      : valueNear(loess, source, lane, point + 1);
}

/** The height at the point of the line through neighbours of these sums. */
function heightOf(
  total: number,
  first: number,
  second: number,
  height: number,
  tilt: number,
  leastSpread: number,
): number {
  const centre = first / total;
  const spread = second / total - centre * centre;
  const mean = height / total;
  return spread > leastSpread ? mean - (centre / spread) * (tilt / total - centre * mean) : mean;
}

function valueNear(
  { size }: LoessWeights,
  source: Float64Array,
  { start, step }: Lane,
  point: number,
): number {
  return source[start + Math.min(Math.max(point - 1, 0), size - 1) * step] ?? 0;
}
