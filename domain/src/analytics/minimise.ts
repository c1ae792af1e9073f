/** A function's value and slope at a point. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

/** Where the search ended. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  /** The inverse of the curvature as far as it was learnt: a start for a search on similar data. */
  readonly inverse: readonly (readonly number[])[];
  /** How often the function was evaluated. */
  readonly passes: number;
  readonly iterations: number;
  /** Whether the slope vanished, rather than the search being given up. */
  readonly converged: boolean;
}

/** Where the search for a minimum starts and ends. */
export interface MinimiseOptions {
  readonly inverse?: readonly (readonly number[])[];
  readonly maxIterations?: number;
  /** The search ends where no partial derivative is steeper. */
  readonly tolerance?: number;
  /** Points further from zero than this in any direction count as infinitely bad. */
  readonly bound?: number;
}

/** A step that is nowhere longer than this leads nowhere. */
const NO_STEP = 1e-12;
/** Parts of a value within which its digits are not to be trusted. */
const ROUNDING = 1e-13;

const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, each, index) => sum + each * (right[index] ?? 0), 0);

const steepest = (gradient: readonly number[]): number => Math.max(...gradient.map(Math.abs));

const identity = (size: number): readonly (readonly number[])[] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  );

/**
 * The minimum of a smooth function by BFGS with a backtracking line search (Nocedal and Wright, Numerical
 * Optimization, 2nd ed., algorithm 6.1). Deterministic; a value that is not a number is never accepted.
 */
export function minimise(
  slopeAt: (point: readonly number[]) => Slope,
  start: readonly number[],
  options: MinimiseOptions = {},
): Minimum {
  const { maxIterations = 200, tolerance = 1e-8, bound = 25 } = options;
  let inverse = options.inverse ?? identity(start.length);
  let learnt = options.inverse !== undefined;
  let point = start;
  let here = slopeAt(point);
  let passes = 1;
  let iterations = 0;
  for (; iterations < maxIterations && steepest(here.gradient) > tolerance; iterations++) {
    let direction = inverse.map((row) => -dot(row, here.gradient));
    if (!(dot(direction, here.gradient) < 0)) direction = here.gradient.map((each) => -each);
    // Without curvature the first step may leap: never further than one in the logarithm.
    const furthest = steepest(direction);
    let length = furthest > 2 ? 2 / furthest : 1;
    const downhill = dot(direction, here.gradient);
    const from: Slope = here;
    let step: readonly number[] = [];
    let next: Slope | null = null;
    for (; next === null && length * furthest > NO_STEP; length /= 2) {
      const stride = length;
      step = direction.map((each) => each * stride);
      const candidate = point.map((each, index) => each + (step[index] ?? 0));
      if (steepest(candidate) > bound) continue;
      const there = slopeAt(candidate);
      passes += 1;
      const falls = there.value <= from.value + 1e-4 * length * downhill;
      // So near the minimum that values differ by rounding alone, the slope still tells the way.
      const flattens =
        there.value <= from.value + ROUNDING * Math.abs(from.value) &&
        Math.abs(dot(direction, there.gradient)) <= -0.9 * downhill;
      if ((falls || flattens) && there.gradient.every(Number.isFinite)) next = there;
    }
    if (next === null) break;
    const bend = next.gradient.map((each, index) => each - (from.gradient[index] ?? 0));
    point = point.map((each, index) => each + (step[index] ?? 0));
    here = next;
    const curvature = dot(step, bend);
    if (curvature <= 1e-300) continue;
    if (!learnt) inverse = scaled(inverse, curvature / dot(bend, bend));
    learnt = true;
    inverse = updated(inverse, step, bend, curvature);
  }
  // At the limit of rounding no step improves any more though the slope is not quite nothing.
  const converged = steepest(here.gradient) <= tolerance * 100;
  return { point, value: here.value, inverse, passes, iterations, converged };
}

function scaled(inverse: readonly (readonly number[])[], factor: number): readonly (readonly number[])[] {
  return inverse.map((row) => row.map((each) => each * factor));
}

/** The rank-two update of the inverse curvature after a `step` that bent the slope by `bend`. */
function updated(
  inverse: readonly (readonly number[])[],
  step: readonly number[],
  bend: readonly number[],
  curvature: number,
): readonly (readonly number[])[] {
  const turned = inverse.map((row) => dot(row, bend));
  const stretch = (1 + dot(bend, turned) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map((each, j) => {
      const [si, sj, ti, tj] = [step[i] ?? 0, step[j] ?? 0, turned[i] ?? 0, turned[j] ?? 0];
      return each + stretch * si * sj - (ti * sj + si * tj) / curvature;
    }),
  );
}
