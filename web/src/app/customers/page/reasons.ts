import type { Health, Lifecycle } from '@creamline/domain/customers';
import type { Explanation, SegmentLeaf, SegmentNode } from '@creamline/domain/segments';

export type Tone = 'good' | 'watch' | 'risk';

/** How a factor's score reads: by the same bands as the whole. */
export function toneOf(score: number): Tone {
  if (score < 25) return 'risk';
  return score < 50 ? 'watch' : 'good';
}

/** One reason: the words' values, and how much it counts. */
export interface FactorReason {
  readonly factor: Health['factors'][number]['factor'];
  readonly score: number;
  readonly weight: number;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The heaviest factor first. */
export function healthReasons(health: Pick<Health, 'factors'>): readonly FactorReason[] {
  return [...health.factors].sort((a, b) => b.weight - a.weight);
}

/** The figures a lifecycle rule saw, in a stable order. */
export function lifecycleValues(
  lifecycle: Lifecycle,
): readonly { readonly name: string; readonly value: string | number }[] {
  return Object.entries(lifecycle.reason.values)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** One condition of a segment's rule with the verdict on this customer. */
export interface ConditionVerdict {
  readonly leaf: SegmentLeaf;
  readonly holds: boolean;
  readonly explanation: Explanation;
  /** Whether the condition stands under a "none of these". */
  readonly negated: boolean;
}

/** The conditions of a rule in the order they are written, each with what was found. */
export function conditionsOf(
  node: SegmentNode,
  explanation: Explanation,
  negated = false,
): readonly ConditionVerdict[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.flatMap((each, index) => {
        const found = explanation.nodes[index];
        return found === undefined ? [] : conditionsOf(each, found, negated);
      });
    case 'not': {
      const found = explanation.nodes[0];
      return found === undefined ? [] : conditionsOf(node.node, found, !negated);
    }
    default:
      return [{ leaf: node, holds: explanation.holds, explanation, negated }];
  }
}
