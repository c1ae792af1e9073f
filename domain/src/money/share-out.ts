/**
 * An amount in minor units shared out by weight, whole units each and nothing lost: rounded towards zero, and the
 * units left over go to the largest remainders, of equal ones to the first. Weights are 0 or more; where all
 * are 0 every share is the same weight.
 */
export function shareOut(amountMinor: number, weights: readonly number[]): readonly number[] {
  const given = weights.reduce((sum, weight) => sum + weight, 0);
  const total = given > 0 ? given : weights.length;
  const exact = weights.map((weight) => (amountMinor * (given > 0 ? weight : 1)) / total);
  const shares = exact.map((each) => Math.trunc(each) + 0);
  const left = amountMinor - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: Math.abs(each - Math.trunc(each)) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, Math.abs(left)))
    shares[index] = (shares[index] ?? 0) + Math.sign(left);
  return shares;
}
