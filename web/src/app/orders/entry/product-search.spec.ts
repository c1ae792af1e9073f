import type { Product } from '@creamline/domain/products';
import { offers, searchable } from './product-search';

const product = (sku: string, name: string, more: Partial<Product> = {}): Product => ({
  sku,
  name,
  category: 'milk',
  unit: 'piece',
  priceMinor: 100,
  currency: 'EUR',
  vatRate: 0.07,
  shelfLifeDays: 14,
  fatPercent: null,
  containerType: null,
  depositMinor: 0,
  allergens: {},
  active: true,
  updatedAt: new Date(0),
  ...more,
});

const catalogue = searchable([
  product('M-1', 'Alpine milk 3.5 %'),
  product('B-1', 'Buttermilk'),
  product('K-1', 'Bergkäse, aged', { category: 'cheese' }),
  product('X-1', 'Almond milk', { active: false }),
  product('S-1', 'Sour cream', { category: 'cream' }),
]);
const found = (typed: string, taken = {}): string[] =>
  offers(catalogue, typed, taken).map((offer) => offer.product.sku);

describe('the product search', () => {
  const table: [string, string, string[]][] = [
    ['nothing typed: all by name', '', ['M-1', 'K-1', 'B-1', 'S-1']],
    ['a word that begins so comes before one that holds it', 'milk', ['M-1', 'B-1', 'K-1'].slice(0, 2)],
    ['without its dots', 'kase', ['K-1']],
    ['by category', 'cheese', ['K-1']],
    ['by number', 's-1', ['S-1']],
    ['every word', 'alpine 3.5', ['M-1']],
    ['script is only text', '<script>', []],
    ['what is no longer sold is not offered', 'almond', []],
  ];
  it.each(table)('%s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('puts first what this customer usually takes, most first', () => {
    const taken = {
      'S-1': { quantity: 4, lastDay: '2026-11-01' },
      'B-1': { quantity: 90, lastDay: '2026-11-03' },
    };
    expect(found('', taken)).toEqual(['B-1', 'S-1', 'M-1', 'K-1']);
    expect(offers(catalogue, 'sour', taken)[0]?.usual).toEqual({ quantity: 4, lastDay: '2026-11-01' });
  });

  it('offers no more than it is asked for', () => {
    expect(offers(catalogue, '', {}, 2)).toHaveLength(2);
  });
});
