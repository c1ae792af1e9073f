import {
  ruleIssueCodes,
  type RuleIssueCode,
  type Segment,
  type SegmentNode,
} from '@creamline/domain/segments';
import { conditionsOf, ruleProblems } from './rule-problems';
import { conditionSentence, type RuleWords } from './rule-sentence';
import { editedRule } from './rule-tree';

export interface UnsoundReason {
  /** The condition at fault, in words; empty where the rule as a whole is. */
  readonly condition: string;
  readonly problem: string;
}

/** These are said of a rule; that the check met them at some condition says nothing about it. */
const ofTheWhole: readonly string[] = ['tooDeep', 'tooManyNodes'];

/**
 * Why a segment's rule is out of force, in the reader's language. The function that keeps it so stores codes: which
 * condition is meant is found by checking the rule once more. A reason of a newer server is told as it words it.
 */
export function unsoundReasons(
  id: string,
  { criteria, ruleProblems: stored }: Pick<Segment, 'criteria' | 'ruleProblems'>,
  rulesInForce: ReadonlyMap<string, SegmentNode>,
  words: RuleWords,
  text: (key: `segments.problem.${RuleIssueCode}`) => string,
): readonly UnsoundReason[] {
  let next = 0;
  const rule = editedRule(criteria, () => String((next += 1)));
  const found = ruleProblems(rule, rulesInForce, id);
  const atConditions = conditionsOf(rule).map(({ id: at, leaf }) => ({ leaf, code: found.get(at) ?? '' }));
  return [...new Map(stored.map((problem) => [problem.code, problem])).values()].flatMap(
    ({ code, message }): readonly UnsoundReason[] => {
      const known = ruleIssueCodes.find((each) => each === code);
      const problem = known === undefined ? message : text(`segments.problem.${known}`);
      const conditions = ofTheWhole.includes(code)
        ? []
        : atConditions.filter((each) => each.code === code).map(({ leaf }) => conditionSentence(leaf, words));
      return (conditions.length === 0 ? [''] : [...new Set(conditions)]).map((condition) => ({
        condition,
        problem,
      }));
    },
  );
}
