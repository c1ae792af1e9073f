import type { SegmentNode } from './rule.ts';
import { writtenOut } from './written-out.ts';

const leaf: SegmentNode = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' };
const inSegment = (segmentId: string): SegmentNode => ({ kind: 'inSegment', segmentId });
const any = (...nodes: readonly SegmentNode[]): SegmentNode => ({ kind: 'any', nodes: [...nodes] });

const rules = new Map<string, SegmentNode>([
  ['plain', leaf],
  ['twice', any(inSegment('plain'), inSegment('plain'))],
  ['loop', { kind: 'not', node: inSegment('back') }],
  ['back', { kind: 'not', node: inSegment('loop') }],
]);

test.each<[string, SegmentNode, number]>([
  ['a condition', leaf, 1],
  ['a group', any(leaf, { kind: 'not', node: leaf }), 4],
  ['a reference', inSegment('plain'), 2],
  ['a reference to a group of references', inSegment('twice'), 6],
  ['the same reference three times', any(inSegment('twice'), inSegment('twice'), inSegment('twice')), 19],
  ['a reference to nothing', inSegment('gone'), 1],
  ['rules that refer to each other', inSegment('loop'), 5],
])('%s', (_, node, size) => {
  expect(writtenOut(node, rules)).toBe(size);
});

test('a chain that doubles at every link is counted link by link', () => {
  const chain = new Map<string, SegmentNode>([['s0', leaf]]);
  for (let link = 1; link <= 60; link += 1)
    chain.set(`s${link}`, any(inSegment(`s${link - 1}`), inSegment(`s${link - 1}`)));
  expect(writtenOut(inSegment('s60'), chain)).toBeGreaterThan(2 ** 60);
});
