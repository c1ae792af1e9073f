import { ids, sameValue, type Write } from '../paths/index.ts';
import type { LoyaltyAccount } from './account.ts';
import type { Booked } from './bonus.ts';
import { ledgerEntry, type LedgerSetting } from './entry.ts';
import { expiresOn, leavesWindowOn, standingOf } from './standing.ts';

/** Whether the account is due for a review on `today`. */
export function reviewIsDue(account: Pick<LoyaltyAccount, 'nextReviewDay'>, today: string): boolean {
  return account.nextReviewDay !== null && account.nextReviewDay <= today;
}

/** Whether a review would change more than its date, as where the programme is another one than at the last. */
export function reviewChanges(account: LoyaltyAccount, setting: LedgerSetting): boolean {
  const { account: after, writes } = reviewAccount(account, setting);
  const { reviewedDay, updatedAt } = account;
  return writes.length > 0 || !sameValue({ ...after, reviewedDay, updatedAt }, account);
}

/**
 * Reviews an account: expires what is left of lots whose time is over, oldest first, each with a ledger line, and
 * lets the tier fall after its grace. Reviewing twice on a day changes nothing the second time.
 */
export function reviewAccount(account: LoyaltyAccount, setting: LedgerSetting): Booked {
  const writes: Write[] = [];
  const lots = { ...account.lots };
  let { totalPoints, expiries } = account;
  for (const day of Object.keys(lots).sort()) {
    const lot = lots[day];
    if (lot === undefined || lot.remaining === 0) continue;
    if (expiresOn(day, setting.programme) > setting.today) break;
    const entry = { type: 'expiry' as const, points: -lot.remaining, sourceType: 'expiry' as const };
    const id = ids.expiryEntry(account.customerId, day, expiries);
    writes.push(ledgerEntry(id, account, { ...entry, sourceId: day, reversesId: null, day }, setting));
    totalPoints -= lot.remaining;
    expiries += 1;
    lots[day] = { ...lot, remaining: 0 };
  }
  const expired = { ...account, lots: withoutSpent(lots, setting), totalPoints, expiries };
  const standing = standingOf(expired, setting.programme, setting.today, true);
  return { account: { ...expired, ...standing, updatedAt: setting.now }, writes };
}

/** Drops lots that hold nothing and are past both expiry and the qualifying window, so that accounts stay small. */
function withoutSpent(lots: LoyaltyAccount['lots'], { programme, today }: LedgerSetting): typeof lots {
  const matters = ([day, lot]: [string, LoyaltyAccount['lots'][string]]): boolean =>
    lot.remaining > 0 || expiresOn(day, programme) > today || leavesWindowOn(day, programme) > today;
  return Object.fromEntries(Object.entries(lots).filter(matters));
}
