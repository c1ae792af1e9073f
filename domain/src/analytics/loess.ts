/**
 * Local straight lines through values at equal distances, the nearer values counting more (Cleveland,
 * "Robust Locally Weighted Regression and Smoothing Scatterplots", JASA 74, 1979), for many series of one
 * length. A point's weights depend on its place alone, so they are computed once for each place that differs.
 */
export interface Loess {
  /** Values smoothed at a time. */
  readonly size: number;
  /** Of each point from one before the first value to one after the last: its first neighbour, ... */
  readonly from: Int32Array;
  /** ... and which of the weights below are its. */
  readonly shape: Int32Array;
  readonly shapes: readonly LoessShape[];
  /** The lowest spread of weights that still carries a slope, squared. */
  readonly leastSpread: number;
}

interface LoessShape {
  /** The tricube weight of each neighbour, ... */
  readonly weight: Float64Array;
  /** ... that times its signed distance from the point, ... */
  readonly moment: Float64Array;
  /** ... and times the distance's square, ... */
  readonly square: Float64Array;
  /** ... and what it adds to the point's value where all values are trusted alike. */
  readonly share: Float64Array;
}

/** Smoothers made lately: many series have one length, and making one takes as long as a pass over a series. */
const made = new Map<string, Loess>();
const MOST_KEPT = 32;

/** The smoother of `size` values with `width` neighbours each, an odd number. */
export function loessOf(size: number, width: number): Loess {
  const key = `${size}/${width}`;
  const kept = made.get(key);
  if (kept !== undefined) return kept;
  if (made.size >= MOST_KEPT) made.clear();
  const loess = makeLoess(size, width);
  made.set(key, loess);
  return loess;
}

function makeLoess(size: number, width: number): Loess {
  const leastSpread = (0.001 * (size - 1)) ** 2;
  const from = new Int32Array(size + 2);
  const shape = new Int32Array(size + 2);
  const shapes: LoessShape[] = [];
  const known = new Map<number, number>();
  const count = Math.min(width, size);
  const half = Math.floor(width / 2);
  const more = Math.floor(Math.max(0, width - size) / 2);
  for (let point = 0; point < size + 2; point++) {
    const place = point - 1;
    const first = Math.max(0, Math.min(place - half, size - count));
    const offset = first - place;
    const found = known.get(offset) ?? shapes.push(shapeOf(offset, count, more, leastSpread)) - 1;
    known.set(offset, found);
    from[point] = first;
    shape[point] = found;
  }
  return { size, from, shape, shapes, leastSpread };
}

function shapeOf(offset: number, count: number, more: number, leastSpread: number): LoessShape {
  const reach = Math.max(-offset, offset + count - 1) + more;
  const distance = Float64Array.from({ length: count }, (_, index) => offset + index);
  const weight = distance.map((each) => {
    const apart = Math.abs(each);
    // As in the authors' own program: next to the point everything counts in full, at the rim nothing.
    if (apart <= 0.001 * reach) return 1;
    return apart <= 0.999 * reach ? (1 - (apart / reach) ** 3) ** 3 : 0;
  });
  const total = weight.reduce((sum, each) => sum + each, 0);
  const centre = weight.reduce((sum, each, index) => sum + each * (distance[index] ?? 0), 0) / total;
  const spread =
    weight.reduce((sum, each, index) => sum + each * ((distance[index] ?? 0) - centre) ** 2, 0) / total;
  const slope = reach > 0 && spread > leastSpread ? -centre / spread : 0;
  const share = weight.map((each, index) => (each / total) * (1 + slope * ((distance[index] ?? 0) - centre)));
  const moment = weight.map((each, index) => each * (distance[index] ?? 0));
  const square = moment.map((each, index) => each * (distance[index] ?? 0));
  return { weight, moment, square, share };
}

/** Where a series lies in an array: its first value and the step from one to the next. */
export interface Lane {
  readonly start: number;
  readonly step: number;
}

/**
 * Smooths the values of `source` in a lane into a lane of `target`, at the points from `first` to `last`;
 * point 0 is one before the first value and `size + 1` one after the last. `trust` (in the lane of the
 * source) is how much each value is believed, where not all are alike.
 */
export function smooth(
  loess: Loess,
  source: Float64Array,
  from: Lane,
  target: Float64Array,
  to: Lane,
  [first, last]: readonly [number, number],
  trust: Float64Array | null,
): void {
  for (let point = first; point <= last; point++) {
    const shape = loess.shapes[loess.shape[point] ?? 0];
    if (shape === undefined) continue;
    const begin = from.start + (loess.from[point] ?? 0) * from.step;
    target[to.start + (point - first) * to.step] =
      trust === null
        ? sumOf(shape.share, source, begin, from.step)
        : doubted(loess, shape, source, begin, from, point, trust);
  }
}

function sumOf(share: Float64Array, source: Float64Array, begin: number, step: number): number {
  let sum = 0;
  for (let index = 0, at = begin; index < share.length; index++, at += step)
    sum += (share[index] ?? 0) * (source[at] ?? 0);
  return sum;
}

/** The line through values of unequal trust. Where none is trusted the value itself stays. */
function doubted(
  { size, leastSpread }: Loess,
  shape: LoessShape,
  source: Float64Array,
  begin: number,
  { start, step }: Lane,
  point: number,
  trust: Float64Array,
): number {
  const { weight, moment, square } = shape;
  let total = 0;
  let first = 0;
  let second = 0;
  let height = 0;
  let tilt = 0;
  for (let index = 0, at = begin; index < weight.length; index++, at += step) {
    const believed = trust[at] ?? 0;
    const value = believed * (source[at] ?? 0);
    const near = weight[index] ?? 0;
    const apart = moment[index] ?? 0;
    total += near * believed;
    first += apart * believed;
    second += (square[index] ?? 0) * believed;
    height += near * value;
    tilt += apart * value;
  }
  if (total <= 0) return source[start + Math.min(Math.max(point - 1, 0), size - 1) * step] ?? 0;
  const centre = first / total;
  const spread = second / total - centre * centre;
  const mean = height / total;
  return spread > leastSpread ? mean - (centre / spread) * (tilt / total - centre * mean) : mean;
}
