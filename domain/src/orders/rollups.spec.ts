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
    const writes = planRollups('2026-11', [shard('2026-11-02'), shard('2026-11-03')], [], [], now);
    expect(writes).toMatchObject([
      { path: 'rollups/all_2026-11', data: { orders: 4, revenueMinor: 600 } },
      { path: 'rollups/rep:anna_2026-11', data: { orders: 4, days: { '2026-11-03': figures(2, 300) } } },
      { path: 'rollups/territory:leipzig_2026-11', data: { orders: 2, revenueMinor: 200 } },
    ]);
  });

  it('writes what differs and nothing else', () => {
    const held = [stored('all'), stored('rep:anna', { orders: 1 })];
    const day = shard('2026-11-02', { byTerritory: {} });
    expect(planRollups('2026-11', [day], held, [], now).map(({ path }) => path)).toEqual([
      'rollups/rep:anna_2026-11',
    ]);
  });

  it('empties a scope that has nothing left', () => {
    const day = shard('2026-11-02', { ...figures(0, 0), byRep: { anna: figures(0, 0) }, byTerritory: {} });
    expect(planRollups('2026-11', [day], [stored('rep:anna')], [], now)).toMatchObject([
      { path: 'rollups/rep:anna_2026-11', data: { days: {}, orders: 0, revenueMinor: 0 } },
    ]);
  });
});

describe('territories together', () => {
  it('add up day by day, and count nothing of others', () => {
    const byTerritory = { leipzig: figures(1, 100), halle: figures(2, 50), jena: figures(9, 900) };
    const days = [
      shard('2026-11-02', { byTerritory }),
      shard('2026-11-03'),
      shard('2026-11-04', { byTerritory: {} }),
    ];
    const writes = planRollups('2026-11', days, [], ['territories:halle+leipzig'], now);
    expect(writes.at(-1)).toMatchObject({
      path: 'rollups/territories:halle+leipzig_2026-11',
      data: {
        ...figures(4, 250),
        days: { '2026-11-02': figures(3, 150), '2026-11-03': figures(1, 100) },
      },
    });
  });

  it('are emptied where nobody has them together any more', () => {
    const held = [stored('territories:halle+leipzig')];
    const writes = planRollups('2026-11', [shard('2026-11-02')], held, [], now);
    expect(writes.at(-1)).toMatchObject({ data: { scope: 'territories:halle+leipzig', ...figures(0, 0) } });
  });
});
