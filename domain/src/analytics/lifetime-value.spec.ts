import { expectedPurchases } from './expected-purchases.ts';
import { customerLifetimeValue, customerLifetimeValues, expectedSpend } from './lifetime-value.ts';
import { published } from './sample-purchases.ts';

const params = {
  r: 0.183_438_232_121_689,
  alpha: 4.955_341_801_597_06,
  a: 0.644_954_515_842_93,
  b: 1.236_111_763_404_583,
};
const spend = { p: 1.956_379_108_817_979, q: 1.503_558_416_972_306, v: 19.723_897_711_660_037 };
const year = { months: 12, monthlyDiscountRate: 0.01 };
const row = { frequency: 2, recency: 12, age: 28, monetaryValue: 31 };

// As `lifetimes` 0.11.3 answers with these parameters.
test.each([
  [0, 0, 76.629_483_55],
  [2, 31, 36.202_776_98],
  [15, 60, 60.280_540_31],
])('after %d repeats of %d on average', (frequency, monetaryValue, value) => {
  expect(expectedSpend(spend, { frequency, monetaryValue })).toBeCloseTo(value, 6);
});

test('a year at one per cent a month, as lifetimes counts its weeks', () => {
  const weeks = { ...year, periodsPerMonth: 4.345 };
  expect(customerLifetimeValue(params, spend, row, weeks)).toBeCloseTo(39.563_435, 5);
});

test('without discount the months add up to the purchases times the spend', () => {
  const plain = { months: 24, monthlyDiscountRate: 0, periodsPerMonth: 4 };
  const purchases = Number(expectedPurchases(params, row, 96));
  const each = Number(expectedSpend(spend, row));
  expect(customerLifetimeValue(params, spend, row, plain)).toBeCloseTo(purchases * each, 8);
  expect(customerLifetimeValue(params, spend, row, { ...plain, months: 0 })).toBe(0);
});

test.each([
  ['half a month', { months: 0.5, monthlyDiscountRate: 0 }, 'months'],
  ['a century and more', { months: 1201, monthlyDiscountRate: 0 }, 'months'],
  ['money worth nothing', { months: 1, monthlyDiscountRate: -1 }, 'monthlyDiscountRate'],
  ['months of no length', { months: 1, monthlyDiscountRate: 0, periodsPerMonth: 0 }, 'periodsPerMonth'],
])('refuses %s', (_, options, field) => {
  expect(customerLifetimeValue(params, spend, row, options)).toEqual({ problem: 'out-of-range', field });
});

test('says so where spending has no mean', () => {
  expect(expectedSpend({ ...spend, q: 1 }, row)).toEqual({ problem: 'no-mean', field: 'q' });
  expect(expectedSpend({ ...spend, p: Number.NaN }, row)).toEqual({ problem: 'out-of-range', field: 'p' });
});

const others = [
  row,
  { ...row, monetaryValue: 90 },
  { ...row, recency: 20 },
  { ...row, frequency: 5 },
  { ...row, age: 30 },
  { frequency: 0, recency: 0, age: 28, monetaryValue: 0 },
];

test.each([
  ['BG/NBD', params],
  ['Pareto/NBD', published.paretoNbd],
])('many customers by %s are worth what each is', (_, model) => {
  const each = others.map((other) => Number(customerLifetimeValue(model, spend, other, year)));
  expect(new Set(each).size).toBe(others.length);
  expect(customerLifetimeValues(model, spend, others, year)).toEqual(Float64Array.from(each));
  // What is computed once for those alike is right for each.
  const plain = { months: 12, monthlyDiscountRate: 0, periodsPerMonth: 4 };
  for (const other of others) {
    const value = Number(expectedPurchases(model, other, 48)) * Number(expectedSpend(spend, other));
    expect(customerLifetimeValue(model, spend, other, plain)).toBeCloseTo(value, 8);
  }
});

test('of many customers the first one at fault is told', () => {
  const late = { ...row, recency: 99 };
  expect(customerLifetimeValues(params, spend, [row, late, late], year)).toEqual({
    problem: 'out-of-range',
    field: 'recency',
    row: 1,
  });
  expect(customerLifetimeValue(params, spend, late, year)).toEqual({
    problem: 'out-of-range',
    field: 'recency',
  });
});
