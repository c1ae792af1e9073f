import type { RuleSet } from '@creamline/domain/segments';
import { rowSegments, rulesOf, type FeatureRow, type RowJudge } from '@creamline/domain/segments';
import { dayNumber, type BusinessDay } from '@creamline/domain/time';
import { rowsOf, type Features } from './feature-shards.ts';

/** Customers whose segments are not those their row tells, or whose row does not tell, in the order of their ids. */
export function toBeJudged(features: Features, ruleSet: RuleSet, today: BusinessDay): readonly string[] {
  const by: RowJudge = { rules: rulesOf(ruleSet), timeZone: features.timeZone, today };
  return idsWhere(features, (row) => differs(row, by));
}

/**
 * {@link toBeJudged} where only the day has changed: without those whom the sweep over `nextEvaluationAt` judges
 * on this day in any case.
 */
export function movedByTheDay(features: Features, ruleSet: RuleSet, today: BusinessDay): readonly string[] {
  const by: RowJudge = { rules: rulesOf(ruleSet), timeZone: features.timeZone, today };
  const number = dayNumber(today);
  return idsWhere(
    features,
    (row) => (row.standsUntil === null || row.standsUntil > number) && differs(row, by),
  );
}

function differs(row: FeatureRow, by: RowJudge): boolean {
  const due = rowSegments(row, by);
  return due === null || due.join('\n') !== row.segmentIds.toSorted().join('\n');
}

function idsWhere(features: Features, wanted: (row: FeatureRow) => boolean): readonly string[] {
  const found = new Set<string>();
  for (const row of rowsOf(features)) if (wanted(row)) found.add(row.id);
  return [...found].sort();
}
