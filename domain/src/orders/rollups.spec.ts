import type { DayShard, Rollup } from '../paths/index.ts';
import { planRollups } from './rollups.ts';

const now = new Date('2026-11-22T09:00:00Z');
const figures = (orders: number, revenueMinor: number) => ({ orders, revenueMinor });

const shard = (day: string, changes: Partial<DayShard> = {}): DayShard => ({
  day,
  ...figures(2, 300),
  byRep: { anna: figures(2, 300) },
  byTerritory: { leipzig: figures(1, 100) },
  updatedAt: now,
  ...changes,
});

const stored = (scope: string, changes: Partial<Rollup> = {}): Rollup => ({
  scope,
  month: '2026-11',
  days: { '2026-11-02': figures(2, 300) },
  ...figures(2, 300),
  updatedAt: new Date(0),
  ...changes,
});

describe('planRollups', () => {
  it('adds a month up for the company, each rep and each territory', () => {
    const writes = planRollups('2026-11', [shard('2026-11-02'), shard('2026-11-03')], [], now);
    expect(writes).toMatchObject([
      { path: 'rollups/all_2026-11', data: { orders: 4, revenueMinor: 600 } },
      { path: 'rollups/rep:anna_2026-11', data: { orders: 4, days: { '2026-11-03': figures(2, 300) } } },
      { path: 'rollups/territory:leipzig_2026-11', data: { orders: 2, revenueMinor: 200 } },
    ]);
  });

  it('writes what differs and nothing else', () => {
    const held = [stored('all'), stored('rep:anna', { orders: 1 })];
    const day = shard('2026-11-02', { byTerritory: {} });
    expect(planRollups('2026-11', [day], held, now).map(({ path }) => path)).toEqual([
      'rollups/rep:anna_2026-11',
    ]);
  });

  it('empties a scope that has nothing left', () => {
    const day = shard('2026-11-02', { ...figures(0, 0), byRep: { anna: figures(0, 0) }, byTerritory: {} });
    expect(planRollups('2026-11', [day], [stored('rep:anna')], now)).toMatchObject([
      { path: 'rollups/rep:anna_2026-11', data: { days: {}, orders: 0, revenueMinor: 0 } },
    ]);
  });
});
