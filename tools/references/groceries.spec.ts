import {
  associationRules,
  frequentItemsets,
  isProblem,
  type AnalyticsProblem,
} from '@creamline/domain/analytics';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve('../shared/data/groceries-baskets.csv');
const have = existsSync(file);
if (!have) console.warn('Skipped: the Groceries baskets (../shared/data) are not on this machine.');

const baskets = have
  ? readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','))
  : [];

function sound<T>(figure: T | AnalyticsProblem): T {
  if (isProblem(figure)) throw new Error(figure.problem);
  return figure;
}

/** Itemsets of each size, and rules of half confidence, of mlxtend 0.25.0 and pyfim 6.28. */
const reference = {
  '0.01': { bySize: [88, 213, 32], rules: 15 },
  '0.001': { bySize: [157, 2981, 6831, 3137, 376, 10], rules: 5829 },
};

const checks: Readonly<Record<string, () => void>> = {
  'the baskets are all there': () => {
    expect(baskets).toHaveLength(9835);
    expect(new Set(baskets.flat()).size).toBe(169);
  },
  ...Object.fromEntries(
    Object.entries(reference).map(([support, known]) => [
      `itemsets and rules at ${support}`,
      () => {
        const itemsets = sound(frequentItemsets(baskets, { minSupport: Number(support) }));
        const sizes = known.bySize.map(
          (_, index) => itemsets.filter(({ items }) => items.length === index + 1).length,
        );
        expect(sizes).toEqual(known.bySize);
        expect(itemsets).toHaveLength(known.bySize.reduce((sum, each) => sum + each, 0));
        expect(sound(associationRules(itemsets, { minConfidence: 0.5 }))).toHaveLength(known.rules);
      },
    ]),
  ),
  'the surest rules by lift': () => {
    const top = (minSupport: number) =>
      sound(associationRules(sound(frequentItemsets(baskets, { minSupport })), { minConfidence: 0.5 }))
        .filter(({ consequent }) => consequent.length === 1)
        .toSorted((left, right) => right.lift - left.lift)[0];
    const often = top(0.01);
    expect(often?.antecedent.toSorted()).toEqual(['citrus fruit', 'root vegetables']);
    expect(often?.consequent).toEqual(['other vegetables']);
    expect(often?.support).toBeCloseTo(0.010_37, 5);
    expect(often?.confidence).toBeCloseTo(0.5862, 4);
    expect(often?.lift).toBeCloseTo(3.0296, 4);
    const rare = top(0.001);
    expect(rare?.antecedent.toSorted()).toEqual(['Instant food products', 'soda']);
    expect(rare?.consequent).toEqual(['hamburger meat']);
    expect(rare?.lift).toBeCloseTo(18.9957, 4);
  },
};

test('beer and crisps, with the baskets or without', () => {
  const itemsets = sound(frequentItemsets([['beer', 'crisps'], ['beer'], ['milk']], { minSupport: 0.3 }));
  const [rule] = sound(associationRules(itemsets, { minConfidence: 1 }));
  expect(rule).toMatchObject({ antecedent: ['crisps'], consequent: ['beer'], lift: 1.5 });
});

for (const [name, check] of Object.entries(checks)) if (have) test(name, check);
