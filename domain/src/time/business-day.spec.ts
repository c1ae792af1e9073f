import fc from 'fast-check';
import {
  addDays,
  addMonths,
  businessDayOf,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isoWeekday,
  weekStart,
} from './business-day.ts';
import { instantOf } from './instant-of.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Cairo',
  'America/Havana',
  'UTC',
];

test('the morning of a day falls on that day in every time zone, also where clocks change at midnight', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 25_000 }), fc.constantFrom(...zones), (number, zone) => {
      const day = dayFromNumber(number);
      // Apia went straight from the 29th to the 31st of December 2011.
      fc.pre(zone !== 'Pacific/Apia' || day !== '2011-12-30');
      expect(businessDayOf(instantOf(day, zone), zone)).toBe(day);
      expect(businessDayOf(new Date(instantOf(day, zone).getTime() - 1), zone) < day).toBe(true);
      expect(businessDayOf(new Date(instantOf(addDays(day, 1), zone).getTime() - 1), zone)).toBe(day);
      expect(isoWeekday(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
      expect(daysBetween(weekStart(day), day)).toBe(isoWeekday(day) - 1);
    }),
  );
});

test.each([
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2026-12-31', 2, '2027-02-28'],
])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

test.each([
  ['2026-03-29T00:59:59Z', '2026-03-29'],
  ['2026-03-28T23:00:00Z', '2026-03-29'],
  ['2026-10-25T22:59:59Z', '2026-10-25'],
  ['2026-10-25T23:00:00Z', '2026-10-26'],
])('%s is on %s in Berlin', (instant, day) =>
  expect(businessDayOf(new Date(instant), 'Europe/Berlin')).toBe(day),
);

describe('years that people type by mistake', () => {
  test.each([
    ['0026-05-05T10:00:00Z', 'Europe/Berlin', '0026-05-05'],
    ['0999-06-01T00:00:00Z', 'UTC', '0999-06-01'],
    ['0001-01-01T00:00:00Z', 'UTC', '0001-01-01'],
    ['9999-12-31T23:59:59Z', 'Europe/Berlin', '9999-12-31'],
  ])('%s in %s is %s, like any other day', (instant, timeZone, day) => {
    expect(businessDayOf(new Date(instant), timeZone)).toBe(day);
    expect(dayFromNumber(dayNumber(day))).toBe(day);
    expect(addDays('2026-11-22', daysBetween('2026-11-22', day))).toBe(day);
  });

  test('months and moments keep the year', () => {
    expect(addMonths('0026-01-31', 1)).toBe('0026-02-28');
    expect(addMonths('0024-01-31', 1)).toBe('0024-02-29');
    expect(instantOf('0026-05-05', 'UTC', 7, 30)).toEqual(new Date('0026-05-05T07:30:00Z'));
    expect(businessDayOf(instantOf('0026-05-05', 'Europe/Berlin', 12), 'Europe/Berlin')).toBe('0026-05-05');
  });

  test('there is no day after the last one, and none before the first', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
  });
});

test.each([
  ['Europe/Berlin', '2026-10-25', 2, 0, '2026-10-25T00:00:00Z'],
  ['Europe/Berlin', '2026-10-25', 2, 59, '2026-10-25T00:59:00Z'],
  ['Europe/Berlin', '2026-10-25', 3, 0, '2026-10-25T02:00:00Z'],
  ['Europe/Berlin', '2026-10-25', 1, 59, '2026-10-24T23:59:00Z'],
  ['America/Havana', '2026-11-01', 0, 0, '2026-11-01T04:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-05', 1, 45, '2026-04-04T14:45:00Z'],
])('where %s puts its clocks back, %s %i:%i is the first of both', (zone, day, hour, minute, first) => {
  expect(instantOf(day, zone, hour, minute)).toEqual(new Date(first));
});

test('an instant asked for again is the same, whatever was done with the first answer', () => {
  const first = instantOf('2026-11-28', 'Europe/Berlin', 8);
  first.setFullYear(1999);
  expect(instantOf('2026-11-28', 'Europe/Berlin', 8)).toEqual(new Date('2026-11-28T07:00:00Z'));
});
