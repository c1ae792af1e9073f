import { RECENT_EVENTS, type SummaryEvent } from '../customers/index.ts';
import { withEvent } from './order-interaction.ts';

const event = (id: string, day: number): SummaryEvent => ({
  ...{ id, type: 'order', summary: id, at: new Date(Date.UTC(2026, 0, 1, 24 * day)) },
});
const idsOf = (events: readonly SummaryEvent[]): string[] => events.map(({ id }) => id);
const recent = [event('c', 3), event('b', 2), event('a', 1)];

test.each<[string, string, SummaryEvent | null, string[]]>([
  ['a new one, by its moment', 'x', event('x', 2.5), ['c', 'x', 'b', 'a']],
  ['one that was there, once and in its new place', 'a', event('a', 9), ['a', 'c', 'b']],
  ['one that goes', 'b', null, ['c', 'a']],
  ['one that was never there', 'x', null, ['c', 'b', 'a']],
])('the latest events with %s', (_, id, change, expected) => {
  expect(idsOf(withEvent(recent, id, change))).toEqual(expected);
});

test('the oldest makes room', () => {
  const full = Array.from({ length: RECENT_EVENTS }, (_, index) => event(`e${index}`, 60 - index));
  const after = withEvent(full, 'x', event('x', 99));
  expect(after).toHaveLength(RECENT_EVENTS);
  expect(idsOf(after)).toEqual(['x', ...idsOf(full).slice(0, -1)]);
  expect(withEvent(full, 'old', event('old', 1))).toEqual(full);
});
