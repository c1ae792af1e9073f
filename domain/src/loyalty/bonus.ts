import { ids, type Write } from '../paths/index.ts';
import type { BusinessDay } from '../time/index.ts';
import type { LoyaltyAccount } from './account.ts';
import { ledgerEntry, type LedgerSetting } from './entry.ts';
import { addPoints, takeBackPoints } from './lots.ts';
import type { Programme } from './programme.ts';

/** An account after a change, with the ledger lines that say so. */
export interface Booked {
  readonly account: LoyaltyAccount;
  readonly writes: readonly Write[];
}

/** How many bonuses a member's delivered orders call for. A programme without bonus takes none back that was given. */
function bonusesDue(account: LoyaltyAccount, programme: Programme): number {
  const reached = Math.floor(account.deliveredOrders / programme.bonusEvery);
  return programme.bonusPoints > 0 ? reached : Math.min(reached, account.bonuses.granted);
}

/** Grants the bonuses a member has reached and takes back those they have no longer, one ledger line for each. */
export function settleBonuses(account: LoyaltyAccount, day: BusinessDay, setting: LedgerSetting): Booked {
  const due = bonusesDue(account, setting.programme);
  const writes: Write[] = [];
  let current = account;
  while (current.bonuses.granted < due) current = grant(current, day, setting, writes);
  while (current.bonuses.granted > due) current = takeBack(current, setting, writes);
  return { account: current, writes };
}

function grant(
  account: LoyaltyAccount,
  day: BusinessDay,
  setting: LedgerSetting,
  writes: Write[],
): LoyaltyAccount {
  const { bonuses } = account;
  const number = bonuses.granted + 1;
  const isNew = number > bonuses.highest;
  const changes = isNew ? bonuses.changes : bonuses.changes + 1;
  const points = setting.programme.bonusPoints;
  const id = ids.bonusEntry(account.customerId, number, isNew ? 0 : changes);
  const entry = {
    type: 'bonus' as const,
    points,
    sourceType: 'bonus' as const,
    sourceId: String(number),
    reversesId: null,
  };
  writes.push(ledgerEntry(id, account, { ...entry, day }, setting));
  return {
    ...account,
    ...addPoints(account, day, points, 0),
    bonuses: {
      granted: number,
      changes,
      highest: Math.max(number, bonuses.highest),
      inForce: [...bonuses.inForce, { day, points }],
    },
  };
}

function takeBack(account: LoyaltyAccount, setting: LedgerSetting, writes: Write[]): LoyaltyAccount {
  const { bonuses } = account;
  const number = bonuses.granted;
  const given = bonuses.inForce[number - 1] ?? { day: setting.today, points: setting.programme.bonusPoints };
  const changes = bonuses.changes + 1;
  const entry = {
    type: 'reversal' as const,
    points: -given.points,
    sourceType: 'bonus' as const,
    sourceId: String(number),
    reversesId: ids.bonusEntry(account.customerId, number, 0),
  };
  const id = ids.bonusEntry(account.customerId, number, changes);
  writes.push(ledgerEntry(id, account, { ...entry, day: given.day }, setting));
  return {
    ...account,
    ...takeBackPoints(account, given.day, given.points, 0),
    bonuses: { ...bonuses, granted: number - 1, changes, inForce: bonuses.inForce.slice(0, number - 1) },
  };
}
