import * as fc from 'fast-check';
import { addDays } from '../time/index.ts';
import type { Write } from '../paths/index.ts';
import type { LoyaltyAccount } from './account.ts';
import { bookOrder, type OrderPoints } from './book-order.ts';
import type { LedgerSetting } from './entry.ts';
import { openAccount } from './open-account.ts';
import { defaultProgramme, type Programme } from './programme.ts';
import { reviewAccount, reviewIsDue } from './review.ts';

const timeZone = 'Europe/Berlin';

const settingOn = (today: string, programme: Programme = defaultProgramme): LedgerSetting => ({
  programme,
  timeZone,
  today,
  now: new Date(`${today}T12:00:00Z`),
});

const today = '2026-11-22';
const member = {
  customerId: 'c1',
  memberSince: new Date('2024-02-29T08:00:00Z'),
  assignedRepId: 'rep-anna',
  territoryId: null,
};
const fresh = (programme = defaultProgramme): LoyaltyAccount =>
  openAccount(member, programme, timeZone, today, new Date(0));

const at = (day: string, points: number): OrderPoints => ({ day, points });

/** Books each order in turn, as delivered once. */
function delivered(orders: readonly OrderPoints[], programme = defaultProgramme) {
  const writes: Write[] = [];
  let account = fresh(programme);
  orders.forEach((due, index) => {
    const booking = { orderId: `o${index}`, entries: 0, booked: null, due };
    const booked = bookOrder(account, booking, settingOn(today, programme));
    account = booked.account;
    writes.push(...booked.writes);
  });
  return { account, writes };
}

const pathsOf = (writes: readonly Write[]): string[] =>
  writes.map(({ path }) => path.replace('loyalty_transactions/', ''));

const pointsOf = (writes: readonly Write[]): number[] =>
  writes.map((each) =>
    each.kind === 'create' && typeof each.data['points'] === 'number' ? each.data['points'] : 0,
  );

describe('bookOrder', () => {
  it('accrues points on the day of delivery, with the day they expire', () => {
    const { account, writes } = delivered([at('2026-11-20', 120)]);
    expect(account).toMatchObject({
      totalPoints: 120,
      debt: 0,
      qualifyingPoints: 120,
      currentTier: 'bronze',
      deliveredOrders: 1,
      anniversaryDate: '02-29',
      lots: { '2026-11-20': { earned: 120, qualifying: 120, remaining: 120 } },
      tierProgressMetrics: { nextTier: 'silver', pointsToNextTier: 380 },
      nextReviewDay: '2028-11-20',
    });
    expect(writes).toMatchObject([
      {
        kind: 'create',
        path: 'loyalty_transactions/order_o0',
        data: { type: 'accrual', points: 120, effectiveDay: '2026-11-20', expiresDay: '2028-11-20' },
      },
    ]);
  });

  it.each<[string, OrderPoints | null, OrderPoints | null, [string, number][]]>([
    ['nothing where nothing changed', at('2026-11-20', 50), at('2026-11-20', 50), []],
    ['the rest where it grew', at('2026-11-20', 50), at('2026-11-20', 70), [['order_o0_1', 20]]],
    ['a reversal of the part it lost', at('2026-11-20', 50), at('2026-11-20', 30), [['order_o0_1', -20]]],
    ['a reversal of all of it', at('2026-11-20', 50), null, [['order_o0_1', -50]]],
    [
      'both where the day changed',
      at('2026-11-20', 50),
      at('2026-11-02', 50),
      [
        ['order_o0_1', -50],
        ['order_o0_2', 50],
      ],
    ],
    ['nothing for no points', null, at('2026-11-20', 0), []],
  ])('books %s', (_name, booked, due, entries) => {
    const { account } = booked === null ? { account: fresh() } : delivered([booked]);
    const result = bookOrder(account, { orderId: 'o0', entries: 1, booked, due }, settingOn(today));
    expect(pathsOf(result.writes).map((path, index) => [path, pointsOf(result.writes)[index]])).toEqual(
      entries,
    );
    expect(result.entries).toBe(1 + entries.length);
    expect(result.account.totalPoints).toBe(due?.points ?? 0);
  });

  it('takes back from the lot, then the oldest, then makes a debt that earnings repay', () => {
    const { account } = delivered([at('2026-11-01', 30), at('2026-11-20', 100)]);
    const spent = {
      ...account,
      totalPoints: 40,
      lots: {
        '2026-11-01': { earned: 30, qualifying: 30, remaining: 30 },
        '2026-11-20': { earned: 100, qualifying: 100, remaining: 10 },
      },
    };
    const cancelled = bookOrder(
      spent,
      { orderId: 'o1', entries: 1, booked: at('2026-11-20', 100), due: null },
      settingOn(today),
    ).account;
    expect(cancelled).toMatchObject({ totalPoints: -60, debt: 60 });
    const repaid = bookOrder(
      cancelled,
      { orderId: 'o2', entries: 0, booked: null, due: at('2026-11-21', 80) },
      settingOn(today),
    ).account;
    expect(repaid).toMatchObject({ totalPoints: 20, debt: 0 });
    expect(repaid.lots['2026-11-21']).toEqual({ earned: 80, qualifying: 80, remaining: 20 });
  });

  describe('bonus', () => {
    const ten = Array.from({ length: 10 }, () => at('2026-11-20', 10));

    it('comes with the tenth delivered order, not before', () => {
      expect(pathsOf(delivered(ten.slice(1)).writes)).not.toContain('bonus_c1_1');
      const { account, writes } = delivered(ten);
      expect(pathsOf(writes)).toContain('bonus_c1_1');
      expect(account).toMatchObject({ totalPoints: 150, qualifyingPoints: 100, deliveredOrders: 10 });
    });

    it('is taken back and granted again under ids of their own', () => {
      const { account } = delivered(ten);
      const lost = bookOrder(
        account,
        { orderId: 'o9', entries: 1, booked: at('2026-11-20', 10), due: null },
        settingOn(today),
      );
      const again = bookOrder(
        lost.account,
        { orderId: 'o9', entries: 2, booked: null, due: at('2026-11-20', 10) },
        settingOn(today),
      );
      expect(pathsOf([...lost.writes, ...again.writes])).toEqual([
        'order_o9_1',
        'bonus_c1_1_1',
        'order_o9_2',
        'bonus_c1_1_2',
      ]);
      expect(again.account).toMatchObject({
        totalPoints: 150,
        bonuses: { granted: 1, highest: 1, changes: 2 },
      });
    });

    it('takes back what it gave, also after the programme changed', () => {
      const { account } = delivered(ten);
      const richer = { ...defaultProgramme, bonusPoints: 200 };
      const lost = bookOrder(
        account,
        { orderId: 'o9', entries: 1, booked: at('2026-11-20', 10), due: null },
        settingOn(today, richer),
      );
      expect(lost.account.totalPoints).toBe(90);
    });

    it('stays when the programme drops it, and no new one comes', () => {
      const without = { ...defaultProgramme, bonusPoints: 0 };
      expect(delivered(ten, without).account.bonuses.granted).toBe(0);
      const { account } = delivered(ten);
      const later = { orderId: 'o10', entries: 0, booked: null, due: at('2026-11-20', 10) };
      expect(bookOrder(account, later, settingOn(today, without)).account.totalPoints).toBe(160);
    });
  });
});

describe('any run of bookings and reviews', () => {
  const step = fc.record({
    order: fc.nat({ max: 5 }),
    due: fc.option(
      fc.record({
        day: fc.nat({ max: 900 }).map((days) => addDays('2024-06-01', days)),
        points: fc.nat({ max: 900 }),
      }),
    ),
    review: fc.boolean(),
    passes: fc.nat({ max: 90 }),
  });
  const small = { ...defaultProgramme, bonusEvery: 2 };

  it('keeps balance, lots, debt and ids straight', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const booked = new Map<number, { due: OrderPoints | null; entries: number }>();
        const writes: Write[] = [];
        let account = fresh(small);
        let day = today;
        for (const { order, due, review, passes } of steps) {
          day = addDays(day, passes);
          const before = booked.get(order) ?? { due: null, entries: 0 };
          const booking = { orderId: `o${order}`, entries: before.entries, booked: before.due, due };
          const result = bookOrder(account, booking, settingOn(day, small));
          booked.set(order, { due, entries: result.entries });
          account = result.account;
          writes.push(...result.writes);
          if (!review || !reviewIsDue(account, day)) continue;
          const reviewed = reviewAccount(account, settingOn(day, small));
          account = reviewed.account;
          writes.push(...reviewed.writes);
          expect(reviewIsDue(account, day)).toBe(false);
          expect(reviewAccount(account, settingOn(day, small))).toEqual({ account, writes: [] });
        }
        const ids = pathsOf(writes);
        expect(new Set(ids).size).toBe(ids.length);
        expect(writes.every(({ kind }) => kind === 'create')).toBe(true);
        expect(account.totalPoints).toBe(pointsOf(writes).reduce((sum, points) => sum + points, 0));
        const remaining = Object.values(account.lots).reduce((sum, lot) => sum + lot.remaining, 0);
        expect(account.totalPoints).toBe(remaining - account.debt);
        expect(account.debt === 0 || remaining === 0).toBe(true);
        const orders = [...booked.values()].filter(({ due }) => due !== null).length;
        expect(account.bonuses.granted).toBe(Math.floor(orders / 2));
      }),
      { numRuns: 300 },
    );
  });
});
