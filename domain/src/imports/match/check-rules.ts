import { LEVELS } from './agree.ts';
import { MOST_FIELDS } from './patterns.ts';
import type { LearnedWeights, MatchProblem, MatchRecord, MatchRules } from './record.ts';

const fine = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** What is wrong with the rules or the records; null where nothing is. */
export function ruleProblem(records: readonly MatchRecord[], rules: MatchRules): MatchProblem | null {
  const { fields, blocks, gate, weights } = rules;
  const names = new Set(fields.map(({ field }) => field));
  if (fields.length === 0 || blocks.length === 0 || blocks.some((block) => block.length === 0))
    return { problem: 'no-fields' };
  if (fields.length > MOST_FIELDS || names.size < fields.length)
    return { problem: 'out-of-range', at: 'fields' };
  const named = [
    ...blocks.flat().map((part) => part.replace(/^~/, '')),
    ...gate,
    ...fields.flatMap(({ crosses }) => (crosses === undefined ? [] : [crosses])),
  ];
  const unknown = named.find((name) => !names.has(name));
  if (unknown !== undefined) return { problem: 'unknown-field', at: unknown };
  for (const { field, points, least } of fields)
    if (!fine(points, 0, 1e6) || (least !== undefined && !fine(least, 0.5, 1)))
      return { problem: 'out-of-range', at: field };
  if (!fine(rules.threshold, Number.MIN_VALUE, weights === 'fixed' ? 1e9 : 1))
    return { problem: 'out-of-range', at: 'threshold' };
  if (!fine(rules.blockLimit, 2, 1e5)) return { problem: 'out-of-range', at: 'blockLimit' };
  if (!fine(rules.sharedNames, 1, 1e5)) return { problem: 'out-of-range', at: 'sharedNames' };
  return (typeof weights === 'string' ? null : weightProblem(weights, names)) ?? duplicate(records);
}

function weightProblem(weights: LearnedWeights, names: ReadonlySet<string>): MatchProblem | null {
  if (!fine(weights.share, 1e-12, 1 - 1e-12)) return { problem: 'out-of-range', at: 'share' };
  const missing = [...names].find((name) => !weights.fields.some(({ field }) => field === name));
  if (missing !== undefined) return { problem: 'unknown-field', at: missing };
  const wrong = weights.fields.find(({ matching, others }) =>
    [matching, others].some(
      (shares) => shares.length !== LEVELS || shares.slice(1).some((share) => !fine(share, 1e-12, 1)),
    ),
  );
  return wrong === undefined ? null : { problem: 'out-of-range', at: wrong.field };
}

function duplicate(records: readonly MatchRecord[]): MatchProblem | null {
  const ids = new Set<string>();
  for (const { id } of records) {
    if (ids.has(id)) return { problem: 'duplicate-id', at: id };
    ids.add(id);
  }
  return null;
}
