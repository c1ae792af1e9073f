import { ids, sameValue, write, type DayShard, type Rollup, type Write } from '../paths/index.ts';
import { territoriesTogether } from '../territories/index.ts';

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

/** Adds the days' figures of the territories that a scope of several names. */
function addTogether(rollups: Map<string, Figures>, scope: string, month: string, shard: DayShard): void {
  let sum = { orders: 0, revenueMinor: 0 };
  for (const id of territoriesTogether(scope)) {
    const { orders, revenueMinor } = shard.byTerritory[id] ?? { orders: 0, revenueMinor: 0 };
    sum = { orders: sum.orders + orders, revenueMinor: sum.revenueMinor + revenueMinor };
  }
  addDay(rollups, scope, month, shard.day, sum);
}

/**
 * The dashboards' figures of one month from its days, by scope: `all`, `rep:{uid}`, `territory:{id}`, and those of
 * `together`, made by `territoriesScope` of several territories.
 */
export function foldMonth(
  month: string,
  shards: readonly DayShard[],
  together: readonly string[] = [],
): ReadonlyMap<string, Figures> {
  const rollups = new Map<string, Figures>();
  for (const shard of shards) {
    addDay(rollups, 'all', month, shard.day, shard);
    for (const [rep, figures] of Object.entries(shard.byRep))
      addDay(rollups, `rep:${rep}`, month, shard.day, figures);
    for (const [territory, figures] of Object.entries(shard.byTerritory))
      addDay(rollups, `territory:${territory}`, month, shard.day, figures);
    for (const scope of together) addTogether(rollups, scope, month, shard);
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
  together: readonly string[],
  now: Date,
): Write[] {
  const due = new Map(foldMonth(month, shards, together));
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
