import type { Product } from '../products/index.ts';
import { needsAcceptance, orderWarnings, warningKey, type WarningFacts } from './warnings.ts';

const product = (changes: Partial<Product> = {}): Product => ({
  sku: 'yogurt',
  name: 'Nut yogurt',
  category: 'yogurt',
  unit: '500 g',
  priceMinor: 199,
  currency: 'EUR',
  vatRate: 0.07,
  shelfLifeDays: 21,
  fatPercent: 3.5,
  containerType: null,
  depositMinor: 0,
  allergens: { milk: 'contains', nuts: 'contains', eggs: 'free', soya: 'mayContain' },
  active: true,
  updatedAt: new Date(0),
  ...changes,
});

type Dietary = NonNullable<WarningFacts['dietary']>;
const avoiding = (allergyInfo: Dietary['allergyInfo']): Dietary => ({ allergyInfo, dietaryRestrictions: [] });

function kinds(dietary: Dietary | null, changes: Partial<Product> = {}, seenPriceMinor: number | null = 199) {
  const products = new Map([['yogurt', product(changes)]]);
  return orderWarnings({ lines: [{ sku: 'yogurt', seenPriceMinor }], products, dietary }).map(warningKey);
}

describe('orderWarnings', () => {
  it.each<[string, Dietary | null, string[]]>([
    ['no declaration', null, []],
    ['an allergen the product is free of', avoiding({ eggs: 'avoid' }), []],
    ['an allergen the customer tolerates', avoiding({ nuts: 'tolerated' }), []],
    ['a contained allergen', avoiding({ nuts: 'avoid' }), ['allergenConflict:yogurt:nuts']],
    ['a possible allergen', avoiding({ soya: 'avoid' }), ['allergenMayContain:yogurt:soya']],
    ['an allergen nobody declared', avoiding({ celery: 'avoid' }), ['allergenUnknown:yogurt:celery']],
    [
      'a vegan customer',
      { allergyInfo: {}, dietaryRestrictions: ['vegan'] },
      [
        'allergenUnknown:yogurt:crustaceans',
        'allergenUnknown:yogurt:fish',
        'allergenConflict:yogurt:milk',
        'allergenUnknown:yogurt:molluscs',
      ],
    ],
    [
      'lactose, which products do not declare',
      { allergyInfo: {}, dietaryRestrictions: ['lactoseFree'] },
      ['allergenUnknown:yogurt:lactose'],
    ],
  ])('judges %s', (_name, dietary, expected) => {
    expect(kinds(dietary)).toEqual(expected);
  });

  it('takes an allergen declared unknown for unsafe', () => {
    expect(kinds(avoiding({ nuts: 'avoid' }), { allergens: { nuts: 'unknown' } })).toEqual([
      'allergenUnknown:yogurt:nuts',
    ]);
  });

  it.each<[string, Partial<Product>, number | null, string[]]>([
    ['the same price', {}, 199, []],
    ['no price seen', {}, null, []],
    ['another price', { priceMinor: 219 }, 199, ['priceChanged:yogurt']],
    ['a product no longer sold', { active: false }, 199, ['inactiveProduct:yogurt']],
    ['a short shelf life', { shelfLifeDays: 5 }, 199, ['shortShelfLife:yogurt']],
    ['a shelf life a day longer', { shelfLifeDays: 6 }, 199, []],
  ])('judges %s', (_name, changes, seen, expected) => {
    expect(kinds(null, changes, seen)).toEqual(expected);
  });

  it('names an unknown product, once for all its lines', () => {
    const line = { sku: 'gone', seenPriceMinor: 5 };
    const warnings = orderWarnings({ lines: [line, line], products: new Map(), dietary: null });
    expect(warnings).toEqual([{ kind: 'unknownProduct', sku: 'gone', values: {} }]);
  });

  it('lets a person accept allergens, and nothing that only informs', () => {
    const warning = { sku: 'x', values: {} };
    expect(needsAcceptance({ kind: 'allergenUnknown', ...warning })).toBe(true);
    expect(needsAcceptance({ kind: 'priceChanged', ...warning })).toBe(false);
  });
});
