import { sampleCustomer } from '../customers/sample-customer.ts';
import { featureRowOf, type FeatureRow } from './feature-row.ts';
import { PREVIEW_NAMES, PreviewTally, leavesOf, previewSegmentSchema } from './preview.ts';
import type { SegmentLeaf, SegmentNode } from './rule.ts';

const city = (value: string): SegmentLeaf => ({ kind: 'compare', field: 'city', op: 'eq', value });
const silver: SegmentLeaf = { kind: 'compare', field: 'tier', op: 'eq', value: 'silver' };
const rule: SegmentNode = {
  kind: 'any',
  nodes: [city('Leipzig'), { kind: 'not', node: { kind: 'all', nodes: [silver, city('Halle')] } }],
};
const by = { rules: new Map([['s1', rule]]), timeZone: 'Europe/Berlin', today: '2026-06-01' };
const row = (id: string, segmentIds: string[] = []): FeatureRow =>
  featureRowOf(id, sampleCustomer({ segmentIds }), 'Europe/Berlin');

test('the conditions of a rule come in reading order', () => {
  expect(leavesOf(rule)).toEqual([city('Leipzig'), silver, city('Halle')]);
});

test('members, and who comes and goes', () => {
  const tally = new PreviewTally('s1', rule, by);
  tally.add(row('in', ['s1', 's2']), true);
  tally.add(row('comes', ['s2']), true);
  tally.add(row('goes', ['s1']), false);
  tally.add(row('out'), false);
  expect(tally.result(true)).toMatchObject({
    ...{ members: 2, entering: 1, leaving: 1, exact: true },
    sample: [
      { id: 'comes', enters: true },
      { id: 'in', enters: false },
    ],
    leavers: [{ id: 'goes', enters: false }],
  });
});

test('each has a name and the truth of every condition, as far as the row tells', () => {
  const tally = new PreviewTally('s1', rule, by);
  tally.add({ ...row('c1'), gaps: { months: false, products: true } }, true);
  const ofProducts: SegmentLeaf = {
    ...{ kind: 'oneOf', field: 'products', op: 'arrayAny' },
    values: ['milk'],
  };
  const other = new PreviewTally('s1', ofProducts, by);
  other.add({ ...row('c1'), gaps: { months: false, products: true } }, true);
  expect(tally.result(true).sample).toMatchObject([{ holds: [true, false, false] }]);
  expect(other.result(true).sample).toMatchObject([{ holds: [null] }]);
});

test('so many are named, and all are counted', () => {
  const tally = new PreviewTally('s1', rule, by);
  for (let index = 0; index < 15; index += 1) tally.add(row(`in-${index}`, ['s1']), true);
  for (let index = 0; index < 30; index += 1) tally.add(row(`comes-${index}`), true);
  for (let index = 0; index < 30; index += 1) tally.add(row(`goes-${index}`, ['s1']), false);
  const { members, sample, leavers } = tally.result(true);
  expect([members, sample.length, leavers.length]).toEqual([45, PREVIEW_NAMES, PREVIEW_NAMES]);
  expect(sample.every(({ enters }) => enters)).toBe(true);
});

test.each([
  ['an id that is a path', { segmentId: 'a/b', criteria: silver }],
  ['a field that is closed', { segmentId: null, criteria: { ...silver, field: 'email' } }],
  ['more than is asked for', { segmentId: null, criteria: silver, status: 'active' }],
])('%s is not asked', (_, request) => {
  expect(previewSegmentSchema.safeParse({ segmentId: null, criteria: silver }).success).toBe(true);
  expect(previewSegmentSchema.safeParse(request).success).toBe(false);
});
