import { countsAsDelivered, orderTotals } from '@creamline/domain/orders';
import { Dump } from './dump.ts';
import { mixes, type Mix } from './mixes.ts';
import { simulate, type Faults, type Subject } from './simulate.ts';
import {
  forgetsMoves,
  naiveIncrement,
  readsSourceBeforeGuard,
  rereadsWithoutFence,
  trustsEventIds,
} from './wrong-handlers.ts';
import { customerIds } from './world.ts';

const MOST_SEEDS = 2_000;

/** Customers whose balance is not one point for each whole euro of their delivered orders. */
function wrongBalances(dump: Dump): string[] {
  const orders = [...dump.all('order').values()].filter(countsAsDelivered);
  return customerIds.filter((id) => {
    const mine = orders.filter(({ customerId }) => customerId === id);
    const due = mine.reduce((sum, { lines }) => sum + Math.floor(orderTotals(lines).goodsMinor / 100), 0);
    return dump.all('loyaltyAccount').get(id)?.totalPoints !== due;
  });
}

async function firstViolation(subject: Subject, faults: Faults): Promise<number | null> {
  for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
    const { store } = await simulate(seed, faults, subject);
    if (wrongBalances(new Dump(store)).length > 0) return seed;
  }
  return null;
}

describe(`the schedules find within ${MOST_SEEDS} seeds`, () => {
  it.each<[string, Subject, Mix]>([
    ['an increment for each event', naiveIncrement, 'none'],
    ['a move that is forgotten', forgetsMoves, 'none'],
    ['duplicates under new ids', trustsEventIds, 'duplicates under new ids'],
    ['lost events that no sweep can heal', trustsEventIds, 'lost events'],
    ['a second read without a fence', rereadsWithoutFence, 'none'],
    ['a second read without a fence among reordered events', rereadsWithoutFence, 'delay and reorder'],
    ['a source read before the guard', readsSourceBeforeGuard, 'none'],
  ])(
    '%s',
    async (_name, subject, mix) => {
      expect(await firstViolation(subject, mixes[mix])).not.toBeNull();
    },
    60_000,
  );

  it('nothing where deduplication is enough: no duplicate under a new id, none lost', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { store } = await simulate(seed, mixes.duplicates, trustsEventIds);
      expect(wrongBalances(new Dump(store))).toEqual([]);
    }
  });
});
