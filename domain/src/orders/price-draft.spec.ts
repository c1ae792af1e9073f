import type { Product } from '../products/index.ts';
import type { OrderDraft } from './order.ts';
import { priceDraft, type DraftFacts } from './price-draft.ts';

const now = new Date('2026-11-22T10:00:00Z');

const product = (changes: Partial<Product> = {}): Product => ({
  sku: 'milk',
  name: 'Milk',
  category: 'milk',
  unit: '1 l',
  priceMinor: 119,
  currency: 'EUR',
  vatRate: 0.07,
  shelfLifeDays: 10,
  fatPercent: 3.5,
  containerType: 'glass',
  depositMinor: 15,
  allergens: { milk: 'contains' },
  active: true,
  updatedAt: now,
  ...changes,
});

const draft = (changes: Partial<OrderDraft> = {}): OrderDraft => ({
  customerId: 'c1',
  lines: [{ sku: 'milk', quantity: 10, seenPriceMinor: 119 }],
  note: 'Back door',
  requestedDay: '2026-11-24',
  acceptedWarnings: [],
  assignedRepId: 'rep-anna',
  territoryId: 'leipzig',
  createdAt: new Date('2026-11-22T09:59:00Z'),
  createdBy: 'rep-anna',
  updatedAt: now,
  updatedBy: 'rep-anna',
  rev: 'r1',
  base: null,
  state: 'new',
  orderId: null,
  error: null,
  warnings: [],
  judgedAt: null,
  ...changes,
});

const facts = (changes: Partial<DraftFacts> = {}): DraftFacts => ({
  draftId: 'abcdefghij',
  products: new Map([['milk', product()]]),
  dietary: null,
  assignedRepId: 'rep-anna',
  territoryId: 'leipzig',
  currency: 'EUR',
  ...changes,
});

describe('priceDraft', () => {
  it('prices an order from the products alone', () => {
    const verdict = priceDraft(draft(), facts(), now);
    expect(verdict).toMatchObject({
      ok: true,
      warnings: [],
      order: {
        customerId: 'c1',
        orderNumber: 'D-ABCDEFGH',
        status: 'placed',
        placedAt: new Date('2026-11-22T09:59:00Z'),
        requestedDay: '2026-11-24',
        lines: [{ sku: 'milk', name: 'Milk', quantity: 10, unitPriceMinor: 119, depositMinor: 15 }],
        totals: { goodsMinor: 1190, vatMinor: 83, depositMinor: 150, totalMinor: 1423 },
        assignedRepId: 'rep-anna',
      },
    });
  });

  it('books the present price and says that it changed', () => {
    const verdict = priceDraft(
      draft({ lines: [{ sku: 'milk', quantity: 1, seenPriceMinor: 109 }] }),
      facts(),
      now,
    );
    expect(verdict.ok && verdict.order.totals?.goodsMinor).toBe(119);
    expect(verdict.warnings).toEqual([
      { kind: 'priceChanged', sku: 'milk', values: { name: 'Milk', seenMinor: 109, nowMinor: 119 } },
    ]);
  });

  const noMilk = { allergyInfo: { milk: 'avoid' as const }, dietaryRestrictions: [] };

  it.each([
    ['an unknown product', draft(), facts({ products: new Map() }), 'unknownProduct'],
    [
      'a product no longer sold',
      draft(),
      facts({ products: new Map([['milk', product({ active: false })]]) }),
      'inactiveProduct',
    ],
    ['another currency', draft(), facts({ currency: 'CHF' }), 'currencyMismatch'],
    ['an allergen nobody accepted', draft(), facts({ dietary: noMilk }), 'warningsNotAccepted'],
    [
      'an amount beyond what can be booked',
      draft({ lines: [{ sku: 'milk', quantity: 100_000, seenPriceMinor: null }] }),
      facts({ products: new Map([['milk', product({ priceMinor: 1e9 })]]) }),
      'amountTooLarge',
    ],
  ])('refuses %s', (_name, request, given, code) => {
    expect(priceDraft(request, given, now)).toMatchObject({ ok: false, error: { code } });
  });

  it('makes the order when the very warning was accepted', () => {
    const accept = (key: string) =>
      priceDraft(draft({ acceptedWarnings: [key] }), facts({ dietary: noMilk }), now).ok;
    expect(accept('allergenConflict:milk:milk')).toBe(true);
    expect(accept('allergenUnknown:milk:milk')).toBe(false);
  });
});
