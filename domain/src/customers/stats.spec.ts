import * as fc from 'fast-check';
import { addDays, dayNumber } from '../time/index.ts';
import { RECENT_DAYS, RECENT_WEEKS } from './stats-schema.ts';
import { addOrderToStats, emptyStats, statsFromSettlements, type CountedOrder } from './stats.ts';

const order = (day: string, goodsMinor = 1000, quantity = 1, sku = 'milk'): CountedOrder => ({
  day,
  at: new Date(`${day}T09:00:00Z`),
  goodsMinor,
  lines: [{ sku, quantity }],
});

const orders = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-06-01', days)),
    at: fc.date({ min: new Date('2024-06-01'), max: new Date('2026-12-01'), noInvalidDate: true }),
    goodsMinor: fc.integer({ min: 0, max: 1_000_000 }),
    lines: fc.array(
      fc.record({
        sku: fc.constantFrom('milk', 'butter', 'a.b', '__proto__', 'constructor'),
        quantity: fc.integer({ min: 1, max: 99_999 }).map((thousandths) => thousandths / 1000),
      }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 80 },
);

describe('statsFromSettlements', () => {
  it('is empty without orders', () => {
    expect(statsFromSettlements([])).toEqual(emptyStats);
  });

  it('adds up orders, days, weeks, months and products', () => {
    const stats = statsFromSettlements([
      order('2026-11-02', 1000, 2),
      order('2026-11-09', 500, 0.1, 'butter'),
      order('2026-11-11', 250, 0.2, 'butter'),
      order('2026-10-30', 100),
    ]);
    expect(stats).toEqual({
      orderCount: 4,
      revenueMinor: 1850,
      firstOrderDay: '2026-10-30',
      lastOrderDay: '2026-11-11',
      firstOrderAt: new Date('2026-10-30T09:00:00Z'),
      lastOrderAt: new Date('2026-11-11T09:00:00Z'),
      medianGapDays: 3,
      recentDays: ['2026-11-11', '2026-11-09', '2026-11-02', '2026-10-30'],
      weeks: { '2026-10-26': 100, '2026-11-02': 1000, '2026-11-09': 750 },
      byMonth: {
        '2026-10': { orders: 1, revenueMinor: 100 },
        '2026-11': { orders: 3, revenueMinor: 1750 },
      },
      products: {
        milk: { quantity: 3, lastDay: '2026-11-02' },
        butter: { quantity: 0.3, lastDay: '2026-11-11' },
      },
    });
  });

  it.each([
    [['2026-11-02'], null],
    [['2026-11-02', '2026-11-02'], null],
    [['2026-11-02', '2026-11-09'], 7],
    [['2026-11-02', '2026-11-09', '2026-11-12'], 5],
  ])('takes the median gap of %j as %j', (days, gap) => {
    expect(statsFromSettlements(days.map((day) => order(day))).medianGapDays).toBe(gap);
  });

  it('comes out the same whatever the order', () => {
    fc.assert(
      fc.property(orders, fc.infiniteStream(fc.nat()), (all, picks) => {
        const left = [...all];
        let stats = emptyStats;
        while (left.length > 0) {
          const [next] = left.splice((picks.next().value ?? 0) % left.length, 1);
          if (next !== undefined) stats = addOrderToStats(stats, next);
        }
        expect(stats).toEqual(statsFromSettlements(all));
      }),
    );
  });

  it('agrees with a count from scratch', () => {
    fc.assert(
      fc.property(orders, (all) => {
        const stats = statsFromSettlements(all);
        const days = [...new Set(all.map(({ day }) => day))].sort().reverse();
        expect(stats.orderCount).toBe(all.length);
        expect(stats.revenueMinor).toBe(all.reduce((sum, { goodsMinor }) => sum + goodsMinor, 0));
        expect(stats.recentDays).toEqual(days.slice(0, RECENT_DAYS));
        expect(Object.keys(stats.weeks).length).toBe(
          Math.min(RECENT_WEEKS, new Set(days.map((day) => Math.floor((dayNumber(day) + 3) / 7))).size),
        );
        for (const [week, goods] of Object.entries(stats.weeks)) {
          const inWeek = all.filter(({ day }) => day >= week && day < addDays(week, 7));
          expect(goods).toBe(inWeek.reduce((sum, { goodsMinor }) => sum + goodsMinor, 0));
        }
      }),
    );
  });
});
