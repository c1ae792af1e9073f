import type { LoyaltyAccount } from './account.ts';
import type { LedgerSetting } from './entry.ts';
import { openAccount } from './open-account.ts';
import { defaultProgramme } from './programme.ts';
import { reviewAccount } from './review.ts';
import { standingOf, tierFor } from './standing.ts';

const on = (today: string): LedgerSetting => ({
  programme: defaultProgramme,
  timeZone: 'Europe/Berlin',
  today,
  now: new Date(`${today}T12:00:00Z`),
});

function account(lots: LoyaltyAccount['lots'], changes: Partial<LoyaltyAccount> = {}): LoyaltyAccount {
  const member = { customerId: 'c1', memberSince: new Date(0), assignedRepId: null, territoryId: null };
  const totalPoints = Object.values(lots).reduce((sum, { remaining }) => sum + remaining, 0);
  return {
    ...openAccount(member, defaultProgramme, 'Europe/Berlin', '2026-01-01', new Date(0)),
    lots,
    totalPoints,
    ...changes,
  };
}

const lot = (points: number, remaining = points) => ({ earned: points, qualifying: points, remaining });

describe('reviewAccount', () => {
  it.each([
    ['the day before', '2026-11-19', 130, []],
    ['the very day', '2026-11-20', 30, ['expiry_c1_2024-11-20_0']],
    ['long after', '2027-03-01', 0, ['expiry_c1_2024-11-20_0', 'expiry_c1_2024-12-01_1']],
  ])('expires points 24 months after they were earned: %s', (_name, today, left, entries) => {
    const held = account({ '2024-12-01': lot(40, 30), '2024-11-20': lot(100) });
    const reviewed = reviewAccount(held, on(today));
    expect(reviewed.account.totalPoints).toBe(left);
    expect(reviewed.writes.map(({ path }) => path.replace('loyalty_transactions/', ''))).toEqual(entries);
  });

  it('expires a day again, under another id, when it has gained points since', () => {
    const first = reviewAccount(account({ '2024-11-20': lot(100) }), on('2026-11-20')).account;
    expect(first.lots).toEqual({});
    const gained = { ...first, lots: { '2024-11-20': lot(5) }, totalPoints: 5 };
    const [entry] = reviewAccount(gained, on('2026-11-20')).writes;
    expect(entry?.path).toBe('loyalty_transactions/expiry_c1_2024-11-20_1');
  });
});

describe('tiers', () => {
  it.each([
    [0, 'bronze'],
    [499, 'bronze'],
    [500, 'silver'],
    [2000, 'gold'],
    [4999, 'gold'],
    [5000, 'platinum'],
  ])('%i qualifying points reach %s', (points, tier) => {
    expect(tierFor(points, defaultProgramme)).toBe(tier);
  });

  const gold = { lots: { '2025-11-22': lot(1800), '2026-01-10': lot(600) }, currentTier: 'gold' as const };

  it.each<[string, string, boolean, string, string | null, string | null]>([
    ['keep while the points count', '2026-11-21', true, 'gold', null, '2026-11-22'],
    ['are marked on the day they fall', '2026-11-22', true, 'gold', '2026-11-22', '2026-12-22'],
    ['stay through the grace', '2026-12-21', true, 'gold', '2026-11-22', '2026-12-22'],
    ['fall after it', '2026-12-22', true, 'silver', null, '2027-01-10'],
    ['fall at the review alone', '2026-12-22', false, 'gold', '2026-11-22', '2026-12-22'],
  ])('%s', (_name, today, mayFall, tier, since, next) => {
    const belowTierSince = today >= '2026-11-22' ? '2026-11-22' : null;
    const standing = standingOf({ ...gold, belowTierSince }, defaultProgramme, today, mayFall);
    expect(standing).toMatchObject({ currentTier: tier, belowTierSince: since, nextReviewDay: next });
  });

  it('rise at once and forget that they were below', () => {
    const lots = { '2026-11-20': lot(5000) };
    const member = { lots, currentTier: 'silver' as const, belowTierSince: '2026-11-01' };
    expect(standingOf(member, defaultProgramme, '2026-11-22')).toMatchObject({
      currentTier: 'platinum',
      belowTierSince: null,
      tierProgressMetrics: { nextTier: null, pointsToNextTier: null },
    });
  });

  it('fall one for each grace period that was missed', () => {
    const member = { lots: {}, currentTier: 'platinum' as const, belowTierSince: '2026-09-01' };
    expect(standingOf(member, defaultProgramme, '2026-11-05', true)).toMatchObject({ currentTier: 'silver' });
    expect(standingOf(member, defaultProgramme, '2026-12-05', true)).toMatchObject({ currentTier: 'bronze' });
  });
});
