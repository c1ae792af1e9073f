import { addDays, dayNumber, type BusinessDay } from '../time/index.ts';
import { oldestMonthDay, rowFacts, type FeatureRow } from './feature-row.ts';
import { verdictOn } from './judge.ts';
import type { SegmentField, SegmentLeaf, SegmentNode } from './rule.ts';
import type { SegmentFacts } from './segment-facts.ts';

/** Whether a customer belongs; null where the row does not tell and the customer must be read. */
export type RowVerdict = boolean | null;

/** Judges rows of one company by one set of rules, on one business day. */
export interface RowJudge {
  readonly rules: ReadonlyMap<string, SegmentNode>;
  readonly timeZone: string;
  readonly today: BusinessDay;
}

/** Judges a row by a rule: the same judging as a whole customer's, of each leaf that the row can answer. */
export function judgeRow(node: SegmentNode, row: FeatureRow, by: RowJudge): RowVerdict {
  return judgeRowFacts(node, row, rowFacts(row, by.rules, by.timeZone), by);
}

/** {@link judgeRow} with the row's facts at hand, for many rules over one row. */
export function judgeRowFacts(
  node: SegmentNode,
  row: FeatureRow,
  facts: SegmentFacts,
  by: RowJudge,
): RowVerdict {
  return isSure(row, by.today) ? verdictOn(node, facts, by.today).holds : judge(node, row, facts, by, []);
}

/** The segments of the rules by which a row is judged, in order of their ids; null where one cannot be told. */
export function rowSegments(row: FeatureRow, by: RowJudge): readonly string[] | null {
  const facts = rowFacts(row, by.rules, by.timeZone);
  const segmentIds: string[] = [];
  for (const [segmentId, node] of by.rules) {
    const verdict = judgeRowFacts(node, row, facts, by);
    if (verdict === null) return null;
    if (verdict) segmentIds.push(segmentId);
  }
  return segmentIds.sort();
}

/** Whether a row leaves nothing out that a rule could ask for. */
function isSure(row: FeatureRow, today: BusinessDay): boolean {
  return stands(row, today) && !row.gaps.months && !row.gaps.products;
}

function stands({ standsUntil }: FeatureRow, today: BusinessDay): boolean {
  return standsUntil === null || dayNumber(today) < standsUntil;
}

function judge(
  node: SegmentNode,
  row: FeatureRow,
  facts: SegmentFacts,
  by: RowJudge,
  within: readonly string[],
): RowVerdict {
  switch (node.kind) {
    case 'all':
    case 'any':
      return joined(
        node.kind === 'any',
        node.nodes.map((each) => judge(each, row, facts, by, within)),
      );
    case 'not': {
      const inner = judge(node.node, row, facts, by, within);
      return inner === null ? null : !inner;
    }
    case 'inSegment': {
      const rule = within.includes(node.segmentId) ? undefined : by.rules.get(node.segmentId);
      return rule === undefined ? false : judge(rule, row, facts, by, [...within, node.segmentId]);
    }
    default:
      return isTold(node, row, by.today) ? verdictOn(node, facts, by.today).holds : null;
  }
}

/** `decisive` is the verdict that one node alone can force on the whole. */
function joined(decisive: boolean, verdicts: readonly RowVerdict[]): RowVerdict {
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(null) ? null : !decisive;
}

const standing: readonly SegmentField[] = ['lifecycle', 'lifecycleSince', 'healthScore', 'healthBand'];

/** Whether a row holds what a leaf asks for. */
function isTold(leaf: SegmentLeaf, row: FeatureRow, today: BusinessDay): boolean {
  if (leaf.kind === 'event') {
    if (leaf.event === 'orderOf') return !row.gaps.products;
    return leaf.days === null || !row.gaps.months || addDays(today, -leaf.days) >= oldestMonthDay(row);
  }
  if (!('field' in leaf)) return true;
  if (standing.includes(leaf.field)) return stands(row, today);
  return leaf.field !== 'products' || !row.gaps.products;
}
