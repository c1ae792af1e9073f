import fc from 'fast-check';
import { associationRules, type AssociationRule } from './association-rules.ts';
import { frequentItemsets } from './frequent-itemsets.ts';
import { isProblem } from './problem.ts';

type Baskets = readonly (readonly string[])[];

function rulesOf(baskets: Baskets, minConfidence: number, minLift?: number): readonly AssociationRule[] {
  const itemsets = frequentItemsets(baskets, { minSupport: 0.01 });
  if (isProblem(itemsets)) throw new Error(itemsets.problem);
  const options = minLift === undefined ? { minConfidence } : { minConfidence, minLift };
  const rules = associationRules(itemsets, options);
  if (isProblem(rules)) throw new Error(rules.problem);
  return rules;
}

const named = ({ antecedent, consequent }: AssociationRule): string =>
  `${antecedent.toSorted().join(' ')} → ${consequent.toSorted().join(' ')}`;

/** Ten baskets: butter in 4, milk in 6, both in 3. */
const ten: Baskets = [
  ...Array.from({ length: 3 }, () => ['butter', 'milk']),
  ['butter'],
  ...Array.from({ length: 3 }, () => ['milk']),
  ...Array.from({ length: 3 }, () => ['quark']),
];

test('every measure, worked out by hand', () => {
  const rule = rulesOf(ten, 0).find((each) => named(each) === 'butter → milk');
  expect(rule?.support).toBeCloseTo(0.3, 12);
  expect(rule?.confidence).toBeCloseTo(0.75, 12);
  expect(rule?.lift).toBeCloseTo(0.75 / 0.6, 12);
  expect(rule?.leverage).toBeCloseTo(0.3 - 0.24, 12);
  expect(rule?.conviction).toBeCloseTo(0.4 / 0.25, 12);
});

test('a rule that never fails has endless conviction', () => {
  const rules = rulesOf([['butter', 'milk'], ['milk']], 1);
  expect(rules.map((each) => [named(each), each.conviction])).toEqual([
    ['butter → milk', Number.POSITIVE_INFINITY],
  ]);
});

const shop = fc.array(fc.subarray(['butter', 'cream', 'curd', 'milk', 'whey']), {
  minLength: 1,
  maxLength: 20,
});

test('all ways to cut every itemset, and of these the sure ones', () => {
  fc.assert(
    fc.property(shop, fc.constantFrom(0.3, 0.5, 0.8, 1), (baskets, least) => {
      const all = rulesOf(baskets, 0);
      const sets = frequentItemsets(baskets, { minSupport: 0.01 });
      const ways = isProblem(sets) ? 0 : sets.reduce((sum, { items }) => sum + 2 ** items.length - 2, 0);
      expect(new Set(all.map(named)).size).toBe(ways);
      const sure = all.filter(({ confidence }) => confidence >= least).map(named);
      expect(rulesOf(baskets, least).map(named).sort()).toEqual(sure.sort());
    }),
  );
});

test('a confidence is the share counted in the baskets, a lift the same both ways', () => {
  fc.assert(
    fc.property(shop, (baskets) => {
      const lifts = new Map(rulesOf(baskets, 0).map((rule) => [named(rule), rule.lift]));
      for (const rule of rulesOf(baskets, 0)) {
        const having = baskets.filter((basket) => rule.antecedent.every((item) => basket.includes(item)));
        const both = having.filter((basket) => rule.consequent.every((item) => basket.includes(item)));
        expect(rule.confidence).toBeCloseTo(both.length / having.length, 12);
        const back = named({ ...rule, antecedent: rule.consequent, consequent: rule.antecedent });
        expect(lifts.get(back)).toBeCloseTo(rule.lift, 12);
      }
    }),
    { numRuns: 40 },
  );
});

test('a least lift leaves out what happens anyway', () => {
  expect(rulesOf(ten, 0.5, 1.2).map(named)).toEqual(['butter → milk', 'milk → butter']);
  expect(rulesOf(ten, 0.5, 1.3)).toEqual([]);
});

test.each([
  ['a confidence above 1', [], { minConfidence: 1.5 }, { problem: 'out-of-range', field: 'minConfidence' }],
  [
    'a lift of no number',
    [],
    { minConfidence: 0, minLift: Number.NaN },
    { problem: 'out-of-range', field: 'minLift' },
  ],
  [
    'a support of nothing',
    [{ items: ['milk'], count: 0, support: 0 }],
    { minConfidence: 0 },
    { problem: 'out-of-range', field: 'support', row: 0 },
  ],
  [
    'a set without its parts',
    [{ items: ['milk', 'whey'], count: 1, support: 0.5 }],
    { minConfidence: 0 },
    { problem: 'incomplete', field: 'items', row: 0 },
  ],
  [
    'a set too long to be cut every way',
    [{ items: Array.from({ length: 21 }, (_, index) => String(index)), count: 1, support: 0.5 }],
    { minConfidence: 0 },
    { problem: 'out-of-range', field: 'items', row: 0 },
  ],
] as const)('refuses %s', (_, itemsets, options, problem) => {
  expect(associationRules(itemsets, options)).toEqual(problem);
});

test('no itemsets make no rules', () => {
  expect(associationRules([], { minConfidence: 0.5 })).toEqual([]);
});
