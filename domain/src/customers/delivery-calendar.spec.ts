import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import { deliveryDayAfter, deliveryDaysBetween, delivers } from './delivery-calendar.ts';

const from = '2026-03-02';
const calendars = fc.record({
  deliveryDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  closures: fc.array(fc.integer({ min: -5, max: 60 }).map((days) => addDays(from, days))),
});

test('counts like walking from day to day', () => {
  fc.assert(
    fc.property(calendars, fc.integer({ min: -10, max: 60 }), (calendar, days) => {
      let walked = 0;
      for (let step = 1; step <= days; step++) if (delivers(calendar, addDays(from, step))) walked += 1;
      expect(deliveryDaysBetween(calendar, from, addDays(from, days))).toBe(walked);
    }),
  );
});

test('the n-th delivery day is the first with n delivery days up to it', () => {
  fc.assert(
    fc.property(calendars, fc.integer({ min: 1, max: 40 }), (calendar, count) => {
      const day = deliveryDayAfter(calendar, from, count) ?? '';
      expect(deliveryDaysBetween(calendar, from, day)).toBe(count);
      expect(deliveryDaysBetween(calendar, from, addDays(day, -1))).toBe(count - 1);
    }),
  );
});
