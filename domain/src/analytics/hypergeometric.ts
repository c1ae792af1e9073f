/** Terms after which a series that still has not settled is cut. */
const MAX_TERMS = 1_000_000;

/**
 * Gauss' 2F1(a, b; c; z) for 0 <= z < 1 and c > 0 by its power series. Meant for moderate a and b: with
 * large ones the terms overflow, and Euler's transformation has to come first.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 0; n < MAX_TERMS; n++) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= ratio;
    sum += term;
    // The rest is a geometric series at most, once the ratio is below one.
    if (Math.abs(ratio) < 1 && Math.abs(term) <= 1e-16 * (1 - Math.abs(ratio)) * Math.abs(sum)) break;
  }
  return sum;
}
