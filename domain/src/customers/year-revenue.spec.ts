import { yearRevenueOf } from './year-revenue.ts';

const month = (revenueMinor: number, orders = 1) => ({ orders, revenueMinor });

test.each([
  ['nothing', {}, { orders: 0, revenueMinor: 0, next: null }],
  ['the current month', { '2026-11': month(300, 2) }, { orders: 2, revenueMinor: 300, next: '2027-11-01' }],
  [
    'the oldest month in sight',
    { '2025-12': month(50) },
    { orders: 1, revenueMinor: 50, next: '2026-12-01' },
  ],
  ['a month out of sight', { '2025-11': month(9000) }, { orders: 0, revenueMinor: 0, next: null }],
  ['a month to come', { '2026-12': month(70) }, { orders: 0, revenueMinor: 0, next: '2026-12-01' }],
  [
    'several',
    { '2026-11': month(300, 2), '2026-02': month(20), '2025-12': month(50), '2024-01': month(1) },
    { orders: 4, revenueMinor: 370, next: '2026-12-01' },
  ],
])('counts %s', (_, byMonth, expected) => {
  expect(yearRevenueOf({ byMonth }, '2026-11-22')).toEqual(expected);
});

test('what it counts changes on the day it names, and not before', () => {
  const byMonth = { '2025-12': month(50), '2026-03': month(20) };
  expect(yearRevenueOf({ byMonth }, '2026-11-30').revenueMinor).toBe(70);
  expect(yearRevenueOf({ byMonth }, '2026-12-01').revenueMinor).toBe(20);
});
