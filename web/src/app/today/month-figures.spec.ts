import { changeOf, monthFigures, revenueByDay } from './month-figures';

const day = (orders: number, revenueMinor: number): { orders: number; revenueMinor: number } => ({
  orders,
  revenueMinor,
});

describe('monthFigures', () => {
  it('compares the month so far with the same days of the month before, over all scopes', () => {
    const rollups = [
      { month: '2026-11', days: { '2026-11-02': day(2, 300), '2026-11-10': day(1, 100) } },
      { month: '2026-11', days: { '2026-11-03': day(1, 50) } },
      { month: '2026-10', days: { '2026-10-10': day(3, 200), '2026-10-11': day(9, 900) } },
    ];
    expect(monthFigures(rollups, '2026-11-10')).toEqual({
      now: day(4, 450),
      before: day(3, 200),
    });
  });

  it('ends with the shorter month', () => {
    const rollups = [{ month: '2026-02', days: { '2026-02-28': day(1, 10) } }];
    expect(monthFigures(rollups, '2026-03-31').before).toEqual(day(1, 10));
  });

  it('is nothing without rollups', () => {
    expect(monthFigures([], '2026-11-10')).toEqual({ now: day(0, 0), before: day(0, 0) });
  });
});

describe('changeOf', () => {
  it.each([
    [110, 100, 0.1],
    [90, 100, -0.1],
    [5, 0, null],
    [-50, -100, 0.5],
  ])('from %p, was %p', (now, before, expected) => {
    expect(changeOf(now, before)).toBe(expected);
  });
});

it('adds the days of several scopes and months up', () => {
  const rollups = [
    { month: '2026-10', days: { '2026-10-31': { orders: 1, revenueMinor: 100 } } },
    { month: '2026-11', days: { '2026-11-01': { orders: 1, revenueMinor: 200 } } },
    { month: '2026-11', days: { '2026-11-01': { orders: 2, revenueMinor: 50 } } },
  ];
  expect([...revenueByDay(rollups)]).toEqual([
    ['2026-10-31', 100],
    ['2026-11-01', 250],
  ]);
});
