import fc from 'fast-check';
import { frequentItemsets, type Itemset } from './frequent-itemsets.ts';
import { isProblem } from './problem.ts';

type Baskets = readonly (readonly string[])[];

function found(baskets: Baskets, minSupport: number, maxSize?: number): readonly Itemset[] {
  const itemsets = frequentItemsets(
    baskets,
    maxSize === undefined ? { minSupport } : { minSupport, maxSize },
  );
  if (isProblem(itemsets)) throw new Error(itemsets.problem);
  return itemsets;
}

const asTable = (itemsets: readonly Itemset[]): Readonly<Record<string, number>> =>
  Object.fromEntries(itemsets.map(({ items, count }) => [items.toSorted().join(' '), count]));

/** Every subset of the items, counted basket by basket. */
function byBruteForce(baskets: Baskets, minSupport: number): Readonly<Record<string, number>> {
  const items = [...new Set(baskets.flat())].sort();
  const subsets = Array.from({ length: 2 ** items.length - 1 }, (_, bits) =>
    items.filter((__, bit) => ((bits + 1) & (1 << bit)) !== 0),
  );
  const counted = subsets.map((subset) => {
    const count = baskets.filter((basket) => subset.every((item) => basket.includes(item))).length;
    return [subset.join(' '), count] as const;
  });
  return Object.fromEntries(counted.filter(([, count]) => count / baskets.length >= minSupport && count > 0));
}

const shop = fc.array(
  fc.array(fc.constantFrom('butter', 'cream', 'curd', 'milk', 'quark', 'whey'), { maxLength: 7 }),
  {
    minLength: 1,
    maxLength: 25,
  },
);

test('the example of Han, Pei and Yin (2000), minimum 3 of 5', () => {
  const baskets = ['f a c d g i m p', 'a b c f l m o', 'b f h j o', 'b c k s p', 'a f c e l p m n'].map(
    (basket) => basket.split(' '),
  );
  const table = asTable(found(baskets, 0.6));
  // Table 2 of the paper names them: the items, and what grows from p, m, b, a and c.
  expect(table).toEqual({
    f: 4,
    c: 4,
    a: 3,
    b: 3,
    m: 3,
    p: 3,
    'c p': 3,
    'f m': 3,
    'c m': 3,
    'a m': 3,
    'c f m': 3,
    'a f m': 3,
    'a c m': 3,
    'a c f m': 3,
    'a f': 3,
    'a c': 3,
    'a c f': 3,
    'c f': 3,
  });
});

test('the same as counting every subset', () => {
  fc.assert(
    fc.property(shop, fc.constantFrom(0.04, 0.1, 0.25, 0.5, 1), (baskets, minSupport) => {
      expect(asTable(found(baskets, minSupport))).toEqual(byBruteForce(baskets, minSupport));
    }),
  );
});

test('the order of baskets and items changes nothing, not even the order of the answer', () => {
  fc.assert(
    fc.property(shop, (baskets) => {
      const turned = baskets.map((basket) => [...basket].reverse()).reverse();
      expect(found(turned, 0.1)).toEqual(found(baskets, 0.1));
    }),
  );
});

test('every basket three times over has the same supports', () => {
  fc.assert(
    fc.property(shop, (baskets) => {
      const supports = (of: Baskets): readonly number[] => found(of, 0.2).map(({ support }) => support);
      expect(supports([...baskets, ...baskets, ...baskets])).toEqual(supports(baskets));
    }),
  );
});

test.each([1, 2, 3])('no set has more than %s items where no more are asked for', (maxSize) => {
  const baskets: Baskets = Array.from({ length: 4 }, () => ['butter', 'cream', 'milk', 'whey']);
  const all = found(baskets, 0.5);
  expect(found(baskets, 0.5, maxSize)).toEqual(all.filter(({ items }) => items.length <= maxSize));
  expect(all).toHaveLength(15);
});

test('items come with the most frequent one first, equals by name', () => {
  const itemsets = found([['b', 'a', 'z'], ['z', 'a', 'b'], ['z']], 0.6);
  expect(itemsets.at(-1)?.items).toEqual(['z', 'a', 'b']);
});

test('a share just reached is enough, by the division that is reported', () => {
  const baskets = Array.from({ length: 49 }, (_, index) => (index < 7 ? ['milk'] : []));
  expect(found(baskets, 7 / 49)).toHaveLength(1);
  expect(found(baskets, 7 / 49 + Number.EPSILON)).toEqual([]);
});

test.each([
  ['no baskets', [], { minSupport: 0.5 }, { problem: 'empty' }],
  ['a support of nothing', [['a']], { minSupport: 0 }, { problem: 'out-of-range', field: 'minSupport' }],
  [
    'a support of no number',
    [['a']],
    { minSupport: Number.NaN },
    { problem: 'out-of-range', field: 'minSupport' },
  ],
  ['more than all', [['a']], { minSupport: 1.1 }, { problem: 'out-of-range', field: 'minSupport' }],
  ['half an item', [['a']], { minSupport: 1, maxSize: 1.5 }, { problem: 'out-of-range', field: 'maxSize' }],
  ['no item', [['a']], { minSupport: 1, maxSize: 0 }, { problem: 'out-of-range', field: 'maxSize' }],
] as const)('refuses %s', (_, baskets, options, problem) => {
  expect(frequentItemsets(baskets, options)).toEqual(problem);
});

test('empty baskets alone hold nothing, one basket everything', () => {
  expect(found([[], []], 0.5)).toEqual([]);
  expect(asTable(found([['milk', 'whey']], 1))).toEqual({ milk: 1, whey: 1, 'milk whey': 1 });
});
