import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import { orderRhythm } from './order-rhythm.ts';

const monday = '2026-03-02';
const after = (...days: readonly number[]) => days.map((day) => addDays(monday, day));
const weekdays = { deliveryDays: [1, 2, 3, 4, 5], closures: [] };

// Counted by hand on a calendar; day 0 is Monday, 2 March 2026.
test.each([
  ['every Monday', after(0, 7, 14, 21), weekdays, after(21)[0], [5, 5, 5], 5, 1, 0],
  ['every Monday, and the next one passed', after(0, 7, 14), weekdays, after(23)[0], [5, 5], 5, 1, 2],
  ['a weekend between', after(4, 7), weekdays, after(8)[0], [1], 1, null, 0],
  ['Saturday and Sunday without a round', after(5, 6), weekdays, after(6)[0], [1], 1, null, 0],
  ['twice on one day', after(0, 0, 2), [], after(2)[0], [2], 2, null, 0],
  ['a closed week', after(0, 7), { ...weekdays, closures: after(1, 2, 3, 4) }, after(7)[0], [1], 1, null, 0],
  ['one gap of three twice as long', after(0, 2, 4, 8), [], after(8)[0], [2, 2, 4], 2, 2 / 3, 0],
  ['an even number of gaps', after(0, 2, 5), [], after(9)[0], [2, 3], 2.5, 0.8, 1],
] as const)('%s', (_, days, closures, today, gaps, medianGap, regularity, missed) => {
  const rhythm = orderRhythm(days, closures, today);
  expect(rhythm).toMatchObject({ gaps, medianGap, missed });
  if (regularity === null) expect(rhythm).toHaveProperty('regularity', null);
  else expect(rhythm).toHaveProperty('regularity', expect.closeTo(regularity, 12));
});

test('one order has no rhythm, and nothing is missed yet', () => {
  const known = { lastOrderDay: monday, gaps: [], medianGap: null, regularity: null };
  expect(orderRhythm([monday], [], addDays(monday, 90))).toEqual({ ...known, sinceLast: 90, missed: 0 });
});

test('orders after today are not known yet', () => {
  expect(orderRhythm(after(0, 3, 50), [], addDays(monday, 4))).toMatchObject({ gaps: [3], sinceLast: 1 });
});

test('the order of the dates changes nothing, and moving all of them by weeks neither', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(80), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 40 }),
      (days, weeks) => {
        const here = orderRhythm(after(...days), weekdays, addDays(monday, 90));
        expect(orderRhythm(after(...days.toReversed()), weekdays, addDays(monday, 90))).toEqual(here);
        const moved = after(...days.map((day) => day + weeks * 7));
        const there = orderRhythm(moved, weekdays, addDays(monday, 90 + weeks * 7));
        expect({ ...there, lastOrderDay: '' }).toEqual({ ...here, lastOrderDay: '' });
      },
    ),
  );
});

test.each([
  ['no order', [], [], undefined, { problem: 'empty' }],
  ['no order so far', [monday], [], '2026-03-01', { problem: 'empty' }],
  [
    '30 February',
    [monday, '2026-02-30'],
    [],
    undefined,
    { problem: 'out-of-range', field: 'orderDates', row: 1 },
  ],
  [
    'a closure that is no day',
    [monday],
    ['soon'],
    undefined,
    { problem: 'out-of-range', field: 'closures', row: 0 },
  ],
  ['a today that is no day', [monday], [], '', { problem: 'out-of-range', field: 'today' }],
])('of %s nothing is said', (_, days, closures, today, problem) => {
  expect(orderRhythm(days, closures, today)).toEqual(problem);
});
