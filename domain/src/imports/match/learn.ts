import { levels, LEVELS } from './agree.ts';
import type { Column } from './encode.ts';
import type { Patterns } from './patterns.ts';
import type { LearnedWeights } from './record.ts';

/** Fewer pairs than this say too little to learn from. */
export const LEAST_PAIRS = 20;
const MOST_ROUNDS = 200;
const SETTLED = 1e-7;

/** What is believed of matches before any is seen, worth as much as one pair. */
const believed = share({
  different: 0.1,
  close: 0.08,
  sounds: 0.03,
  crossed: 0.02,
  similar: 0.08,
  same: 0.68,
  shared: 0.01,
});
const BELIEVED_PAIRS = 1;
/** What is believed of other pairs, worth as much as this many: it keeps few pairs from being told apart at will. */
const OTHER_PAIRS = 100;

function share(of: Partial<Record<keyof typeof levels, number>>): Float64Array {
  const shares = new Float64Array(LEVELS);
  for (const [name, value] of Object.entries(of)) if (name in levels) shares[levelOf(name)] = value;
  return shares;
}

function levelOf(name: string): number {
  return Object.entries(levels).find(([each]) => each === name)?.[1] ?? 0;
}

/** How often two records agree by chance: exactly by the values' own frequencies, otherwise by experience. */
function byChance({ values }: Column): Float64Array {
  const same = Math.min(0.9, Math.max(1e-6, sameByChance(values)));
  const shares = share({ close: 0.03, sounds: 0.004, crossed: 0.001, similar: 0.004, shared: 0.001 });
  for (const [level, value] of shares.entries()) shares[level] = value * (1 - same);
  shares[levels.same] = same;
  shares[levels.different] = 1 - shares.reduce((sum, value) => sum + value, 0);
  return shares;
}

/** How often each value occurs, by its number, and how many rows have one. */
export function frequencies(values: Int32Array): { readonly counts: Int32Array; readonly known: number } {
  let highest = -1;
  for (const value of values) if (value > highest) highest = value;
  const counts = new Int32Array(highest + 1);
  let known = 0;
  for (const value of values) {
    if (value < 0) continue;
    counts[value] = (counts[value] ?? 0) + 1;
    known += 1;
  }
  return { counts, known };
}

/** The chance that two rows have the same value. */
export function sameByChance(values: Int32Array): number {
  const { counts, known } = frequencies(values);
  let pairs = 0;
  for (const count of counts) pairs += count * (count - 1);
  return known < 2 ? 0 : pairs / (known * (known - 1));
}

/**
 * What each agreement is worth, without anybody having judged a pair: the pairs are taken for a mixture of matches
 * and others, in each of which the fields agree independently (Fellegi and Sunter, A Theory for Record Linkage,
 * 1969), and the shares that explain the pairs best are found by expectation maximisation (Winkler 1988). Both
 * groups are learned from the compared pairs, so that what a block selects for weighs nothing.
 */
export function learnWeights(patterns: Patterns, columns: readonly Column[]): LearnedWeights {
  const width = columns.length;
  const chance = columns.map(byChance);
  const matching: Float64Array[] = columns.map(() => Float64Array.from(believed));
  const others: Float64Array[] = chance.map((shares) => Float64Array.from(shares));
  const likely = new Float64Array(patterns.size);
  let matches = 0.2;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = matches;
    let found = 0;
    let all = 0;
    for (let pattern = 0; pattern < patterns.size; pattern++) {
      let match = matches;
      let other = 1 - matches;
      for (let at = 0; at < width; at++) {
        const level = patterns.level(pattern, at);
        if (level === levels.missing) continue;
        match *= matching[at]?.[level] ?? 1;
        other *= others[at]?.[level] ?? 1;
      }
      const weight = match + other > 0 ? match / (match + other) : 0;
      const count = patterns.counts[pattern] ?? 0;
      likely[pattern] = weight;
      found += weight * count;
      all += count;
    }
    // Never quite 0 or 1: a pair of a kind not seen yet must stay undecided.
    matches = (found + 0.5) / (all + 1);
    for (let at = 0; at < width; at++) {
      const [match, other] = [new Float64Array(LEVELS), new Float64Array(LEVELS)];
      for (let pattern = 0; pattern < patterns.size; pattern++) {
        const level = patterns.level(pattern, at);
        const count = patterns.counts[pattern] ?? 0;
        const weighed = (likely[pattern] ?? 0) * count;
        match[level] = (match[level] ?? 0) + weighed;
        other[level] = (other[level] ?? 0) + count - weighed;
      }
      matching[at] = mixed(match, believed, BELIEVED_PAIRS);
      others[at] = mixed(other, chance[at] ?? believed, OTHER_PAIRS);
    }
    if (Math.abs(matches - before) < SETTLED) break;
  }
  return {
    share: matches,
    fields: columns.map(({ field }, at) => ({
      field: field.field,
      matching: [...(matching[at] ?? [])],
      others: [...(others[at] ?? [])],
    })),
  };
}

/** Counts as shares, with a belief that counts as much as `worth` pairs. Missing values tell nothing. */
function mixed(counts: Float64Array, belief: Float64Array, worth: number): Float64Array {
  let all = worth;
  for (let level = 1; level < LEVELS; level++) all += counts[level] ?? 0;
  const shares = new Float64Array(LEVELS);
  for (let level = 1; level < LEVELS; level++)
    shares[level] = ((counts[level] ?? 0) + worth * (belief[level] ?? 0)) / all;
  return shares;
}
