import { openAccount, defaultProgramme, type LoyaltyAccount } from '@creamline/domain/loyalty';
import { write } from '@creamline/domain/paths';
import { freshSettings } from '../platform/index.ts';
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

  describe('after the programme was changed', () => {
    const lowered = {
      ...defaultProgramme.tiers,
      silver: { from: 100, multiplier: 2, benefits: ['Saturdays'] },
    };
    const members = (): LoyaltyAccount[] =>
      ['a', 'b', 'c', 'd', 'e'].map((id) => account(id, '2026-11-01', '2028-11-01'));
    const tiersOf = async ({ db }: Awaited<ReturnType<typeof given>>) =>
      (await db.list({ from: ['loyaltyAccount'], limit: 9 })).map(({ data }) => data.currentTier);
    const change = async (context: Awaited<ReturnType<typeof given>>) => {
      await context.db.commit([write.set(['programme'], { ...defaultProgramme, tiers: lowered })]);
      await freshSettings(context);
    };

    it('all members are reviewed by it in the next night, and nobody in the one after', async () => {
      const context = await given(...members());
      expect(await reviewAccounts(context)).toEqual({ reviewed: 0, failed: 0, complete: true });
      await change(context);
      expect(await reviewAccounts(context, { pageSize: 2 })).toMatchObject({ reviewed: 5, complete: true });
      expect(await tiersOf(context)).toEqual(Array(5).fill('silver'));
      const before = new Map(context.db.store.documents);
      expect(await reviewAccounts(context)).toEqual({ reviewed: 0, failed: 0, complete: true });
      expect(context.db.store.documents).toEqual(before);
    });

    it('nobody is reviewed where it was only saved again, by whomever', async () => {
      const context = await given(...members());
      await reviewAccounts(context);
      const saved = { ...defaultProgramme, updatedAt: now, updatedBy: 'marketing-olga' };
      await context.db.commit([write.set(['programme'], saved)]);
      await freshSettings(context);
      expect(await reviewAccounts(context)).toEqual({ reviewed: 0, failed: 0, complete: true });
    });

    it('goes on where a run out of time has ended', async () => {
      const context = await given(...members());
      await reviewAccounts(context);
      await change(context);
      const hurried = { pageSize: 2, budgetMs: 0 };
      expect(await reviewAccounts(context, hurried)).toMatchObject({ reviewed: 2, complete: false });
      expect(await tiersOf(context)).toEqual(['silver', 'silver', 'bronze', 'bronze', 'bronze']);
      expect(await reviewAccounts(context, hurried)).toMatchObject({ reviewed: 2, complete: false });
      expect(await reviewAccounts(context)).toMatchObject({ reviewed: 1, complete: true });
      expect(await tiersOf(context)).toEqual(Array(5).fill('silver'));
    });

    it('writes nobody for whom it changes nothing', async () => {
      const context = await given(...members());
      await reviewAccounts(context);
      await context.db.commit([write.set(['programme'], { ...defaultProgramme, pointsPerUnit: 2 })]);
      await freshSettings(context);
      await reviewAccounts(context);
      const versions = (): unknown =>
        [...context.db.store.documents].filter(([path]) => path.startsWith('loyalty_accounts'));
      const before = versions();
      await context.db.commit([write.set(['programme'], { ...defaultProgramme, pointsPerUnit: 3 })]);
      await freshSettings(context);
      await reviewAccounts(context);
      expect(versions()).toEqual(before);
    });
  });
});
