import { nextOccurrence } from './recurrence.ts';
import type { Recurrence } from './task.ts';

const wednesday = '2026-06-10T12:00:00Z';

test.each<[string, Recurrence, string, string, string]>([
  ['every day', { every: 'days', count: 1 }, wednesday, wednesday, '2026-06-11T12:00:00Z'],
  ['every third day', { every: 'days', count: 3 }, wednesday, wednesday, '2026-06-13T12:00:00Z'],
  ['every week', { every: 'weeks', count: 1, weekdays: [] }, wednesday, wednesday, '2026-06-17T12:00:00Z'],
  [
    'Mondays and Fridays: this week',
    { every: 'weeks', count: 1, weekdays: [5, 1] },
    wednesday,
    wednesday,
    '2026-06-12T12:00:00Z',
  ],
  [
    'every other week, from its last day',
    { every: 'weeks', count: 2, weekdays: [1, 3] },
    wednesday,
    wednesday,
    '2026-06-22T12:00:00Z',
  ],
  ['every month', { every: 'months', count: 1 }, wednesday, wednesday, '2026-07-10T12:00:00Z'],
  [
    'the 31st in a shorter month',
    { every: 'months', count: 1 },
    '2026-01-31T12:00:00Z',
    '2026-01-31T12:00:00Z',
    '2026-02-28T12:00:00Z',
  ],
  [
    'done three weeks late',
    { every: 'weeks', count: 1, weekdays: [] },
    wednesday,
    '2026-07-02T08:00:00Z',
    '2026-07-08T12:00:00Z',
  ],
  [
    'done early',
    { every: 'weeks', count: 1, weekdays: [] },
    wednesday,
    '2026-06-08T08:00:00Z',
    '2026-06-17T12:00:00Z',
  ],
  [
    'same local time after summer time ends',
    { every: 'days', count: 1 },
    '2026-10-24T12:00:00Z',
    '2026-10-24T12:00:00Z',
    '2026-10-25T13:00:00Z',
  ],
  [
    'same local time after it begins',
    { every: 'days', count: 1 },
    '2026-03-28T13:00:00Z',
    '2026-03-28T13:00:00Z',
    '2026-03-29T12:00:00Z',
  ],
])('%s', (_, recurrence, dueAt, after, expected) => {
  expect(nextOccurrence(recurrence, new Date(dueAt), new Date(after), 'Europe/Berlin')).toEqual(
    new Date(expected),
  );
});
