import { levels, type Comparer } from './agree.ts';
import type { Patterns } from './patterns.ts';
import { agreements, type MatchPair, type MatchReason, type MatchRecord } from './record.ts';
import type { Evidence } from './score-learned.ts';

/** A pair that reaches the threshold, by the rows of its records. */
export interface Found {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  /** How its fields agree, where patterns were kept. */
  readonly pattern: number;
}

/** The pairs as they are shown: by id, with their reasons, best first. */
export function toldPairs(
  found: Found[],
  records: readonly MatchRecord[],
  comparers: readonly Comparer[],
  evidence: readonly Evidence[],
  patterns: Patterns | null,
): MatchPair[] {
  // Rows are in the order of ids, so the lower row is the id that sorts first.
  found.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  return found.map(({ left, right, score, pattern }) => {
    const reasons: MatchReason[] = [];
    for (const [at, comparer] of comparers.entries()) {
      const level = patterns?.level(pattern, at) ?? comparer.level(left, right);
      if (level === levels.missing) continue;
      reasons.push({
        field: comparer.column.field.field,
        agreement: agreements[level] ?? 'missing',
        points: evidence[at]?.(left, right, level) ?? 0,
      });
    }
    return { left: records[left]?.id ?? '', right: records[right]?.id ?? '', score, reasons };
  });
}
