import fc from 'fast-check';
import type { Product } from '../products/index.ts';
import { addDays } from '../time/index.ts';
import { isProblem } from './problem.ts';
import {
  recommend,
  type Recommendation,
  type SuggestionCustomer,
  type SuggestionOptions,
} from './recommend.ts';

const today = '2026-11-25';

const product = (sku: string, changes: Partial<Product> = {}): Product => ({
  sku,
  name: sku,
  category: 'milk',
  unit: '1 l',
  priceMinor: 100,
  currency: 'EUR',
  vatRate: 0.07,
  shelfLifeDays: 20,
  fatPercent: null,
  containerType: null,
  depositMinor: 0,
  allergens: { milk: 'contains', nuts: 'free' },
  active: true,
  updatedAt: new Date(0),
  ...changes,
});

const assortment = ['milk', 'cream', 'butter', 'quark', 'skyr'].map((sku) => product(sku));

/** Orders so many days ago, each of these products. */
const orders = (daysAgo: readonly number[], skus: readonly string[], quantity = 2) =>
  daysAgo.map((days) => ({
    day: addDays(today, -days),
    lines: skus.map((sku) => ({ sku, quantity })),
  }));

const customer = (changes: Partial<SuggestionCustomer> = {}): SuggestionCustomer => ({
  orders: [],
  calendar: { deliveryDays: [], closures: [] },
  today,
  deliveryDay: addDays(today, 1),
  mustSell: [],
  peers: { customers: 0, buyers: {} },
  rules: [],
  dietary: null,
  shelfLifeFloorDays: 0,
  contractSkus: null,
  ...changes,
});

function offered(
  changes: Partial<SuggestionCustomer>,
  options?: SuggestionOptions,
  products = assortment,
): Recommendation {
  const answer = recommend(customer(changes), products, options);
  if (isProblem(answer)) throw new Error(`${answer.problem} ${answer.field ?? ''}`);
  return answer;
}

const rule = (antecedent: string[], consequent: string[], lift = 2) => ({
  antecedent,
  consequent,
  support: 0.1,
  confidence: 0.6,
  lift,
  leverage: 0.05,
  conviction: 2,
});

test('what is in most of the latest orders is replenished, in the usual quantity', () => {
  const { suggestions } = offered({
    orders: [...orders([30, 20, 10, 3], ['milk']), ...orders([20], ['quark'], 9)],
  });
  expect(suggestions).toEqual([
    {
      sku: 'milk',
      strength: 1,
      reason: { signal: 'replenish', orders: 4, ofOrders: 4, usualQuantity: 2 },
    },
  ]);
});

/** Milk is in each of eight orders of the last weeks, cream in every third or so. */
const often = orders([2, 4, 6, 8, 10, 12, 14, 16], ['milk']);

test.each([
  ['due by the next delivery', [7, 15, 23], true],
  ['not yet due', [2, 10, 18], false],
  ['given up long ago', [60, 62, 64], false],
  ['without a rhythm yet', [7, 15], false],
])('by its own rhythm cream is %s', (_, daysAgo, due) => {
  const { suggestions } = offered({ orders: [...often, ...orders(daysAgo, ['cream'], 5)] });
  const cream = suggestions.filter(({ sku }) => sku === 'cream').map(({ reason }) => reason);
  expect(cream).toEqual(due ? [{ signal: 'reorderDue', medianGap: 8, sinceLast: 8, usualQuantity: 5 }] : []);
});

test('a closed week does not make a product due', () => {
  const closures = Array.from({ length: 6 }, (_, index) => addDays(today, -index));
  const { suggestions } = offered({
    orders: [...often, ...orders([7, 15, 23], ['cream'])],
    calendar: { deliveryDays: [], closures },
  });
  expect(suggestions.map(({ sku }) => sku)).not.toContain('cream');
});

test.each([
  ['never had', [], [{ signal: 'mustSell', lastDay: null }]],
  ['not had for long', orders([50], ['quark']), [{ signal: 'mustSell', lastDay: addDays(today, -50) }]],
  ['had lately', orders([30], ['quark']), []],
])('a must-sell product %s', (_, past, reasons) => {
  const { suggestions } = offered({ orders: past, mustSell: ['quark', 'quark'] });
  expect(suggestions.map(({ reason }) => reason)).toEqual(reasons);
});

test.each([
  ['many buy it', { customers: 50, buyers: { skyr: 20 } }, 1],
  ['too few to prove anything', { customers: 20, buyers: { skyr: 19 } }, 0],
  ['a small share', { customers: 100, buyers: { skyr: 29 } }, 0],
])('what peers buy: %s', (_, peers, count) => {
  expect(offered({ peers }).suggestions).toHaveLength(count);
});

test('nothing is suggested as new that the customer has had', () => {
  const peers = { customers: 50, buyers: { skyr: 40 } };
  expect(offered({ orders: orders([5], ['skyr']), peers }).suggestions).toEqual([]);
});

test.each([
  ['all of it is bought', rule(['milk', 'cream'], ['skyr']), true],
  ['a part is missing', rule(['milk', 'butter'], ['skyr']), false],
  ['it says little', rule(['milk'], ['skyr'], 1.1), false],
  ['two products follow', rule(['milk'], ['skyr', 'butter']), false],
])('what is bought together: %s', (_, each, follows) => {
  const { suggestions } = offered({ orders: orders([5], ['milk', 'cream']), rules: [each] });
  expect(suggestions.map(({ sku }) => sku)).toEqual(follows ? ['skyr'] : []);
});

test('each product comes once, by its best reason, own habits first', () => {
  const { suggestions } = offered({
    orders: orders([3, 6, 9], ['milk']),
    mustSell: ['milk', 'quark'],
    peers: { customers: 40, buyers: { quark: 30, skyr: 20, butter: 25 } },
  });
  expect(suggestions.map(({ sku, reason }) => `${sku} ${reason.signal}`)).toEqual([
    'milk replenish',
    'quark mustSell',
    'butter peersBuy',
    'skyr peersBuy',
  ]);
});

const avoidsNuts = { allergyInfo: { nuts: 'avoid' }, dietaryRestrictions: [] } as const;

test.each([
  ['free of it', { nuts: 'free' }, []],
  ['containing it', { nuts: 'contains' }, ['allergenConflict']],
  ['perhaps containing it', { nuts: 'mayContain' }, ['allergenMayContain']],
  ['that says nothing', {}, ['allergenUnknown']],
] as const)('to who avoids nuts, a product %s', (_, allergens, warnings) => {
  const dietary = { ...avoidsNuts, dietaryRestrictions: [] };
  const { suggestions, withheld } = offered({ mustSell: ['skyr'], dietary }, {}, [
    product('skyr', { allergens }),
  ]);
  expect(suggestions).toHaveLength(warnings.length === 0 ? 1 : 0);
  const kinds = withheld.flatMap(({ because }) =>
    because.filter === 'allergen' ? because.warnings.map(({ kind }) => kind) : [because.filter],
  );
  expect(kinds).toEqual(warnings);
});

test.each([
  ['no longer sold', {}, { active: false }, {}, { filter: 'inactive' }],
  ['outside the contract', { contractSkus: ['milk'] }, {}, {}, { filter: 'contract' }],
  ['inside the contract', { contractSkus: ['skyr'] }, {}, {}, null],
  [
    'that keeps too few days',
    { shelfLifeFloorDays: 21 },
    {},
    {},
    { filter: 'shelfLife', days: 20, floorDays: 21 },
  ],
  ['that keeps just enough days', { shelfLifeFloorDays: 20 }, {}, {}, null],
  [
    'whose lot keeps too few days',
    { shelfLifeFloorDays: 10 },
    {},
    { daysLeft: { skyr: 9 } },
    { filter: 'shelfLife', days: 9, floorDays: 10 },
  ],
  ['that does not go off', { shelfLifeFloorDays: 21 }, { shelfLifeDays: null }, {}, null],
])('a product %s', (_, changes, ofProduct, options, because) => {
  const answer = offered({ mustSell: ['skyr'], ...changes }, options, [product('skyr', ofProduct)]);
  expect(answer.withheld.map((each) => each.because)).toEqual(because === null ? [] : [because]);
  expect(answer.suggestions).toHaveLength(because === null ? 1 : 0);
});

test('neither what is in the basket nor what nobody knows is suggested, and no more than asked for', () => {
  const mustSell = ['milk', 'cream', 'nowhere', 'butter'];
  const skus = (options: SuggestionOptions) =>
    offered({ mustSell }, options).suggestions.map(({ sku }) => sku);
  expect(skus({ basket: ['cream'] })).toEqual(['butter', 'milk']);
  expect(skus({ limit: 1 })).toEqual(['butter']);
  expect(skus({ limit: 0 })).toEqual([]);
});

test('the order of orders, products and rules changes nothing', () => {
  const facts = {
    orders: [...often, ...orders([7, 15, 23], ['cream'])],
    mustSell: ['quark'],
    rules: [rule(['milk'], ['skyr']), rule(['cream'], ['skyr']), rule(['milk'], ['butter'])],
  };
  const shuffled = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  fc.assert(
    fc.property(
      shuffled(facts.orders),
      shuffled(facts.rules),
      shuffled(assortment),
      (past, rules, products) => {
        expect(offered({ ...facts, orders: past, rules }, {}, products)).toEqual(offered(facts));
      },
    ),
  );
});

test.each([
  ['a day that is none', { today: 'soon' }, {}, { field: 'today' }],
  ['a delivery before today', { deliveryDay: '2026-11-01' }, {}, { field: 'deliveryDay' }],
  ['a negative quantity', { orders: orders([3], ['milk'], -1) }, {}, { field: 'orders', row: 0 }],
  ['a floor of no number', { shelfLifeFloorDays: Number.NaN }, {}, { field: 'shelfLifeFloorDays' }],
  ['endless peers', { peers: { customers: 1, buyers: { milk: Infinity } } }, {}, { field: 'peers' }],
  ['half a suggestion', {}, { limit: 0.5 }, { field: 'limit' }],
])('refuses %s', (_, changes, options, problem) => {
  expect(recommend(customer(changes), assortment, options)).toEqual({ problem: 'out-of-range', ...problem });
});

test('a new customer with nothing known gets nothing', () => {
  expect(offered({})).toEqual({ suggestions: [], withheld: [] });
});
