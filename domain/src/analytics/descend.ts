/** A smooth function: gives its value at a point and writes its slope there into `slope`. */
export type SlopeInto = (point: Float64Array, slope: Float64Array) => number;

/** Where the search ends. */
export interface DescendOptions {
  readonly maxSteps?: number;
  /** The search ends where no partial derivative is steeper. */
  readonly tolerance?: number;
}

/** Steps remembered to learn the curvature from. */
const MEMORY = 12;

/** Points further from zero than this in any direction count as infinitely bad. */
const BOUND = 40;

const dot = (left: Float64Array, right: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < left.length; index++) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
};

const steepest = (slope: Float64Array): number => {
  let most = 0;
  for (let index = 0; index < slope.length; index++) most = Math.max(most, Math.abs(slope[index] ?? 0));
  return most;
};

const add = (target: Float64Array, factor: number, other: Float64Array): void => {
  for (let index = 0; index < target.length; index++)
    target[index] = (target[index] ?? 0) + factor * (other[index] ?? 0);
};

interface Remembered {
  readonly step: Float64Array;
  readonly bend: Float64Array;
  readonly curvature: number;
}

/**
 * The lowest point found from `start` on, by BFGS of limited memory with a backtracking line search (Nocedal
 * and Wright, Numerical Optimization, 2nd ed., algorithms 7.4 and 7.5): for functions of dozens of variables
 * that take microseconds. Deterministic; a value that is not a number is never accepted.
 */
export function descend(
  slopeInto: SlopeInto,
  start: Float64Array,
  options: DescendOptions = {},
): Float64Array {
  const { maxSteps = 100, tolerance = 1e-6 } = options;
  const size = start.length;
  let point = start.slice();
  let slope = new Float64Array(size);
  let value = slopeInto(point, slope);
  let next = new Float64Array(size);
  let nextSlope = new Float64Array(size);
  const memory: Remembered[] = [];
  for (let steps = 0; steps < maxSteps && steepest(slope) > tolerance; steps++) {
    let direction = downhill(slope, memory);
    if (!(dot(direction, slope) < 0)) direction = slope.map((each) => -each);
    const descent = dot(direction, slope);
    // Without curvature the first step may leap: never further than two in any direction.
    let length = Math.min(1, 2 / steepest(direction));
    let found = Number.NaN;
    for (let tries = 0; tries < 40; tries++, length /= 2) {
      next.set(point);
      add(next, length, direction);
      if (steepest(next) > BOUND) continue;
      found = slopeInto(next, nextSlope);
      if (found <= value + 1e-4 * length * descent && Number.isFinite(steepest(nextSlope))) break;
      found = Number.NaN;
    }
    if (Number.isNaN(found)) break;
    const step = direction.map((each) => each * length);
    const bend = nextSlope.map((each, index) => each - (slope[index] ?? 0));
    const curvature = dot(step, bend);
    if (curvature > 1e-300) {
      memory.push({ step, bend, curvature });
      if (memory.length > MEMORY) memory.shift();
    }
    [point, next] = [next, point];
    [slope, nextSlope] = [nextSlope, slope];
    value = found;
  }
  return point;
}

/** The slope turned round, and bent by the curvature remembered. */
function downhill(slope: Float64Array, memory: readonly Remembered[]): Float64Array {
  const direction = slope.map((each) => -each);
  const shares = new Float64Array(memory.length);
  for (let index = memory.length - 1; index >= 0; index--) {
    const each = memory[index];
    if (each === undefined) continue;
    shares[index] = dot(each.step, direction) / each.curvature;
    add(direction, -(shares[index] ?? 0), each.bend);
  }
  const last = memory.at(-1);
  const scale = last === undefined ? 1 : last.curvature / dot(last.bend, last.bend);
  for (let index = 0; index < direction.length; index++) direction[index] = (direction[index] ?? 0) * scale;
  for (const [index, each] of memory.entries())
    add(direction, (shares[index] ?? 0) - dot(each.bend, direction) / each.curvature, each.step);
  return direction;
}
