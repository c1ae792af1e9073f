/** Looks at each value at most this often on average before sorting is the surer way. */
const PATIENCE = 24;

/**
 * The values that would stand at these rising ranks if `values` were sorted, by quickselect (Hoare, 1961) with
 * the median of three as pivot. Ranks past the end give infinity. `values` ends up partly sorted; it must hold
 * no NaN.
 */
export function valuesAtRanks(values: Float64Array, ranks: readonly number[]): Float64Array {
  const found = new Float64Array(ranks.length).fill(Number.POSITIVE_INFINITY);
  let left = 0;
  for (const [index, rank] of ranks.entries()) {
    if (rank >= values.length) break;
    if (rank >= left) select(values, left, rank);
    found[index] = values[rank] ?? Number.POSITIVE_INFINITY;
    left = rank + 1;
  }
  return found;
}

/** Puts the value of this rank in its place, with nothing larger between `from` and it. */
function select(values: Float64Array, from: number, rank: number): void {
  let [left, right] = [from, values.length - 1];
  let looks = PATIENCE * (right - left + 1);
  while (left < right) {
    looks -= right - left;
    if (looks < 0) {
      values.subarray(left, right + 1).sort();
      return;
    }
    const pivot = middleOf(values[left] ?? 0, values[(left + right) >> 1] ?? 0, values[right] ?? 0);
    let [low, high] = [left, right];
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low += 1;
      while ((values[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const swapped = values[low] ?? 0;
      values[low] = values[high] ?? 0;
      values[high] = swapped;
      low += 1;
      high -= 1;
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else return;
  }
}

function middleOf(one: number, other: number, third: number): number {
  return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
}
