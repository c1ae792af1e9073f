import type { SpendRow } from './gamma-gamma.ts';
import type { PurchaseColumns } from './purchase-columns.ts';
import type { PurchaseRow } from './purchase-row.ts';

const table: readonly (readonly [frequency: number, recency: number, age: number, customers: number])[] = [
  [0, 0, 30, 40],
  [0, 0, 20, 25],
  [0, 0, 39, 30],
  [1, 5, 30, 9],
  [1, 18, 39, 7],
  [1, 2, 25, 5],
  [2, 12, 28, 5],
  [2, 31, 38, 4],
  [3, 9, 35, 3],
  [4, 30, 36, 3],
  [6, 33, 34, 2],
  [9, 20, 39, 1],
  [15, 38, 39, 1],
];

/** For specs: 135 customers of 13 kinds, made up. */
export const samplePurchases: readonly PurchaseRow[] = table.flatMap(([frequency, recency, age, customers]) =>
  Array.from({ length: customers }, () => ({ frequency, recency, age })),
);

/** For specs: twelve customers who spend very differently, made up. */
export const sampleSpending: readonly SpendRow[] = (
  [
    [1, 8],
    [1, 90],
    [1, 25],
    [2, 31],
    [2, 12],
    [3, 140],
    [3, 6],
    [4, 37],
    [6, 29],
    [15, 60],
    [5, 210],
    [9, 17],
  ] as const
).map(([frequency, monetaryValue]) => ({ frequency, monetaryValue }));

/** For specs: purchases column by column. */
export const purchaseColumns = (
  ...rows: readonly (readonly [customer: string, day: number, money: number])[]
): PurchaseColumns => ({
  customers: rows.map(([customer]) => customer),
  days: Int32Array.from(rows, ([, day]) => day),
  money: Float64Array.from(rows, ([, , money]) => money),
});

/** For specs: the parameters Fader, Hardie and Lee (2005) publish for the CDNOW sample. */
export const published = {
  bgNbd: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  paretoNbd: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
} as const;
