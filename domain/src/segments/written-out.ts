import type { SegmentNode } from './rule.ts';

/**
 * How many conditions a rule has once each reference to a segment is replaced by that segment's rule: what judging it
 * costs. A segment that is not among `rules`, or refers back to itself, counts as one. Takes a time that grows with
 * the rules as they are stored, however large they are written out; `known` keeps sizes between calls.
 */
export function writtenOut(
  node: SegmentNode,
  rules: ReadonlyMap<string, SegmentNode>,
  known: Map<string, number> = new Map<string, number>(),
): number {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.reduce((sum, each) => sum + writtenOut(each, rules, known), 1);
    case 'not':
      return 1 + writtenOut(node.node, rules, known);
    case 'inSegment': {
      const size = known.get(node.segmentId);
      if (size !== undefined) return size;
      const rule = rules.get(node.segmentId);
      // For whoever comes back to it on the way.
      known.set(node.segmentId, 1);
      if (rule !== undefined) known.set(node.segmentId, 1 + writtenOut(rule, rules, known));
      return known.get(node.segmentId) ?? 1;
    }
    default:
      return 1;
  }
}
