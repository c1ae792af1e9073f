/** Values are told apart by at most this many equal steps at a time. */
const MOST_STEPS = 4_096;
/** A step marked with this or more is not of one fifth; what is above it is its place in a list. */
const UNDECIDED = 6;

/** What is being ranked. */
interface Ranking {
  readonly values: Float64Array;
  readonly fifths: Uint8Array;
  /** For each fifth but the first the rank at which it begins. */
  readonly starts: readonly number[];
}

/** Rows whose values lie between two steps, and which have the ranks from `lowest` on. */
interface Stretch {
  readonly rows: Uint32Array;
  readonly lowest: number;
  found: number;
}

/**
 * Writes the fifth of each of `rows` into `fifths`, 1 for the lowest values; of equal ones the earlier row ranks
 * lower. Rank k of n goes into fifth ceil(5 k / (n - 1)), as with `pandas.qcut`. Only the four values at which
 * another fifth begins matter, so nothing is sorted: values are counted between equal steps, and those between
 * the two steps around such a value are counted again between smaller ones. `values` must be finite.
 */
export function rankInFifths(values: Float64Array, rows: Uint32Array, fifths: Uint8Array): void {
  const last = Math.max(rows.length - 1, 1);
  const starts = [1, 2, 3, 4].map((fifth) => Math.floor((fifth * last) / 5) + 1);
  settle({ values, fifths, starts }, rows, 0);
}

/** Writes the fifths of rows that have the ranks from `lowest` on. */
function settle(ranking: Ranking, rows: Uint32Array, lowest: number): void {
  const { values, fifths } = ranking;
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < rows.length; index++) {
    const value = values[rows[index] ?? 0] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least === most) {
    inTheirOrder(ranking, rows, lowest);
    return;
  }
  const steps = Math.min(MOST_STEPS, rows.length);
  const stepOf = new Uint16Array(rows.length);
  const counts = new Uint32Array(steps);
  // Half of everything where the whole range is too long for a number.
  const unit = most - least === Infinity ? 0.5 : 1;
  const range = most * unit - least * unit;
  for (let index = 0; index < rows.length; index++) {
    const above = (values[rows[index] ?? 0] ?? 0) * unit - least * unit;
    const step = ((above / range) * (steps - 1)) | 0;
    stepOf[index] = step;
    counts[step] = (counts[step] ?? 0) + 1;
  }
  const marks = new Uint8Array(steps);
  const undecided = divide(ranking, counts, marks, lowest);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const mark = marks[stepOf[index] ?? 0] ?? 0;
    if (mark < UNDECIDED) fifths[row] = mark;
    else {
      const stretch = undecided[mark - UNDECIDED];
      if (stretch !== undefined) stretch.rows[stretch.found++] = row;
    }
  }
  for (const stretch of undecided) settle(ranking, stretch.rows, stretch.lowest);
}

/** Equal rows are ranked as they stand. */
function inTheirOrder({ starts, fifths }: Ranking, rows: Uint32Array, lowest: number): void {
  let fifth = fifthAt(starts, lowest, 1);
  for (let index = 0; index < rows.length; index++) {
    fifth = fifthAt(starts, lowest + index, fifth);
    fifths[rows[index] ?? 0] = fifth;
  }
}

/** Marks each step with the fifth of its ranks, or as undecided where they lie in several; gives the latter back. */
function divide(
  { starts }: Ranking,
  counts: Uint32Array,
  marks: Uint8Array,
  lowest: number,
): readonly Stretch[] {
  const undecided: Stretch[] = [];
  let rank = lowest;
  let fifth = 1;
  for (let step = 0; step < counts.length; step++) {
    const count = counts[step] ?? 0;
    if (count === 0) continue;
    fifth = fifthAt(starts, rank, fifth);
    if (fifth === fifthAt(starts, rank + count - 1, fifth)) marks[step] = fifth;
    else {
      marks[step] = UNDECIDED + undecided.length;
      undecided.push({ rows: new Uint32Array(count), lowest: rank, found: 0 });
    }
    rank += count;
  }
  return undecided;
}

/** The fifth of a rank, which lies in the fifth `from` or above. */
function fifthAt(starts: readonly number[], rank: number, from: number): number {
  let fifth = from;
  while (fifth < 5 && rank >= (starts[fifth - 1] ?? 0)) fifth += 1;
  return fifth;
}
