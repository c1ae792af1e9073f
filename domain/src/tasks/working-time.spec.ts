import fc from 'fast-check';
import { businessDayOf, dayFromNumber, instantOf, isoWeekday } from '../time/index.ts';
import { allowedFrom, allowedUntil, workingDayAfter, type Hours, type WorkCalendar } from './working-time.ts';

const timeZone = 'Europe/Berlin';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
const company: WorkCalendar = { timeZone, closures: [] };
const hours: Hours = { quietHours: { from: 20, to: 7 }, workingDays: [1, 2, 3, 4, 5] };
const at = (day: string, hour: number, minute = 0): Date => instantOf(day, timeZone, hour, minute);

// 4 June 2026 is a Thursday.
test.each([
  ['as the quiet hours begin', at('2026-06-04', 20), at('2026-06-05', 7), at('2026-06-04', 19, 59)],
  ['a minute before', at('2026-06-04', 19, 59), at('2026-06-04', 19, 59), at('2026-06-04', 19, 59)],
  ['as they end', at('2026-06-05', 7), at('2026-06-05', 7), at('2026-06-05', 7)],
  ['a minute before they end', at('2026-06-05', 6, 59), at('2026-06-05', 7), at('2026-06-04', 19, 59)],
  ['on a Saturday', at('2026-06-06', 12), at('2026-06-08', 7), at('2026-06-05', 19, 59)],
  [
    'in the night in which an hour is missing',
    at('2026-03-29', 2, 30),
    at('2026-03-30', 7),
    at('2026-03-27', 19, 59),
  ],
])('%s', (_, instant, from, until) => {
  expect(allowedFrom(instant, hours, company)).toEqual(from);
  expect(allowedUntil(instant, hours, company)).toEqual(until);
});

test.each<[string, Hours['quietHours'], Date, Date]>([
  ['none', { from: 0, to: 0 }, at('2026-06-04', 3), at('2026-06-04', 3)],
  ['at noon', { from: 12, to: 14 }, at('2026-06-04', 12), at('2026-06-04', 14)],
  ['up to midnight', { from: 20, to: 0 }, at('2026-06-04', 20), at('2026-06-05', 0)],
])('quiet hours %s', (_, quietHours, instant, from) => {
  expect(allowedFrom(instant, { ...hours, quietHours }, company)).toEqual(from);
});

test('a dairy that is closed for longer than anybody looks ahead holds nothing up', () => {
  const closures = Array.from({ length: 400 }, (_, index) => dayFromNumber(20_600 + index));
  const closed = { timeZone, closures };
  const instant = instantOf(dayFromNumber(20_605), timeZone, 12);
  expect(allowedUntil(instant, hours, closed).getTime()).toBeLessThanOrEqual(instant.getTime());
  expect(allowedFrom(instant, hours, closed).getTime()).toBeGreaterThanOrEqual(instant.getTime());
});

test('an allowed moment is awake, on a working day, and none is left out in between', () => {
  const quiet = fc.record({ from: fc.integer({ min: 0, max: 23 }), to: fc.integer({ min: 0, max: 23 }) });
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const minutes = fc.integer({ min: 29_600_000, max: 29_900_000 });
  const shut = fc.array(fc.integer({ min: 20_555, max: 20_765 }).map(dayFromNumber), { maxLength: 5 });
  fc.assert(
    fc.property(quiet, days, minutes, shut, (quietHours, workingDays, minute, closures) => {
      const by = { quietHours, workingDays };
      const calendar = { timeZone, closures };
      const instant = new Date(minute * 60_000);
      const isAllowed = (moment: Date): boolean => {
        const day = businessDayOf(moment, timeZone);
        const hour = Number(clock.format(moment));
        const { from, to } = quietHours;
        const isQuiet = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
        return !isQuiet && workingDays.includes(isoWeekday(day)) && !closures.includes(day);
      };
      const [from, until] = [allowedFrom(instant, by, calendar), allowedUntil(instant, by, calendar)];
      expect([isAllowed(from), isAllowed(until)]).toEqual([true, true]);
      expect(from.getTime()).toBeGreaterThanOrEqual(instant.getTime());
      expect(until.getTime()).toBeLessThanOrEqual(instant.getTime());
      const quarters = (start: Date, end: Date): Date[] =>
        Array.from(
          { length: Math.max(0, Math.floor((end.getTime() - start.getTime() - 1) / 900_000)) },
          (_, index) => new Date(start.getTime() + 900_000 * (index + 1)),
        ).slice(0, 700);
      const between = [...quarters(until, instant), ...quarters(instant, from)];
      expect(between.filter((moment) => moment > until && moment < from && isAllowed(moment))).toEqual([]);
    }),
    // The end of the waking hours falls into the hour that the clocks go through twice.
    { numRuns: 40, examples: [[{ from: 2, to: 0 }, [7, 1], 29_881_440, []]] },
  );
});

test.each([
  ['2026-06-04', 1, '2026-06-05'],
  ['2026-06-05', 1, '2026-06-08'],
  ['2026-06-05', 2, '2026-06-09'],
  ['2026-06-06', 1, '2026-06-08'],
])('after %s the %d. working day is %s', (day, count, expected) => {
  expect(workingDayAfter(day, count, hours, company)).toBe(expected);
  expect(workingDayAfter(day, count, hours, { ...company, closures: [expected] }) > expected).toBe(true);
});
