import { recentWeeks, rhythmOf } from './recent-figures';

describe('rhythm', () => {
  it.each([
    ['2026-11-18', 4, 'due', 0],
    ['2026-11-20', 4, 'ahead', 2],
    ['2026-11-10', 4, 'overdue', 8],
    ['2026-11-21', 0.5, 'due', 0],
  ])('last order %s, every %p days: %s by %i', (lastOrderDay, medianGapDays, kind, days) => {
    expect(rhythmOf({ lastOrderDay, medianGapDays }, {}, '2026-11-22')).toMatchObject({ kind, days });
  });

  it.each([
    [null, 4],
    ['2026-11-18', null],
  ])('has none with last order %p and gap %p', (lastOrderDay, medianGapDays) => {
    expect(rhythmOf({ lastOrderDay, medianGapDays }, {}, '2026-11-22')).toEqual({ kind: 'none' });
  });

  it.each([
    ['2026-11-24', { kind: 'booked', dueDay: '2026-11-24' }],
    ['2026-11-22', { kind: 'booked', dueDay: '2026-11-22' }],
    ['2026-11-17', { kind: 'overdue', days: 1 }],
    ['2026-11-01', { kind: 'overdue', days: 8 }],
  ])('with an open order for %s: %j', (dueDay, rhythm) => {
    const open = { o1: { placedDay: '2026-11-01', dueDay } };
    const stats = { lastOrderDay: '2026-11-10', medianGapDays: 4 };
    expect(rhythmOf(stats, open, '2026-11-22')).toMatchObject(rhythm);
  });
});

it('shows weeks without an order as nothing', () => {
  expect(recentWeeks({ '2026-11-16': 120, '2026-11-02': 80 }, '2026-11-22', 3)).toEqual([
    { week: '2026-11-02', minor: 80 },
    { week: '2026-11-09', minor: 0 },
    { week: '2026-11-16', minor: 120 },
  ]);
});
