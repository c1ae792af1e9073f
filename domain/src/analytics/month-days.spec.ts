import { monthDays } from './month-days.ts';

test.each([
  ['1971-12', 4, [31, 31, 29, 31]],
  ['1973-02', 1, [28]],
  ['2000-02', 1, [29]],
  ['2100-02', 2, [28, 31]],
])('from %s %d months', (from, count, days) => {
  expect(monthDays(from, count)).toEqual(days);
});

test.each([
  ['1971-13', 2, 'from'],
  ['1971-1', 2, 'from'],
  ['soon', 2, 'from'],
  ['1971-01', 0, 'count'],
  ['1971-01', 1.5, 'count'],
  ['1971-01', Infinity, 'count'],
])('from %s %d months there are not', (from, count, field) => {
  expect(monthDays(from, count)).toEqual({ problem: 'out-of-range', field });
});
