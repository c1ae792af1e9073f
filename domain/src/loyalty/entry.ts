import { ids, write, type Write } from '../paths/index.ts';
import { instantOf, type BusinessDay } from '../time/index.ts';
import type { LoyaltyAccount } from './account.ts';
import type { Programme } from './programme.ts';
import { expiresOn } from './standing.ts';
import type { LoyaltyTransaction } from './transaction.ts';

/** What the ledger needs to know beside the entry itself. */
export interface LedgerSetting {
  readonly programme: Programme;
  readonly timeZone: string;
  readonly today: BusinessDay;
  readonly now: Date;
}

type Entry = Pick<LoyaltyTransaction, 'type' | 'points' | 'sourceType' | 'sourceId' | 'reversesId'> & {
  /** The day of the lot the points go to or come from. */
  readonly day: BusinessDay;
};

/** The ledger line for a change of an account: created, never set, so that the same cause cannot be booked twice. */
export function ledgerEntry(
  id: string,
  account: LoyaltyAccount,
  { day, ...entry }: Entry,
  setting: LedgerSetting,
): Write {
  return write.create(['loyaltyTransaction', id], {
    ...entry,
    customerId: account.customerId,
    effectiveDay: day,
    effectiveAt: instantOf(day, setting.timeZone),
    expiresDay: entry.points > 0 ? expiresOn(day, setting.programme) : null,
    createdAt: setting.now,
    assignedRepId: account.assignedRepId,
    territoryId: account.territoryId,
  });
}

/** The ledger line of an order: an accrual, or the reversal of what an earlier line gave. */
export function orderLedgerEntry(
  orderId: string,
  entry: number,
  account: LoyaltyAccount,
  day: BusinessDay,
  points: number,
  setting: LedgerSetting,
): Write {
  return ledgerEntry(
    ids.orderEntry(orderId, entry),
    account,
    {
      type: points > 0 ? 'accrual' : 'reversal',
      points,
      sourceType: 'order',
      sourceId: orderId,
      day,
      reversesId: points > 0 ? null : ids.orderEntry(orderId, 0),
    },
    setting,
  );
}
