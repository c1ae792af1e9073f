import {
  MAX_RULE_TEXT,
  checkRule,
  segmentNodeSchema,
  type RuleIssueCode,
  type SegmentNode,
} from '@creamline/domain/segments';
import { valuesOf } from './condition-edits';
import { isGroup, storedRule, type RuleCondition, type RuleGroup, type RuleItem } from './rule-tree';

export type RuleProblem = RuleIssueCode | 'incomplete' | 'textTooLong';

/** What is wrong with a rule under edit, by the id of its node; `''` is the rule as a whole. */
export function ruleProblems(
  rule: RuleGroup,
  rules: ReadonlyMap<string, SegmentNode>,
  segmentId: string | null,
): ReadonlyMap<string, RuleProblem> {
  const stored = storedRule(rule);
  if (stored === null) return new Map([['', 'incomplete']]);
  const found = new Map<string, RuleProblem>();
  for (const issue of checkRule(stored, rules, segmentId)) {
    const id = idAt(rule, issue.path);
    if (!found.has(id)) found.set(id, issue.code);
  }
  for (const condition of conditionsOf(rule)) {
    if (isTooLong(condition)) found.set(condition.id, 'textTooLong');
    else if (!isComplete(condition)) found.set(condition.id, 'incomplete');
  }
  return found;
}

/** The conditions of a rule, in their order, however deep they stand. */
export function conditionsOf(item: RuleItem): readonly RuleCondition[] {
  return isGroup(item) ? item.nodes.flatMap(conditionsOf) : [item];
}

function isTooLong({ leaf }: RuleCondition): boolean {
  return valuesOf(leaf).some((value) => typeof value === 'string' && value.length > MAX_RULE_TEXT);
}

function isComplete({ leaf }: RuleCondition): boolean {
  if (leaf.kind === 'compare' && leaf.value === '') return false;
  return segmentNodeSchema.safeParse(leaf).success;
}

/** The node a path of the stored rule leads to; the nearest one that is drawn, where it leads between. */
function idAt(rule: RuleGroup, path: readonly (string | number)[]): string {
  let item: RuleItem = rule;
  for (const step of path) {
    if (typeof step !== 'number' || !isGroup(item)) continue;
    const next: RuleItem | undefined = item.nodes.filter((node) => storedRule(node) !== null)[step];
    if (next === undefined) break;
    item = next;
  }
  return item.id;
}
