import type { Explanation, SegmentLeaf, SegmentNode, SegmentValue } from '@creamline/domain/segments';

/** One condition of a rule, whether it holds for a customer, and the value it saw. */
export interface ExplainedLeaf {
  readonly leaf: SegmentLeaf;
  readonly holds: boolean;
  readonly seen: SegmentValue;
}

/** The conditions of a rule beside their explanation, in reading order. */
export function explainedLeaves(rule: SegmentNode, explanation: Explanation): readonly ExplainedLeaf[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.nodes.flatMap((node, index) => below(node, explanation, index));
    case 'not':
      return below(rule.node, explanation, 0);
    default:
      return [{ leaf: rule, holds: explanation.holds, seen: explanation.seen }];
  }
}

function below(node: SegmentNode, explanation: Explanation, index: number): readonly ExplainedLeaf[] {
  const inner = explanation.nodes[index];
  return inner === undefined ? [] : explainedLeaves(node, inner);
}
