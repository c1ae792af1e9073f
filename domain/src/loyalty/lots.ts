import type { BusinessDay } from '../time/index.ts';
import type { LoyaltyAccount } from './account.ts';

/** What a member's points are made of: balance = Σ `remaining` − debt, and there is no debt while a lot remains. */
export type Holdings = Pick<LoyaltyAccount, 'totalPoints' | 'debt' | 'lots'>;

const emptyLot = { earned: 0, qualifying: 0, remaining: 0 };

/** Adds points earned on `day`; they repay a debt before they can be spent. */
export function addPoints(
  holdings: Holdings,
  day: BusinessDay,
  points: number,
  qualifying: number,
): Holdings {
  const repaid = Math.min(holdings.debt, points);
  const lot = holdings.lots[day] ?? emptyLot;
  const grown = {
    earned: lot.earned + points,
    qualifying: lot.qualifying + qualifying,
    remaining: lot.remaining + points - repaid,
  };
  return {
    totalPoints: holdings.totalPoints + points,
    debt: holdings.debt - repaid,
    lots: { ...holdings.lots, [day]: grown },
  };
}

/**
 * Takes back points earned on `day`: from that day's lot, then from the other lots, oldest first. What has been spent
 * or has expired meanwhile becomes a debt that the next earnings repay.
 */
export function takeBackPoints(
  holdings: Holdings,
  day: BusinessDay,
  points: number,
  qualifying: number,
): Holdings {
  const lots = { ...holdings.lots };
  let open = points;
  const others = Object.keys(lots)
    .filter((each) => each !== day)
    .sort();
  for (const each of [day, ...others]) {
    const lot = lots[each];
    if (lot === undefined) continue;
    const taken = Math.min(lot.remaining, open);
    open -= taken;
    if (taken > 0 || each === day) lots[each] = { ...lot, remaining: lot.remaining - taken };
  }
  const lot = lots[day];
  // A lot that is long past both its windows has been dropped: then there is nothing to correct in it.
  if (lot !== undefined)
    lots[day] = { ...lot, earned: lot.earned - points, qualifying: lot.qualifying - qualifying };
  return { totalPoints: holdings.totalPoints - points, debt: holdings.debt + open, lots: withoutEmpty(lots) };
}

/** Drops lots that hold nothing and count for nothing. */
export function withoutEmpty(lots: Holdings['lots']): Holdings['lots'] {
  return Object.fromEntries(
    Object.entries(lots).filter(([, lot]) => lot.earned !== 0 || lot.qualifying !== 0 || lot.remaining !== 0),
  );
}
