import fc from 'fast-check';
import { TZDate } from '@date-fns/tz';
import { businessDayOf } from '../time/index.ts';
import { remindAtFor } from './remind-at.ts';
import { berlin, sampleHours, sampleTask } from './sample-task.ts';
import type { Task } from './task.ts';
import { worksOn } from './working-time.ts';

/** Local Berlin time, such as `2026-06-10 14:00`. */
const local = (text: string): Date => {
  const [day = '', time = ''] = text.split(' ');
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, 'Europe/Berlin').getTime());
};

test.each<[string, string, Partial<Task>, string | null]>([
  ['ahead of the due time', '2026-06-10 14:00', {}, '2026-06-10 13:30'],
  ['two hours ahead', '2026-06-10 14:00', { remindMinutesBefore: 120 }, '2026-06-10 12:00'],
  ['early morning: when the quiet hours end', '2026-06-10 07:10', {}, '2026-06-10 07:00'],
  ['due in the quiet hours: the evening before', '2026-06-10 06:00', {}, '2026-06-09 19:59'],
  ['late evening: before the quiet hours', '2026-06-10 22:00', {}, '2026-06-10 19:59'],
  ['on a Sunday: on Friday evening', '2026-06-14 10:00', {}, '2026-06-12 19:59'],
  [
    'a day ahead of a Monday: Monday morning',
    '2026-06-15 10:00',
    { remindMinutesBefore: 1440 },
    '2026-06-15 07:00',
  ],
  ['on a closure: the evening before', '2026-06-04 12:00', {}, '2026-06-03 19:59'],
  [
    'for a whole day: in the morning',
    '2026-06-10 00:00',
    { allDay: true, remindMinutesBefore: 0 },
    '2026-06-10 07:00',
  ],
  ['in summer time begun overnight', '2026-03-30 07:20', {}, '2026-03-30 07:00'],
  ['in winter time begun overnight', '2026-10-26 07:20', {}, '2026-10-26 07:00'],
  ['done', '2026-06-10 14:00', { state: 'done' }, null],
  ['cancelled', '2026-06-10 14:00', { state: 'cancelled' }, null],
  ['reminded of before', '2026-06-10 14:00', { remindedFor: local('2026-06-10 14:00') }, null],
  [
    'reminded of before it was moved',
    '2026-06-10 14:00',
    { remindedFor: local('2026-06-09 14:00') },
    '2026-06-10 13:30',
  ],
])('%s', (_, due, change, expected) => {
  const at = remindAtFor({ ...sampleTask, dueAt: local(due), ...change }, sampleHours, berlin);
  expect(at).toEqual(expected === null ? null : local(expected));
});

test('quiet hours within a day, and none', () => {
  const task = { ...sampleTask, dueAt: local('2026-06-10 13:00') };
  const siesta = { ...sampleHours, quietHours: { from: 12, to: 14 } };
  expect(remindAtFor(task, siesta, berlin)).toEqual(local('2026-06-10 11:59'));
  const always = { ...sampleHours, quietHours: { from: 0, to: 0 } };
  expect(remindAtFor(task, always, berlin)).toEqual(local('2026-06-10 12:30'));
});

test('a reminder never comes in quiet hours, on a free day, or after the due time', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-03-20'), max: new Date('2026-11-10'), noInvalidDate: true }),
      fc.record({
        quietHours: fc.record({ from: hour, to: hour }),
        workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      }),
      fc.integer({ min: 0, max: 5000 }),
      (dueAt, hours, remindMinutesBefore) => {
        const at = remindAtFor({ ...sampleTask, dueAt, remindMinutesBefore }, hours, berlin) ?? new Date(0);
        const { from, to } = hours.quietHours;
        const seen = new TZDate(at.getTime(), 'Europe/Berlin').getHours();
        expect(from <= to ? seen >= from && seen < to : seen >= from || seen < to).toBe(false);
        expect(worksOn(businessDayOf(at, 'Europe/Berlin'), hours, berlin)).toBe(true);
        expect(at.getTime()).toBeLessThanOrEqual(dueAt.getTime());
      },
    ),
    { numRuns: 300 },
  );
});
