import { COMPARED_LENGTH, ValuePool } from './value-pool.ts';

/** What one letter of a common beginning adds, and how many letters count (Winkler 1990). */
const PREFIX_SHARE = 0.1;
const PREFIX_LETTERS = 4;

const takenOfOne = new Uint8Array(COMPARED_LENGTH);
const takenOfOther = new Uint8Array(COMPARED_LENGTH);

/**
 * How alike two texts are, from 0 to 1: Jaro's share of common letters, raised for a common beginning (Winkler,
 * String Comparator Metrics and Enhanced Decision Rules, 1990). 1 only for equal texts; 0 where one is empty. Looks
 * at the first {@link COMPARED_LENGTH} units and is the same both ways round.
 */
export function jaroWinkler(one: string, other: string): number {
  const pool = new ValuePool();
  const [left, right] = [pool.number(one), pool.number(other)];
  return left < 0 || right < 0 ? 0 : left === right ? 1 : pooledJaroWinkler(pool, left, right, 0);
}

/** The same for two texts of a pool; 0 as soon as it is clear that `least` cannot be reached. */
export function pooledJaroWinkler(pool: ValuePool, one: number, other: number, least: number): number {
  const { letters, starts, masks } = pool;
  let left = starts[one] ?? 0;
  let leftLength = (starts[one + 1] ?? 0) - left;
  let right = starts[other] ?? 0;
  let rightLength = (starts[other + 1] ?? 0) - right;
  const shorter = leftLength < rightLength ? leftLength : rightLength;
  let same = 0;
  while (same < shorter && letters[left + same] === letters[right + same]) same += 1;
  const prefix = same < PREFIX_LETTERS ? same : PREFIX_LETTERS;

  // Letters of a class the other text lacks cannot be common ones.
  const [leftMask, rightMask] = [masks[one] ?? 0, masks[other] ?? 0];
  const most = Math.min(leftLength - bits(leftMask & ~rightMask), rightLength - bits(rightMask & ~leftMask));
  if (most <= 0) return 0;
  const bound = (most / leftLength + most / rightLength + 1) / 3;
  if (bound + prefix * PREFIX_SHARE * (1 - bound) < least) return 0;

  // Letters are given away in order, so which text goes first could matter: always the shorter, then the smaller.
  const swap =
    leftLength > rightLength ||
    (leftLength === rightLength && (letters[left + same] ?? 0) > (letters[right + same] ?? 0));
  if (swap) {
    [left, right] = [right, left];
    [leftLength, rightLength] = [rightLength, leftLength];
  }
  const jaro = pooledJaro(letters, left, leftLength, right, rightLength);
  return jaro === 0 ? 0 : jaro + prefix * PREFIX_SHARE * (1 - jaro);
}

function pooledJaro(
  letters: Uint16Array,
  left: number,
  leftLength: number,
  right: number,
  rightLength: number,
): number {
  const reach = Math.max(0, (rightLength >> 1) - 1);
  takenOfOne.fill(0, 0, leftLength);
  takenOfOther.fill(0, 0, rightLength);
  let common = 0;
  for (let at = 0; at < leftLength; at++) {
    const letter = letters[left + at];
    const last = Math.min(rightLength - 1, at + reach);
    for (let there = Math.max(0, at - reach); there <= last; there++) {
      if (takenOfOther[there] !== 0 || letters[right + there] !== letter) continue;
      takenOfOther[there] = takenOfOne[at] = 1;
      common += 1;
      break;
    }
  }
  if (common === 0) return 0;
  let outOfPlace = 0;
  let there = 0;
  for (let at = 0; at < leftLength; at++) {
    if (takenOfOne[at] === 0) continue;
    while (takenOfOther[there] === 0) there += 1;
    if (letters[left + at] !== letters[right + there]) outOfPlace += 1;
    there += 1;
  }
  const moved = outOfPlace >> 1;
  return (common / leftLength + common / rightLength + (common - moved) / common) / 3;
}

/** How many bits are set. */
function bits(mask: number): number {
  let count = mask - ((mask >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
