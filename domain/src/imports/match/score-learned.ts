import { levels, LEVELS, type Comparer } from './agree.ts';
import { frequencies, sameByChance } from './learn.ts';
import { differs, passesGate } from './score-fixed.ts';
import type { Patterns } from './patterns.ts';
import type { LearnedWeights, MatchRules } from './record.ts';

/** The evidence of one field, in bits: positive for a match. */
export type Evidence = (left: number, right: number, level: number) => number;

/**
 * The evidence of each field. Equal texts weigh by how rare they are: two Müllers say less than two Sondergelds.
 * As Splink does, a field's mean evidence is moved by the frequency of the value itself.
 */
export function evidenceOf(comparers: readonly Comparer[], weights: LearnedWeights): readonly Evidence[] {
  return comparers.map(({ column, soft, values }) => {
    const learned = weights.fields.find(({ field }) => field === column.field.field);
    const bits = Float64Array.from({ length: LEVELS }, (_, level) =>
      level === levels.missing
        ? 0
        : Math.log2((learned?.matching[level] ?? 1) / (learned?.others[level] ?? 1)),
    );
    if (!soft) return (_left, _right, level) => bits[level] ?? 0;
    const { counts, known } = frequencies(values);
    const mean = sameByChance(values);
    return (left, _right, level) => {
      if (level !== levels.same || mean === 0) return bits[level] ?? 0;
      const share = (counts[values[left] ?? -1] ?? 1) / known;
      return (bits[level] ?? 0) + Math.log2(mean / share);
    };
  });
}

/** The bits that the share of matches itself adds. */
export function priorBits({ share }: LearnedWeights): number {
  return Math.log2(share / (1 - share));
}

/** The probability that stands for bits of evidence. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** A function that scores two rows of a known pattern by probability; −1 where a rule keeps them apart. */
export function learnedScorer(
  patterns: Patterns,
  comparers: readonly Comparer[],
  rules: MatchRules,
  weights: LearnedWeights,
): (left: number, right: number, pattern: number) => number {
  const evidence = evidenceOf(comparers, weights);
  const prior = priorBits(weights);
  const allowed: (boolean | undefined)[] = [];
  const mayMatch = (pattern: number): boolean =>
    (allowed[pattern] ??=
      (rules.gate.length === 0 ||
        comparers.some(
          ({ column }, at) =>
            rules.gate.includes(column.field.field) && passesGate(patterns.level(pattern, at)),
        )) &&
      !comparers.some(
        ({ column }, at) => column.field.never === true && differs(patterns.level(pattern, at)),
      ));
  return (left, right, pattern) => {
    if (!mayMatch(pattern)) return -1;
    let bits = prior;
    for (let at = 0; at < evidence.length; at++)
      bits += evidence[at]?.(left, right, patterns.level(pattern, at)) ?? 0;
    return probabilityOf(bits);
  };
}
