import type { SegmentLeaf, SegmentNode } from '@creamline/domain/segments';

/** How a group joins what it holds. `none` is stored as `not` over `any`. */
export const joins = ['all', 'any', 'none'] as const;
export type Join = (typeof joins)[number];

/** A rule as the editor holds it: every node has an id of its own, and the rule itself is always a group. */
export interface RuleGroup {
  readonly id: string;
  readonly join: Join;
  readonly nodes: readonly RuleItem[];
}

/** One condition of a rule under edit. */
export interface RuleCondition {
  readonly id: string;
  readonly leaf: SegmentLeaf;
}

export type RuleItem = RuleGroup | RuleCondition;

export function isGroup(item: RuleItem): item is RuleGroup {
  return 'join' in item;
}

/** The stored rule as an edited one; `nextId` gives each node its id. */
export function editedRule(rule: SegmentNode, nextId: () => string): RuleGroup {
  const item = editedItem(rule, nextId);
  return isGroup(item) ? item : { id: nextId(), join: 'all', nodes: [item] };
}

/** The edited rule as it is stored, or null while it asks nothing. Empty groups are left out: they say nothing. */
export function storedRule(item: RuleItem): SegmentNode | null {
  if (!isGroup(item)) return item.leaf;
  const nodes = item.nodes.map(storedRule).filter((node) => node !== null);
  if (nodes.length === 0) return null;
  return item.join === 'none' ? { kind: 'not', node: { kind: 'any', nodes } } : { kind: item.join, nodes };
}

export function itemOf(rule: RuleGroup, id: string): RuleItem | undefined {
  if (rule.id === id) return rule;
  for (const node of rule.nodes) {
    const found = isGroup(node) ? itemOf(node, id) : node.id === id ? node : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The rule with the node of `id` changed by `change`; null takes it out. */
function edit(group: RuleGroup, id: string, change: (item: RuleItem) => RuleItem | null): RuleGroup {
  return {
    ...group,
    nodes: group.nodes.flatMap((node) => {
      const next = node.id === id ? change(node) : isGroup(node) ? edit(node, id, change) : node;
      return next === null ? [] : [next];
    }),
  };
}

export function withLeaf(rule: RuleGroup, id: string, leaf: SegmentLeaf): RuleGroup {
  return edit(rule, id, (item) => (isGroup(item) ? item : { ...item, leaf }));
}

export function withJoin(rule: RuleGroup, id: string, join: Join): RuleGroup {
  if (rule.id === id) return { ...rule, join };
  return edit(rule, id, (item) => (isGroup(item) ? { ...item, join } : item));
}

/** Adds at the end of the group of `groupId`. */
export function withAdded(rule: RuleGroup, groupId: string, added: RuleItem): RuleGroup {
  if (rule.id === groupId) return { ...rule, nodes: [...rule.nodes, added] };
  return edit(rule, groupId, (item) => (isGroup(item) ? { ...item, nodes: [...item.nodes, added] } : item));
}

/** Takes a condition or a whole group out; the rule itself stays. */
export function without(rule: RuleGroup, id: string): RuleGroup {
  return edit(rule, id, () => null);
}

/** Moves a node one place earlier (`-1`) or later (`1`) among its neighbours; at the edge it stays. */
export function moved(group: RuleGroup, id: string, by: -1 | 1): RuleGroup {
  const index = group.nodes.findIndex((node) => node.id === id);
  const [node, other] = [group.nodes[index], index + by < 0 ? undefined : group.nodes[index + by]];
  if (node !== undefined && other !== undefined)
    return { ...group, nodes: group.nodes.with(index, other).with(index + by, node) };
  return { ...group, nodes: group.nodes.map((each) => (isGroup(each) ? moved(each, id, by) : each)) };
}

/** How many conditions, groups not counted, a rule asks. */
export function conditionCount(item: RuleItem): number {
  return isGroup(item) ? item.nodes.reduce((sum, node) => sum + conditionCount(node), 0) : 1;
}

/** How deep groups stand in groups: 1 for a rule without any. */
export function depthOf(group: RuleGroup): number {
  return 1 + Math.max(0, ...group.nodes.filter(isGroup).map(depthOf));
}

function editedItem(rule: SegmentNode, nextId: () => string): RuleItem {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { id: nextId(), join: rule.kind, nodes: rule.nodes.map((node) => editedItem(node, nextId)) };
    case 'not': {
      const inner = rule.node.kind === 'any' ? rule.node.nodes : [rule.node];
      return { id: nextId(), join: 'none', nodes: inner.map((node) => editedItem(node, nextId)) };
    }
    default:
      return { id: nextId(), leaf: rule };
  }
}
