import { statsFromSettlements, type CountedOrder, type Customer } from '@creamline/domain/customers';
import { customer } from '../../functions/src/testing/index.ts';
import { Random } from '../faults/random.ts';
import { randomId, randomName } from './invented.ts';

/** The moment the customers of the bench were last judged. */
export const AS_OF = new Date('2026-11-22T09:00:00Z');

const DAY_MS = 86_400_000;
/** One customer in this many is in Halle. */
const OF_HALLE = 40;

const between = (random: Random, from: number, to: number): number => from + random.below(to - from + 1);

/** Up to two years of orders in a rhythm of the customer's own, of a dozen products of its own. */
function orders(random: Random): CountedOrder[] {
  const gap = between(random, 3, 21);
  const skus = Array.from({ length: between(random, 2, 12) }, () => `MILK-${between(random, 100, 160)}`);
  const booked: CountedOrder[] = [];
  let at = AS_OF.getTime() - between(random, 0, gap) * DAY_MS;
  for (let left = between(random, 0, 60); left > 0; left -= 1) {
    const lines = skus.filter(() => random.chance(0.6)).map((sku) => ({ sku, quantity: 1 }));
    const moment = new Date(at);
    const day = moment.toISOString().slice(0, 10);
    booked.push({ day, at: moment, goodsMinor: between(random, 2_000, 60_000), lines });
    at -= (gap + between(random, -1, 1)) * DAY_MS;
  }
  return booked;
}

/** The customer of a number, with everything the segment language asks about, as they are in a dairy of some years. */
export function segmentCustomer(number: number): { readonly id: string; readonly customer: Customer } {
  const random = new Random(number + 1);
  const plain = customer();
  const booked = orders(random);
  const id = randomId(random);
  const town = between(random, 1, 120);
  const city = number % OF_HALLE === 0 ? 'Halle' : `Town ${town}`;
  const postalCode = String(4_000 + town * 13);
  const name = `${randomName(random)} ${between(random, 1, 999)}`;
  const since = new Date(AS_OF.getTime() - between(random, 1, 1_500) * DAY_MS);
  return {
    id,
    customer: {
      ...plain,
      basicInfo: {
        ...plain.basicInfo,
        name,
        address: { line1: '', line2: '', city, region: '', postalCode, country: 'DE' },
      },
      status: random.pick(['active', 'prospect', 'inactive'] as const),
      businessType: random.pick(['retail', 'wholesale', 'foodservice', 'household'] as const),
      assignedRepId: `rep-${between(random, 1, 8)}`,
      territoryId: `territory-${between(random, 1, 4)}`,
      createdAt: since,
      lastContactDate: new Date(AS_OF.getTime() - between(random, 1, 120) * DAY_MS),
      stats: booked.length === 0 ? null : statsFromSettlements(booked),
      lifecycle: { stage: 'active', since, reason: { rule: 'rhythm', values: {} } },
      nextEvaluationAt: new Date(AS_OF.getTime() + between(random, 3, 30) * DAY_MS),
      evaluatedAt: new Date(AS_OF.getTime() - DAY_MS),
      health: { score: between(random, 0, 100), band: 'good', factors: [], trend: null, history: [] },
      summary: {
        ...{ contacts: [], openTasks: [] },
        loyalty: {
          totalPoints: between(random, 0, 5_000),
          qualifyingPoints: between(random, 0, 3_000),
          ...{ tier: 'bronze', nextTier: null, pointsToNextTier: null },
        },
      },
    },
  };
}
