import type { SegmentLeaf, SegmentValue } from '@creamline/domain/segments';
import { seenWords } from './seen-words';

const on = (field: 'tier' | 'revenueMinor' | 'lastOrderAt' | 'deliveryDays' | 'city'): SegmentLeaf => ({
  kind: 'presence',
  field,
  op: 'exists',
});
const member: SegmentLeaf = { kind: 'inSegment', segmentId: 'cafes' };
const orders: SegmentLeaf = { kind: 'event', event: 'order', sku: null, op: 'did', times: 3, days: 90 };

test.each<[string, SegmentLeaf, SegmentValue, string]>([
  ['a choice', on('tier'), 'gold', 'choice tier gold'],
  ['an amount', on('revenueMinor'), 120_000, 'money revenueMinor 120000'],
  ['a moment', on('lastOrderAt'), new Date('2026-11-01T10:00:00Z'), 'day 2026-11-01'],
  ['each of a list', on('deliveryDays'), [1, 3], 'weekday deliveryDays 1, weekday deliveryDays 3'],
  ['a text', on('city'), 'Leipzig', 'text city Leipzig'],
  ['a segment', member, 'cafes', 'segment null cafes'],
  ['how often something happened', orders, 4, 'number null 4'],
  ['nothing', on('tier'), null, ''],
  ['nobody', on('deliveryDays'), [], ''],
])('what a condition saw is named: %s', (_, leaf, seen, words) => {
  const name = (picker: string, field: string | null, value: string | number | boolean) =>
    `${picker} ${String(field)} ${String(value)}`;
  expect(seenWords(leaf, seen, { name }, (at) => `day ${at.toISOString().slice(0, 10)}`)).toBe(words);
});

test('of a long list the first ones', () => {
  const name = (_: string, __: string | null, value: string | number | boolean) => String(value);
  expect(seenWords(on('deliveryDays'), [1, 2, 3, 4, 5, 6], { name }, String)).toBe('1, 2, 3, 4, 5');
});
