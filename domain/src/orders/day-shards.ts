import { Increment, write, type Fields, type Write } from '../paths/index.ts';
import { countsTheSame, isCounted, type Counted } from './settlement-due.ts';
import type { Settlement } from './settlement.ts';

interface Delta {
  readonly settlement: Counted;
  readonly sign: 1 | -1;
}

/** Sums by key, in increments. No field where there is no key: merging an empty map would wipe the stored one. */
function byKey(
  field: 'byRep' | 'byTerritory',
  deltas: readonly Delta[],
  keyOf: (settlement: Counted) => string | null,
): Fields {
  const sums = new Map<string, { orders: number; revenueMinor: number }>();
  for (const { settlement, sign } of deltas) {
    const key = keyOf(settlement);
    if (key === null) continue;
    const sum = sums.get(key) ?? { orders: 0, revenueMinor: 0 };
    sums.set(key, {
      orders: sum.orders + sign,
      revenueMinor: sum.revenueMinor + sign * settlement.goodsMinor,
    });
  }
  if (sums.size === 0) return {};
  return { [field]: Object.fromEntries([...sums].map(([key, sum]) => [key, increments(sum)])) };
}

function increments(sum: { orders: number; revenueMinor: number }): object {
  return { orders: new Increment(sum.orders), revenueMinor: new Increment(sum.revenueMinor) };
}

/**
 * Adds a settlement's difference to the days it counts on: what was booked comes off its day, rep and territory,
 * what is due goes on to its own. Increments, so that settlements of a day do not wait for each other.
 */
export function planDayShards(booked: Settlement | null, due: Settlement, now: Date): Write[] {
  const sameScope = booked?.assignedRepId === due.assignedRepId && booked.territoryId === due.territoryId;
  if (sameScope && countsTheSame(booked, due)) return [];
  const deltas: Delta[] = [
    ...(isCounted(booked) ? [{ settlement: booked, sign: -1 as const }] : []),
    ...(isCounted(due) ? [{ settlement: due, sign: 1 as const }] : []),
  ];
  const days = [...new Set(deltas.map(({ settlement }) => settlement.day))];
  return days.map((day) => {
    const ofDay = deltas.filter(({ settlement }) => settlement.day === day);
    const orders = ofDay.reduce((sum, { sign }) => sum + sign, 0);
    const revenueMinor = ofDay.reduce((sum, { settlement, sign }) => sum + sign * settlement.goodsMinor, 0);
    return write.merge(['dayShard', day], {
      day,
      ...increments({ orders, revenueMinor }),
      ...byKey('byRep', ofDay, ({ assignedRepId }) => assignedRepId),
      ...byKey('byTerritory', ofDay, ({ territoryId }) => territoryId),
      updatedAt: now,
    });
  });
}
