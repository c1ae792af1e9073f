import fc from 'fast-check';
import { addDays, businessDayOf, dayFromNumber, instantOf, isoWeekday } from '../time/index.ts';
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

const berlin = 'Europe/Berlin';
const recurrences: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ every: fc.constant('days' as const), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    every: fc.constant('weeks' as const),
    count: fc.integer({ min: 1, max: 5 }),
    weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  }),
  fc.record({
    every: fc.constant('months' as const),
    count: fc.integer({ min: 1, max: 14 }),
    day: fc.integer({ min: 1, max: 31 }),
  }),
);

/** Whether a recurrence that began on `first` falls on `day`: told without counting steps. */
function fallsOn(recurrence: Recurrence, first: string, day: string): boolean {
  const number = (each: string): number => Date.parse(`${each}T00:00:00Z`) / 86_400_000;
  const apart = number(day) - number(first);
  switch (recurrence.every) {
    case 'days':
      return apart % recurrence.count === 0;
    case 'weeks': {
      const monday = (each: string): number => number(each) - isoWeekday(each) + 1;
      const weekdays = recurrence.weekdays.length === 0 ? [isoWeekday(first)] : recurrence.weekdays;
      const weeks = (monday(day) - monday(first)) / 7;
      return weeks % recurrence.count === 0 && weekdays.includes(isoWeekday(day));
    }
    case 'months': {
      const month = (each: string): number => 12 * Number(each.slice(0, 4)) + Number(each.slice(5, 7));
      const last = addDays(day, 1).slice(5, 7) !== day.slice(5, 7);
      const wanted = recurrence.day ?? Number(first.slice(8));
      const date = Number(day.slice(8));
      const fits = date === wanted || (last && date < wanted);
      return (month(day) - month(first)) % recurrence.count === 0 && month(day) > month(first) && fits;
    }
  }
}

test('the next occurrence is the first day after both that the recurrence falls on, at the same time of day', () => {
  fc.assert(
    fc.property(
      recurrences,
      fc.integer({ min: 20_000, max: 20_800 }),
      fc.integer({ min: -20, max: 1500 }),
      (recurrence, from, late) => {
        const dueAt = instantOf(dayFromNumber(from), berlin, 9, 30);
        const after = instantOf(dayFromNumber(from + late), berlin, 15);
        const next = nextOccurrence(recurrence, dueAt, after, berlin);
        const first = businessDayOf(dueAt, berlin);
        let day = addDays(first, Math.max(1, late + 1));
        for (let left = 2000; left > 0 && !fallsOn(recurrence, first, day); left--) day = addDays(day, 1);
        expect(next).toEqual(instantOf(day, berlin, 9, 30));
      },
    ),
  );
});

test('a task that is ages overdue comes back at once, and one at the end of time does not hang', () => {
  const now = new Date('2026-11-22T09:00:00Z');
  const every: readonly Recurrence[] = [
    { every: 'days', count: 1 },
    { every: 'weeks', count: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] },
    { every: 'months', count: 1 },
  ];
  for (const recurrence of every) {
    const next = nextOccurrence(recurrence, new Date('0026-05-05T08:00:00Z'), now, berlin);
    expect(next.getTime()).toBeGreaterThan(now.getTime());
    expect(next.getTime() - now.getTime()).toBeLessThan(32 * 86_400_000);
    const end = nextOccurrence(recurrence, new Date('9999-12-31T08:00:00Z'), now, berlin);
    expect(businessDayOf(end, berlin)).toBe('9999-12-31');
  }
});
