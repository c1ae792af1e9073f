import type { SegmentLeaf, SegmentNode } from '@creamline/domain/segments';
import {
  conditionCount,
  depthOf,
  editedRule,
  itemOf,
  moved,
  storedRule,
  withAdded,
  withJoin,
  withLeaf,
  without,
  type RuleGroup,
} from './rule-tree';

const tier = (value: string): SegmentLeaf => ({ kind: 'compare', field: 'tier', op: 'eq', value });
const [gold, silver, bronze] = [tier('gold'), tier('silver'), tier('bronze')];

function edited(rule: SegmentNode): RuleGroup {
  let next = 0;
  return editedRule(rule, () => `n${(next += 1)}`);
}

/** n1 all [ n2 gold, n3 any [ n4 silver, n5 bronze ] ] */
const nested: SegmentNode = { kind: 'all', nodes: [gold, { kind: 'any', nodes: [silver, bronze] }] };

describe('a rule goes into the editor and comes out meaning the same', () => {
  const table: [string, SegmentNode, SegmentNode][] = [
    ['a group stays as it is', nested, nested],
    ['a single condition becomes a group of one', gold, { kind: 'all', nodes: [gold] }],
    [
      'not any is none of',
      { kind: 'not', node: { kind: 'any', nodes: [gold, silver] } },
      { kind: 'not', node: { kind: 'any', nodes: [gold, silver] } },
    ],
    [
      'not of one condition is none of one',
      { kind: 'all', nodes: [{ kind: 'not', node: gold }] },
      { kind: 'all', nodes: [{ kind: 'not', node: { kind: 'any', nodes: [gold] } }] },
    ],
    [
      'not all keeps its inner group',
      { kind: 'not', node: { kind: 'all', nodes: [gold, silver] } },
      { kind: 'not', node: { kind: 'any', nodes: [{ kind: 'all', nodes: [gold, silver] }] } },
    ],
  ];
  it.each(table)('%s', (_, rule, expected) => {
    expect(storedRule(edited(rule))).toEqual(expected);
  });

  it('leaves out empty groups, and is nothing when all are empty', () => {
    const withEmpty = withAdded(edited(nested), 'n1', { id: 'e', join: 'none', nodes: [] });
    expect(storedRule(withEmpty)).toEqual(nested);
    expect(storedRule({ id: 'r', join: 'all', nodes: [{ id: 'e', join: 'any', nodes: [] }] })).toBeNull();
  });
});

describe('edits', () => {
  const rule = edited(nested);
  const any = (...nodes: SegmentNode[]): SegmentNode => ({ kind: 'any', nodes });
  const all = (...nodes: SegmentNode[]): SegmentNode => ({ kind: 'all', nodes });

  const table: [string, RuleGroup, SegmentNode | null][] = [
    ['change a nested condition', withLeaf(rule, 'n4', gold), all(gold, any(gold, bronze))],
    ['change no group into a condition', withLeaf(rule, 'n3', gold), nested],
    ['join the rule another way', withJoin(rule, 'n1', 'any'), any(gold, any(silver, bronze))],
    ['join a nested group another way', withJoin(rule, 'n3', 'all'), all(gold, all(silver, bronze))],
    [
      'turn a group to none',
      withJoin(rule, 'n3', 'none'),
      all(gold, { kind: 'not', node: any(silver, bronze) }),
    ],
    [
      'add to the rule',
      withAdded(rule, 'n1', { id: 'x', leaf: silver }),
      all(gold, any(silver, bronze), silver),
    ],
    [
      'add to a nested group',
      withAdded(rule, 'n3', { id: 'x', leaf: gold }),
      all(gold, any(silver, bronze, gold)),
    ],
    ['take out a condition', without(rule, 'n4'), all(gold, any(bronze))],
    ['take out a group', without(rule, 'n3'), all(gold)],
    ['take out the last of a group', without(without(rule, 'n4'), 'n5'), all(gold)],
    ['never take out the rule itself', without(rule, 'n1'), nested],
    ['move later', moved(rule, 'n2', 1), all(any(silver, bronze), gold)],
    ['move a nested one earlier', moved(rule, 'n5', -1), all(gold, any(bronze, silver))],
    ['stay at the first place', moved(rule, 'n2', -1), nested],
    ['stay at the last place', moved(rule, 'n5', 1), nested],
    ['leave it alone when the id is unknown', withLeaf(rule, 'nowhere', gold), nested],
  ];
  it.each(table)('%s', (_, after, expected) => {
    expect(storedRule(after)).toEqual(expected);
  });

  it('does not touch the rule it was made from', () => {
    withLeaf(rule, 'n4', gold);
    expect(storedRule(rule)).toEqual(nested);
  });
});

describe('looking at a rule', () => {
  const rule = edited(nested);
  it('finds a node by its id', () => {
    expect(itemOf(rule, 'n5')).toEqual({ id: 'n5', leaf: bronze });
    expect(itemOf(rule, 'n1')).toBe(rule);
    expect(itemOf(rule, 'n9')).toBeUndefined();
  });
  it('counts conditions and depth', () => {
    expect([conditionCount(rule), depthOf(rule)]).toEqual([3, 2]);
  });
});
