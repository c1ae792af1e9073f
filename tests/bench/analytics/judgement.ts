import {
  attribute,
  attributionMethods,
  churnRisk,
  forecastAccuracy,
  forecastCategories,
  forecastPipeline,
  healthScore,
  healthWeights,
  holdoutLift,
  leadScore,
  orderRhythm,
  quietSlide,
  recommend,
  winProbability,
} from '@creamline/domain/analytics';
import { healthFactorNames } from '@creamline/domain/customers';
import { addDays } from '@creamline/domain/time';
import { Random } from '../../../tools/demo/random.ts';
import type { Row } from '../report.ts';
import { growth } from './timing.ts';

const today = '2026-11-25';

/** Days with an order, every so many days, for each of some customers. */
function histories(size: number): readonly (readonly string[])[] {
  const random = new Random('judgement');
  return Array.from({ length: size }, () => {
    const gap = random.integer(1, 10);
    return Array.from({ length: 24 }, (_, index) => addDays(today, -gap * index - random.integer(0, 2)));
  });
}

/** A figure for each of many customers. */
function each<T>(
  name: string,
  make: (random: Random, index: number) => T,
  judge: (one: T) => unknown,
): readonly Row[] {
  return growth(name, 100, (size) => {
    const random = new Random(name);
    const all = Array.from({ length: size }, (_, index) => make(random, index));
    return () => {
      for (const one of all) judge(one);
    };
  });
}

const peers = { gaps: [2, 2, 3, 3, 4, 7, 14] };
const customer = {
  calendar: { deliveryDays: [1, 2, 3, 4, 5, 6], closures: [] },
  today,
  deliveryDay: addDays(today, 1),
  mustSell: ['p1', 'p2'],
  peers: { customers: 100, buyers: { p3: 60, p4: 20 } },
  rules: [],
  dietary: null,
  shelfLifeFloorDays: 5,
  contractSkus: null,
};
const leadRules = {
  fit: [
    { field: 'type', values: ['retail'], points: 20 },
    { field: 'litres', atLeast: 100, points: 20 },
  ],
  engagement: [{ kind: 'tasting', points: 20 }],
};

/** How the judgements of single customers, leads and deals grow with their number; none has a peer to race. */
export function run(): Promise<readonly Row[]> {
  return Promise.resolve([
    ...growth('orderRhythm, customers', 100, (size) => {
      const all = histories(size);
      return () => all.map((days) => orderRhythm(days, [], today));
    }),
    ...growth('churnRisk, customers', 100, (size) => {
      const all = histories(size);
      return () => all.map((days) => churnRisk(days, [], today, peers));
    }),
    ...each(
      'quietSlide, customers',
      (random) => Array.from({ length: 52 }, () => random.between(80, 120)),
      (volumes) => quietSlide(volumes),
    ),
    ...each(
      'healthScore, customers',
      (random) =>
        healthFactorNames.map((factor) => ({
          factor,
          weight: healthWeights[factor],
          score: random.integer(0, 100),
        })),
      (factors) => healthScore(factors, { today }),
    ),
    ...each(
      'recommend, customers of 24 orders',
      (random) =>
        Array.from({ length: 24 }, (_, index) => ({
          day: addDays(today, -3 * index),
          lines: [{ sku: `p${String(random.integer(5, 9))}`, quantity: random.integer(1, 9) }],
        })),
      (orders) => recommend({ ...customer, orders }, []),
    ),
    ...each(
      'leadScore, leads',
      (random) => ({
        attributes: { type: 'retail', litres: random.integer(0, 500) },
        events: [{ kind: 'tasting', day: addDays(today, -random.integer(0, 90)) }],
      }),
      (lead) => leadScore(lead, leadRules, today),
    ),
    ...growth('winProbability, ended deals looked at', 100, (size) => {
      const random = new Random('win');
      const ended = Array.from({ length: size }, () => ({
        won: random.chance(0.4),
        stage: random.integer(0, 4),
        features: { source: random.pick(['web', 'visit', 'fair']), type: random.pick(['retail', 'hotel']) },
      }));
      const deal = { stage: 2, features: { source: 'web', type: 'hotel' }, override: null };
      return () => winProbability(deal, ended, [0.1, 0.25, 0.5, 0.7, 0.9]);
    }),
    ...growth('forecastPipeline, deals', 1_000, (size) => {
      const random = new Random('pipeline');
      const deals = Array.from({ length: size }, () => ({
        amountMinor: random.integer(100, 1_000_000),
        probability: random.next(),
        category: random.pick(forecastCategories),
        lost: random.chance(0.1),
        closeDay: addDays(today, random.integer(-90, 365)),
      }));
      return () => forecastPipeline(deals, { today });
    }),
    ...growth('forecastAccuracy, periods', 1_000, (size) => {
      const random = new Random('accuracy');
      const outcomes = Array.from({ length: size }, () => ({
        forecast: random.next(),
        actual: random.next(),
      }));
      return () => forecastAccuracy(outcomes);
    }),
    ...each(
      'holdoutLift, campaigns',
      (random) => [random.integer(0, 900), random.integer(0, 100)] as const,
      ([treated, control]) =>
        holdoutLift({ customers: 900, converted: treated }, { customers: 100, converted: control }),
    ),
    ...growth('attribute, touches of one order', 1_000, (size) => {
      const random = new Random('touches');
      const touches = Array.from({ length: size }, () => ({
        id: `c${String(random.integer(0, 50))}`,
        at: new Date(random.integer(0, 1e12)),
      }));
      return () => attributionMethods.map((method) => attribute(100_000, touches, method));
    }),
  ]);
}
