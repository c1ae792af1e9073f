import { openAccount, defaultProgramme, type LoyaltyAccount } from '@creamline/domain/loyalty';
import { write } from '@creamline/domain/paths';
import { MemoryDatabase } from '../platform/testing/memory-database.ts';
import { reviewAccounts } from './review-accounts.ts';

const now = new Date('2026-11-22T01:30:00Z');

/** An account with 100 points earned on `day` that is looked at again on `nextReviewDay`. */
function account(customerId: string, day: string, nextReviewDay: string | null): LoyaltyAccount {
  const member = { customerId, memberSince: new Date(0), assignedRepId: null, territoryId: null };
  return {
    ...openAccount(member, defaultProgramme, 'Europe/Berlin', '2026-01-01', now),
    totalPoints: 100,
    lots: { [day]: { earned: 100, qualifying: 100, remaining: 100 } },
    nextReviewDay,
  };
}

async function given(...accounts: LoyaltyAccount[]) {
  const db = new MemoryDatabase();
  await db.commit(accounts.map((each) => write.set(['loyaltyAccount', each.customerId], each)));
  return { db, now: () => now, newId: () => 'id' };
}

describe('reviewAccounts', () => {
  it('expires the points of those who are due, and looks at nobody else', async () => {
    const context = await given(
      account('due', '2024-11-22', '2026-11-22'),
      account('late', '2024-10-01', '2026-10-01'),
      account('tomorrow', '2024-11-23', '2026-11-23'),
      account('never', '2024-11-22', null),
    );
    expect(await reviewAccounts(context, { pageSize: 1 })).toEqual({
      reviewed: 2,
      failed: 0,
      complete: true,
    });
    const points = async (id: string) => (await context.db.get(['loyaltyAccount', id]))?.data.totalPoints;
    expect([
      await points('due'),
      await points('late'),
      await points('tomorrow'),
      await points('never'),
    ]).toEqual([0, 0, 100, 100]);
    const ledger = await context.db.list({ from: ['loyaltyTransaction'], limit: 10 });
    expect(ledger.map(({ id, data }) => [id, data.points])).toEqual([
      ['expiry_due_2024-11-22_0', -100],
      ['expiry_late_2024-10-01_0', -100],
    ]);
  });

  it('books nothing the second time', async () => {
    const context = await given(account('due', '2024-11-22', '2026-11-22'));
    await reviewAccounts(context);
    expect(await reviewAccounts(context)).toEqual({ reviewed: 0, failed: 0, complete: true });
  });

  it('puts an account aside that does not fit its schema', async () => {
    const context = await given(
      account('due', '2024-11-22', '2026-11-22'),
      account('odd', '2024-11-22', '2026-11-22'),
    );
    await context.db.commit([write.update(['loyaltyAccount', 'odd'], { debt: 'much' })]);
    expect(await reviewAccounts(context)).toMatchObject({ reviewed: 1, failed: 1 });
    const [letter] = await context.db.list({ from: ['deadLetter'], limit: 2 });
    expect(letter?.data).toMatchObject({ handler: 'reviewAccounts', subject: 'loyalty_accounts/odd' });
  });
});
