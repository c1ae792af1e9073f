import type { Explanation, SegmentLeaf, SegmentNode } from '@creamline/domain/segments';

/** One condition of a rule, whether it holds for a customer, and the value it saw; empty where there is none. */
export interface ExplainedLeaf {
  readonly leaf: SegmentLeaf;
  readonly holds: boolean;
  readonly seen: string;
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
      return [{ leaf: rule, holds: explanation.holds, seen: seenText(explanation.seen) }];
  }
}

function below(node: SegmentNode, explanation: Explanation, index: number): readonly ExplainedLeaf[] {
  const inner = explanation.nodes[index];
  return inner === undefined ? [] : explainedLeaves(node, inner);
}

function seenText(seen: Explanation['seen']): string {
  if (seen === null) return '';
  if (seen instanceof Date) return seen.toISOString().slice(0, 10);
  return Array.isArray(seen) ? seen.slice(0, 5).join(', ') : String(seen);
}
