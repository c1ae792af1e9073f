import fc from 'fast-check';
import type { Write } from '../paths/index.ts';
import { addDays, instantOf } from '../time/index.ts';
import type { LoyaltyAccount } from './account.ts';
import { bookOrder, type OrderPoints } from './book-order.ts';
import type { LedgerSetting } from './entry.ts';
import { openAccount } from './open-account.ts';
import { defaultProgramme, type Programme } from './programme.ts';
import { reviewAccount, reviewIsDue } from './review.ts';
import { expiresOn, tierFor } from './standing.ts';
import { tiers, type Tier } from './tiers.ts';

const timeZone = 'Europe/Berlin';
const DAYS = 130;

const programmes: fc.Arbitrary<Programme> = fc
  .record({
    bonusEvery: fc.integer({ min: 1, max: 4 }),
    bonusPoints: fc.constantFrom(0, 50),
    expiryMonths: fc.integer({ min: 1, max: 3 }),
    qualifyingDays: fc.integer({ min: 5, max: 90 }),
    graceDays: fc.constantFrom(0, 1, 10, 30),
  })
  .map((each) => ({
    ...defaultProgramme,
    ...each,
    tiers: {
      bronze: { from: 0, multiplier: 1, benefits: [] },
      silver: { from: 100, multiplier: 1, benefits: [] },
      gold: { from: 250, multiplier: 1, benefits: [] },
      platinum: { from: 600, multiplier: 1, benefits: [] },
    },
  }));

/** An order that is delivered, corrected, moved to another day or taken back on a day; `points` null: taken back. */
const changes = fc.array(
  fc.record({
    on: fc.integer({ min: 1, max: DAYS }),
    order: fc.integer({ min: 0, max: 9 }),
    daysAgo: fc.option(fc.integer({ min: 0, max: 100 })),
    points: fc.option(fc.constantFrom(0, 1, 40, 99, 300)),
  }),
  { minLength: 10, maxLength: 60 },
);

const rank = (tier: Tier): number => tiers.indexOf(tier);

/** A member whose account is reviewed in the nights that `isReviewed` says, with all that was booked. */
class Member {
  account: LoyaltyAccount;
  readonly ids = new Set<string>();
  sum = 0;
  readonly #entries = new Map<string, number>();

  constructor(setting: LedgerSetting) {
    const member = { customerId: 'c', memberSince: new Date(0), assignedRepId: null, territoryId: null };
    this.account = openAccount(member, setting.programme, timeZone, setting.today, setting.now);
  }

  review(setting: LedgerSetting): void {
    const { account, writes } = reviewAccount(this.account, setting);
    this.#take(account, writes);
  }

  book(orderId: string, booked: OrderPoints | null, due: OrderPoints | null, setting: LedgerSetting): void {
    const entries = this.#entries.get(orderId) ?? 0;
    const after = bookOrder(this.account, { orderId, entries, booked, due }, setting);
    this.#entries.set(orderId, after.entries);
    this.#take(after.account, after.writes);
  }

  #take(account: LoyaltyAccount, writes: readonly Write[]): void {
    this.account = account;
    for (const each of writes) {
      if (each.kind !== 'create') throw new Error(`${each.kind} of a ledger line`);
      expect(this.ids.has(each.path)).toBe(false);
      this.ids.add(each.path);
      this.sum += Number(each.data['points']);
    }
  }
}

/** What can be spent, by the day it was earned, and the standing: what must not depend on how often one looks. */
const view = ({ totalPoints, debt, lots, currentTier, bonuses }: LoyaltyAccount): object => ({
  ...{ totalPoints, debt, currentTier, granted: bonuses.granted },
  left: Object.fromEntries(
    Object.entries(lots)
      .filter(([, { remaining }]) => remaining > 0)
      .map(([day, { remaining }]) => [day, remaining]),
  ),
});

test('through months of orders, corrections and expiry the account is what the orders and the calendar say', () => {
  fc.assert(
    fc.property(programmes, changes, (programme, planned) => {
      const setting = (today: string): LedgerSetting => {
        return { programme, timeZone, today, now: instantOf(today, timeZone, 9) };
      };
      const start = '2026-01-01';
      const [whenDue, nightly] = [new Member(setting(start)), new Member(setting(start))];
      const orders = new Map<string, OrderPoints>();
      for (let day = 1; day <= DAYS; day++) {
        const today = addDays(start, day);
        nightly.review(setting(today));
        // Without grace the night itself takes the tier.
        if (programme.graceDays === 0)
          expect(nightly.account.currentTier).toBe(tierFor(nightly.account.qualifyingPoints, programme));
        if (reviewIsDue(whenDue.account, today)) whenDue.review(setting(today));
        const expired = Object.entries(whenDue.account.lots).filter(
          ([on]) => expiresOn(on, programme) <= today,
        );
        expect(expired.filter(([, { remaining }]) => remaining > 0)).toEqual([]);
        for (const { order, daysAgo, points } of planned.filter(({ on }) => on === day)) {
          const orderId = `o${order}`;
          const booked = orders.get(orderId) ?? null;
          const on = daysAgo === null ? (booked?.day ?? today) : addDays(today, -daysAgo);
          const due = points === null ? null : { day: on, points };
          const before = whenDue.account.currentTier;
          for (const member of [whenDue, nightly]) member.book(orderId, booked, due, setting(today));
          // A tier falls in the night, never by day.
          expect(rank(whenDue.account.currentTier)).toBeGreaterThanOrEqual(rank(before));
          if (due === null) orders.delete(orderId);
          else orders.set(orderId, due);
          const opens = addDays(today, -programme.qualifyingDays);
          const qualifying = [...orders.values()].reduce(
            (sum, each) => (each.day > opens ? sum + each.points : sum),
            0,
          );
          expect(whenDue.account.qualifyingPoints).toBe(qualifying);
          const earned = tierFor(qualifying, programme);
          expect(rank(whenDue.account.currentTier)).toBeGreaterThanOrEqual(rank(earned));
          expect(whenDue.account.belowTierSince === null).toBe(whenDue.account.currentTier === earned);
        }
        const { account, sum } = whenDue;
        const left = Object.values(account.lots).reduce((all, { remaining }) => all + remaining, 0);
        expect(account.totalPoints).toBe(sum);
        expect(account.totalPoints).toBe(left - account.debt);
        expect(account.debt === 0 || left === 0).toBe(true);
        if (programme.bonusPoints > 0)
          expect(account.bonuses.granted).toBe(Math.floor(orders.size / programme.bonusEvery));
        expect(view(account)).toEqual(view(nightly.account));
      }
    }),
    { numRuns: 25 },
  );
});
