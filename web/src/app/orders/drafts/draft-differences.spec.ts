import type { OrderLine } from '@creamline/domain/orders';
import { draftDifferences, type DraftDifference } from './draft-differences';

const asked = { sku: 'cream', quantity: 3, seenPriceMinor: 249 };
const got: OrderLine = {
  sku: 'cream',
  name: 'Double cream',
  quantity: 3,
  unitPriceMinor: 249,
  discountMinor: 0,
  vatRate: 0.07,
  depositMinor: 0,
};
const difference = { sku: 'cream', name: 'Double cream' };

const table: [
  string,
  typeof asked | (Omit<typeof asked, 'seenPriceMinor'> & { seenPriceMinor: null }),
  OrderLine[],
  DraftDifference[],
][] = [
  ['the same', asked, [got], []],
  [
    'another price',
    asked,
    [{ ...got, unitPriceMinor: 259 }],
    [{ ...difference, kind: 'price', typed: 249, decided: 259 }],
  ],
  ['a price nobody had seen', { ...asked, seenPriceMinor: null }, [got], []],
  [
    'less than asked for',
    asked,
    [{ ...got, quantity: 2 }],
    [{ ...difference, kind: 'quantity', typed: 3, decided: 2 }],
  ],
  ['nothing of it', asked, [], [{ sku: 'cream', name: 'cream', kind: 'missing', typed: 3, decided: 0 }]],
];
it.each(table)('an order of %s', (_, line, lines, expected) => {
  expect(draftDifferences({ lines: [line] }, { lines })).toEqual(expected);
});
