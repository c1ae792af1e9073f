import { customerHistories } from './customer-histories.ts';
import { purchaseColumns } from './sample-purchases.ts';

const rising = [
  ['ann', 0, 9],
  ['ann', 7, 10],
  ['ann', 7, 20],
  ['ann', 21, 40],
  ['ann', 29, 99],
  ['ben', 14, 5],
  ['ben', 14, 6],
  ['cat', 29, 1],
] as const;

const ann = { id: 'ann', frequency: 2, recency: 3, age: 4, monetaryValue: 35 };
const ben = { id: 'ben', frequency: 0, recency: 0, age: 2, monetaryValue: 0 };

test('a day is one purchase, the first is no repeat, and what comes after today is not known yet', () => {
  expect(customerHistories(purchaseColumns(...rising), 28)).toEqual([ann, ben]);
});

test('purchases in any order are the same', () => {
  expect(customerHistories(purchaseColumns(...rising.toReversed()), 28)).toEqual([ben, ann]);
});

test('of no purchases there is no history', () => {
  expect(customerHistories(purchaseColumns(), 28)).toEqual([]);
});

test.each(['days', 'money'] as const)('refuses %s that are fewer', (field) => {
  const whole = purchaseColumns(...rising);
  const given = { ...whole, [field]: whole[field].subarray(1) };
  expect(customerHistories(given, 28)).toEqual({ problem: 'out-of-range', field });
});
