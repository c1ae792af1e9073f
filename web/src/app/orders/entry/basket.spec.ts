import {
  MAX_LINES,
  MAX_QUANTITY,
  added,
  draftLines,
  quantityOf,
  stepped,
  taken,
  withQuantity,
  type BasketLine,
} from './basket';

const line = (sku: string, quantity: number): BasketLine => ({ sku, quantity });
const two = [line('cream', 3), line('milk', 1)];

describe('lines', () => {
  const table: [string, readonly BasketLine[], readonly BasketLine[]][] = [
    ['a new product goes to the end', added(two, 'butter'), [...two, line('butter', 1)]],
    ['a known product gets one more', added(two, 'cream'), [line('cream', 4), line('milk', 1)]],
    ['plus ten', stepped(two, 'cream', 10), [line('cream', 13), line('milk', 1)]],
    ['minus one', stepped(two, 'cream', -1), [line('cream', 2), line('milk', 1)]],
    ['minus stops at one', stepped(two, 'milk', -1), two],
    [
      'plus stops at the most',
      stepped([line('milk', MAX_QUANTITY)], 'milk', 1),
      [line('milk', MAX_QUANTITY)],
    ],
    ['a typed quantity', withQuantity(two, 'milk', 12), [line('cream', 3), line('milk', 12)]],
    ['a line taken out', taken(two, 'cream'), [line('milk', 1)]],
    ['an unknown product changes nothing', stepped(two, 'nothing', 1), two],
  ];
  it.each(table)('%s', (_, lines, expected) => {
    expect(lines).toEqual(expected);
  });

  it('are never more than an order holds', () => {
    const full = Array.from({ length: MAX_LINES }, (_, n) => line(`p${n}`, 1));
    expect(added(full, 'one-more')).toBe(full);
  });
});

describe('a typed quantity', () => {
  const table: [string, number | null][] = [
    ['12', 12],
    [' 7 ', 7],
    ['1.200', 1200],
    ['1,200', 1200],
    ['100000', 100000],
    ['100001', null],
    ['0', null],
    ['-3', null],
    ['1.5', null],
    ['1e3', null],
    ['zwölf', null],
    ['', null],
  ];
  it.each(table)('%j is %j', (typed, expected) => {
    expect(quantityOf(typed)).toBe(expected);
  });
});

describe('the lines of the command', () => {
  it('carry the price that was on the screen, or none', () => {
    expect(draftLines(two, (sku) => (sku === 'cream' ? 249 : null))).toEqual([
      { sku: 'cream', quantity: 3, seenPriceMinor: 249 },
      { sku: 'milk', quantity: 1, seenPriceMinor: null },
    ]);
  });
  it.each([
    ['none', []],
    ['half a unit', [line('milk', 0.5)]],
    ['less than nothing', [line('milk', -1)]],
  ])('are not sent with %s', (_, lines) => {
    expect(draftLines(lines, () => null)).toBeNull();
  });
});
