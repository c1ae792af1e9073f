import { Dump } from './dump.ts';
import { mixNames, mixes } from './mixes.ts';
import { realSubject } from './real-subject.ts';
import { simulate } from './simulate.ts';
import {
  checkBalances,
  checkLedger,
  checkMemberships,
  checkOpenOrders,
  checkSettlements,
  checkStatistics,
  violations,
} from './invariants.ts';

const FIRST_SEED = Number(process.env['CREAMLINE_SEED'] ?? 1);
const SCHEDULES = Number(process.env['CREAMLINE_SCHEDULES'] ?? 10_000);

const perMix = Math.ceil(SCHEDULES / mixNames.length);

describe(`${SCHEDULES} schedules of the settlement from seed ${FIRST_SEED}`, () => {
  it.each(mixNames)(
    'keeps every invariant with %s',
    async (name) => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + perMix; seed += 1) {
        const { store } = await simulate(seed, mixes[name], realSubject);
        const found = [...store.violations, ...violations(new Dump(store))];
        // The seed plays the schedule again: CREAMLINE_SEED=<seed> CREAMLINE_SCHEDULES=1.
        if (found.length > 0) throw new Error(`seed ${seed}, ${name}: ${found.join('; ')}`);
      }
    },
    120_000,
  );

  it.each(mixNames)(
    'leaves a customer who was deleted and made again all that is booked for them, with %s',
    async (name) => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + Math.ceil(perMix / 5); seed += 1) {
        const { store } = await simulate(seed, { ...mixes[name], madeAgain: 0.5 }, realSubject);
        const dump = new Dump(store);
        const checks = [
          ...[checkBalances, checkLedger, checkStatistics, checkOpenOrders, checkSettlements],
          checkMemberships,
        ];
        const found = checks.flatMap((check) => check(dump));
        if (found.length > 0) throw new Error(`seed ${seed}, ${name}: ${found.join('; ')}`);
      }
    },
    60_000,
  );

  it('plays the same schedule for the same seed', async () => {
    const faults = mixes.everything;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + 50; seed += 1) {
      const [first, second] = [
        await simulate(seed, faults, realSubject),
        await simulate(seed, faults, realSubject),
      ];
      expect(second.trace).toEqual(first.trace);
      expect([...second.store.documents]).toEqual([...first.store.documents]);
    }
  }, 30_000);
});
