import { ids, sameValue, write, type DayShard, type Rollup, type Write } from '../paths/index.ts';

/** A rollup without the time it was written. */
type Figures = Omit<Rollup, 'updatedAt'>;

function addDay(
  rollups: Map<string, Figures>,
  scope: string,
  month: string,
  day: string,
  { orders, revenueMinor }: { readonly orders: number; readonly revenueMinor: number },
): void {
  if (orders === 0 && revenueMinor === 0) return;
  const old = rollups.get(scope) ?? { scope, month, days: {}, orders: 0, revenueMinor: 0 };
  rollups.set(scope, {
    ...old,
    days: { ...old.days, [day]: { orders, revenueMinor } },
    orders: old.orders + orders,
    revenueMinor: old.revenueMinor + revenueMinor,
  });
}

/** The dashboards' figures of one month from its days, by scope: `all`, `rep:{uid}`, `territory:{id}`. */
export function foldMonth(month: string, shards: readonly DayShard[]): ReadonlyMap<string, Figures> {
  const rollups = new Map<string, Figures>();
  for (const shard of shards) {
    addDay(rollups, 'all', month, shard.day, shard);
    for (const [rep, figures] of Object.entries(shard.byRep))
      addDay(rollups, `rep:${rep}`, month, shard.day, figures);
    for (const [territory, figures] of Object.entries(shard.byTerritory))
      addDay(rollups, `territory:${territory}`, month, shard.day, figures);
  }
  return rollups;
}

/**
 * Brings a month's rollups to what its days add up to: writes only what differs, and empties scopes that have nothing
 * left. Depends on the present days alone, so it may run twice or late.
 */
export function planRollups(
  month: string,
  shards: readonly DayShard[],
  stored: readonly Rollup[],
  now: Date,
): Write[] {
  const due = new Map(foldMonth(month, shards));
  for (const { scope } of stored) {
    if (!due.has(scope)) due.set(scope, { scope, month, days: {}, orders: 0, revenueMinor: 0 });
  }
  const held = new Map(stored.map((rollup) => [rollup.scope, rollup]));
  return [...due.values()]
    .filter((figures) => !sameFigures(figures, held.get(figures.scope)))
    .map((figures) =>
      write.set(['rollup', ids.rollup(figures.scope, month)], { ...figures, updatedAt: now }),
    );
}

function sameFigures(due: Figures, held: Rollup | undefined): boolean {
  return held !== undefined && sameValue({ ...due, updatedAt: held.updatedAt }, held);
}
