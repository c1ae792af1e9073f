import { orderTotals, vatByRate, type PricedLine } from './totals.ts';

const line = (changes: Partial<PricedLine> = {}): PricedLine => ({
  quantity: 1,
  unitPriceMinor: 100,
  discountMinor: 0,
  vatRate: 0.07,
  depositMinor: 0,
  ...changes,
});

describe('orderTotals', () => {
  it.each([
    ['nothing', [], { goodsMinor: 0, vatMinor: 0, depositMinor: 0, totalMinor: 0 }],
    ['one line', [line()], { goodsMinor: 100, vatMinor: 7, depositMinor: 0, totalMinor: 107 }],
    [
      'a discount on the line, not on the unit',
      [line({ quantity: 3, discountMinor: 50 })],
      { goodsMinor: 250, vatMinor: 18, depositMinor: 0, totalMinor: 268 },
    ],
    [
      'a discount beyond the line',
      [line({ discountMinor: 500 }), line()],
      { goodsMinor: 100, vatMinor: 7, depositMinor: 0, totalMinor: 107 },
    ],
    [
      'deposit outside goods and VAT',
      [line({ quantity: 20, depositMinor: 15 })],
      { goodsMinor: 2000, vatMinor: 140, depositMinor: 300, totalMinor: 2440 },
    ],
    [
      'a fractional quantity, rounded to the cent',
      [line({ quantity: 0.333, unitPriceMinor: 999, vatRate: 0 })],
      { goodsMinor: 333, vatMinor: 0, depositMinor: 0, totalMinor: 333 },
    ],
    [
      'VAT rounded once for a rate, not for each line',
      [line({ unitPriceMinor: 7 }), line({ unitPriceMinor: 7 }), line({ unitPriceMinor: 7 })],
      { goodsMinor: 21, vatMinor: 1, depositMinor: 0, totalMinor: 22 },
    ],
  ])('adds up %s', (_name, lines, totals) => {
    expect(orderTotals(lines)).toEqual(totals);
  });

  it('keeps VAT apart by rate', () => {
    const lines = [line(), line({ vatRate: 0.19, unitPriceMinor: 1000 }), line({ unitPriceMinor: 50 })];
    expect([...vatByRate(lines)]).toEqual([
      [0.07, 11],
      [0.19, 190],
    ]);
  });
});
