import {
  doubtfulLineAt,
  fourLinesAt,
  lineAt,
  twoDoubtfulLinesAt,
  type Lane,
  type LoessWeights,
} from './loess-lines.ts';

/**
 * Local straight lines through values at equal distances, the nearer values counting more (Cleveland,
 * "Robust Locally Weighted Regression and Smoothing Scatterplots", JASA 74, 1979), for many series of one
 * length. A point's weights depend on its place alone, so they are computed once for each place that differs.
 */
export type Loess = LoessWeights;

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
  const count = Math.min(width, size);
  const half = Math.floor(width / 2);
  const from = new Int32Array(size + 2);
  const at = new Int32Array(size + 2);
  const offsets = new Map<number, number>();
  for (let point = 0; point < size + 2; point++) {
    const place = point - 1;
    const first = Math.max(0, Math.min(place - half, size - count));
    const shape = offsets.get(first - place) ?? offsets.size;
    offsets.set(first - place, shape);
    from[point] = first;
    at[point] = shape * count;
  }
  const more = Math.floor(Math.max(0, width - size) / 2);
  const shapes = [...offsets.keys()].map((offset) => shapeOf(offset, count, more, leastSpread));
  const joined = (part: (shape: Shape) => Float64Array): Float64Array => {
    const all = new Float64Array(shapes.length * count);
    for (const [index, shape] of shapes.entries()) all.set(part(shape), index * count);
    return all;
  };
  return {
    size,
    count,
    from,
    at,
    weight: joined(({ weight }) => weight),
    moment: joined(({ moment }) => moment),
    square: joined(({ square }) => square),
    share: joined(({ share }) => share),
    leastSpread,
  };
}

type Shape = Pick<Loess, 'weight' | 'moment' | 'square' | 'share'>;

function shapeOf(offset: number, count: number, more: number, leastSpread: number): Shape {
  const reach = Math.max(-offset, offset + count - 1) + more;
  const distance = Float64Array.from({ length: count }, (_, index) => offset + index);
  const weight = distance.map((each) => {
    const apart = Math.abs(each);
    // As in the authors' own program: next to the point everything counts in full, at the rim nothing.
    if (apart <= 0.001 * reach) return 1;
    return apart <= 0.999 * reach ? (1 - (apart / reach) ** 3) ** 3 : 0;
  });
  const moment = weight.map((each, index) => each * (distance[index] ?? 0));
  const square = moment.map((each, index) => each * (distance[index] ?? 0));
  const total = sumOf(weight);
  const centre = sumOf(moment) / total;
  const spread = sumOf(square) / total - centre * centre;
  const slope = reach > 0 && spread > leastSpread ? -centre / spread : 0;
  const share = weight.map((each, index) => (each / total) * (1 + slope * ((distance[index] ?? 0) - centre)));
  return { weight, moment, square, share };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0);
}

/**
 * Smooths the values of `source` in a lane into a lane of `target`, at the points from `first` to `last`;
 * point 0 is one before the first value and `size + 1` one after the last. `trust` (in the lane of the
 * source) is how much each value is believed, where not all are alike.
 */
export function smooth(
  loess: Loess,
  source: Float64Array,
  lane: Lane,
  target: Float64Array,
  to: Lane,
  [first, last]: readonly [number, number],
  trust: Float64Array | null,
): void {
  const { at } = loess;
  for (let point = first; point <= last;) {
    const into = to.start + (point - first) * to.step;
    // Only points in the middle share a shape: there several go through it at once.
    if (trust === null && point + 3 <= last && at[point] === at[point + 3]) {
      fourLinesAt(loess, source, lane, point, target, into, to.step);
      point += 4;
    } else if (trust !== null && point < last && at[point] === at[point + 1]) {
      twoDoubtfulLinesAt(loess, source, lane, point, trust, target, into, to.step);
      point += 2;
    } else {
      target[into] =
        trust === null
          ? lineAt(loess, source, lane, point)
          : doubtfulLineAt(loess, source, lane, point, trust);
      point += 1;
    }
  }
}
