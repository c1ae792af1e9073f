import { Comparer } from './agree.ts';
import { visitCandidates } from './blocks.ts';
import { ruleProblem } from './check-rules.ts';
import { encode, type Encoded } from './encode.ts';
import { LEAST_PAIRS, learnWeights } from './learn.ts';
import { neededBlocks } from './needed-blocks.ts';
import { Patterns } from './patterns.ts';
import {
  type LearnedWeights,
  type MatchProblem,
  type MatchRecord,
  type MatchResult,
  type MatchRules,
} from './record.ts';
import { fixedScorer, pointsOf } from './score-fixed.ts';
import { evidenceOf, learnedScorer, type Evidence } from './score-learned.ts';
import { toldPairs, type Found } from './told-pairs.ts';

/**
 * Records that may be the same, with the reasons for each pair. The pairs depend on the records, not on their order;
 * in a block over the limit also on the order of ids. Without records there are no pairs.
 */
export function matchRecords(records: readonly MatchRecord[], rules: MatchRules): MatchResult | MatchProblem {
  const problem = ruleProblem(records, rules);
  if (problem !== null) return problem;
  // By id, so that sums and large blocks come out alike however the records were given.
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const encoded = encode(sorted, rules);
  const comparers = encoded.columns.map((column) => new Comparer(column, encoded));
  const visit = candidatesOf(sorted, encoded, rules);
  return rules.weights === 'fixed'
    ? byPoints(sorted, comparers, rules, visit)
    : byEvidence(sorted, encoded, comparers, rules, visit);
}

/** What each agreement is worth among these records; `too-few` where they share too little to tell. */
export function estimateWeights(
  records: readonly MatchRecord[],
  rules: MatchRules,
): LearnedWeights | MatchProblem {
  const answer = matchRecords(records, { ...rules, weights: 'learned', threshold: 1 });
  return 'problem' in answer ? answer : (answer.learned ?? { problem: 'too-few' });
}

type Candidates = (visit: (left: number, right: number) => void) => MatchResult['oversized'];

function candidatesOf(records: readonly MatchRecord[], encoded: Encoded, rules: MatchRules): Candidates {
  const names = encoded.columns.filter(({ field }) => rules.gate.includes(field.field));
  const nameOf = (row: number): string =>
    names.map(({ values }) => encoded.pool.text(values[row] ?? -1)).join(' ');
  const numbers = new Map<string, number>();
  const sets = rules.across
    ? Int32Array.from(records, ({ set = '' }) => {
        const known = numbers.get(set) ?? numbers.size;
        numbers.set(set, known);
        return known;
      })
    : null;
  const needed = { ...rules, blocks: neededBlocks(rules) };
  return (visit) => visitCandidates(encoded, needed, sets, nameOf, visit);
}

function byPoints(
  records: readonly MatchRecord[],
  comparers: readonly Comparer[],
  rules: MatchRules,
  candidates: Candidates,
): MatchResult {
  const score = fixedScorer(comparers, rules);
  const found: Found[] = [];
  let compared = 0;
  const oversized = candidates((left, right) => {
    compared += 1;
    const points = score(left, right);
    if (points >= 0) found.push({ left, right, score: points, pattern: -1 });
  });
  const evidence = comparers.map(
    ({ column }): Evidence =>
      (_left, _right, level) =>
        pointsOf(level, column.field.points),
  );
  return { pairs: toldPairs(found, records, comparers, evidence, null), compared, oversized, learned: null };
}

function byEvidence(
  records: readonly MatchRecord[],
  encoded: Encoded,
  comparers: readonly Comparer[],
  rules: MatchRules,
  candidates: Candidates,
): MatchResult | MatchProblem {
  const patterns = new Patterns(comparers);
  const pairs: number[] = [];
  const oversized = candidates((left, right) => {
    pairs.push(left, right, patterns.add(left, right));
  });
  const compared = pairs.length / 3;
  const { weights } = rules;
  if (weights === 'learned' && compared < LEAST_PAIRS) return { problem: 'too-few' };
  const learned = typeof weights === 'string' ? learnWeights(patterns, encoded.columns) : weights;
  const score = learnedScorer(patterns, comparers, rules, learned);
  const found: Found[] = [];
  for (let at = 0; at < pairs.length; at += 3) {
    const [left, right] = [pairs[at] ?? 0, pairs[at + 1] ?? 0];
    const pattern = pairs[at + 2] ?? 0;
    const probability = score(left, right, pattern);
    if (probability >= rules.threshold) found.push({ left, right, score: probability, pattern });
  }
  return {
    pairs: toldPairs(found, records, comparers, evidenceOf(comparers, learned), patterns),
    compared,
    oversized,
    learned,
  };
}
