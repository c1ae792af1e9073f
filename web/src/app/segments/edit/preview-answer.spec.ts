import type { PreviewedCustomer, SegmentLeaf } from '@creamline/domain/segments';
import type { Asked } from '../../platform';
import { mayAskAgain, previewAnswer, reasonsOf } from './preview-answer';

const preview = { members: 2, entering: 1, leaving: 0, exact: true, sample: [], leavers: [] };

test.each<[string, Asked, object, boolean]>([
  ['a count', { outcome: 'done', answer: preview }, { kind: 'counted', preview }, false],
  ['an answer of another shape', { outcome: 'done', answer: { members: -1 } }, { kind: 'failed' }, true],
  ['rows that are not packed', { outcome: 'refused', reason: 'notPacked' }, { kind: 'notPacked' }, true],
  ['a rule that is refused', { outcome: 'refused', reason: 'unknownSegment' }, { kind: 'rule' }, false],
  ['a role that may not', { outcome: 'failed', code: 'permission-denied' }, { kind: 'denied' }, false],
  ['a server that is away', { outcome: 'failed', code: 'internal' }, { kind: 'failed' }, true],
])('%s', (_, asked, answer, again) => {
  expect(previewAnswer(asked)).toEqual(answer);
  expect(mayAskAgain(previewAnswer(asked))).toBe(again);
});

const leaf = (value: string): SegmentLeaf => ({ kind: 'compare', field: 'city', op: 'eq', value });
const leaves = [leaf('everybody’s'), leaf('mine'), leaf('yours'), leaf('nobody’s'), leaf('untold')];
const named = (id: string, ...holds: (boolean | null)[]): PreviewedCustomer => ({
  ...{ id, name: id, enters: false, holds },
});

test('a customer is in for what does not hold for everybody', () => {
  const mine = named('mine', true, true, false, false, null);
  const yours = named('yours', true, false, true, false, true);
  expect(reasonsOf(mine, [mine, yours], leaves)).toEqual([leaf('mine')]);
  expect(reasonsOf(yours, [mine, yours], leaves)).toEqual([leaf('yours'), leaf('untold')]);
  expect(reasonsOf(mine, [mine], leaves)).toEqual([]);
});
