import fc from 'fast-check';
import { expectedPurchases } from './expected-purchases.ts';
import { probabilityAlive } from './probability-alive.ts';
import { published } from './sample-purchases.ts';

const models = [
  ['BG/NBD', published.bgNbd],
  ['Pareto/NBD', published.paretoNbd],
] as const;

const rows = fc
  .record({ frequency: fc.integer({ min: 1, max: 2000 }), recency: fc.nat(60), more: fc.nat(60) })
  .map(({ frequency, recency, more }) => ({ frequency, recency, age: recency + more }));

// The example customer, as `lifetimes` 0.11.3 judges it with the parameters of the sample.
test.each([
  ['BG/NBD', published.bgNbd, 1.226, 0.7266],
  ['Pareto/NBD', published.paretoNbd, 1.455, 0.8691],
])('by %s, two repeats in 38.86 weeks', (_, params, purchases, alive) => {
  const row = { frequency: 2, recency: 30.43, age: 38.86 };
  expect(Math.abs(Number(expectedPurchases(params, row, 39)) - purchases)).toBeLessThan(5e-4);
  expect(Math.abs(Number(probabilityAlive(params, row)) - alive)).toBeLessThan(5e-4);
});

const small = {
  bgNbd: {
    r: 0.183_438_232_121_689,
    alpha: 4.955_341_801_597_06,
    a: 0.644_954_515_842_93,
    b: 1.236_111_763_404_583,
  },
  paretoNbd: {
    r: 0.451_787_654_130_095,
    alpha: 12.161_103_499_783,
    s: 2.175_862_393_610_188,
    beta: 47.206_705_831_779,
  },
};

// The customers of the small sample, as `lifetimes` 0.11.3 judges them.
test.each([
  [small.bgNbd, { frequency: 0, recency: 0, age: 30 }, 1, 0.120_446_778_8],
  [small.bgNbd, { frequency: 2, recency: 12, age: 28 }, 0.448_252_34, 0.652_487_600_6],
  [small.bgNbd, { frequency: 15, recency: 38, age: 39 }, 0.943_364_95, 7.276_862_026_9],
  [small.paretoNbd, { frequency: 0, recency: 0, age: 30 }, 0.277_278_212_8, 0.056_410_112_4],
  [small.paretoNbd, { frequency: 2, recency: 12, age: 28 }, 0.418_252_398_7, 0.481_289_876_1],
  [small.paretoNbd, { frequency: 15, recency: 38, age: 39 }, 0.970_800_086_9, 5.728_995_857_9],
])('%j judges %j', (params, row, alive, purchases) => {
  expect(probabilityAlive(params, row)).toBeCloseTo(alive, 7);
  expect(expectedPurchases(params, row, 26)).toBeCloseTo(purchases, 7);
});

describe.each(models)('%s', (_, params) => {
  test('no time brings no purchase, more time never fewer, and silence never more hope', () => {
    fc.assert(
      fc.property(rows, fc.nat(200), fc.nat(200), (row, near, more) => {
        const until = (horizon: number) => Number(expectedPurchases(params, row, horizon));
        expect(until(0)).toBeCloseTo(0, 12);
        expect(until(near + more)).toBeGreaterThanOrEqual(until(near) - 1e-9);
        const later = { ...row, age: row.age + more };
        expect(probabilityAlive(params, later)).toBeLessThanOrEqual(
          Number(probabilityAlive(params, row)) + 1e-9,
        );
      }),
    );
  });

  test.each([
    ['a negative horizon', { frequency: 1, recency: 1, age: 2 }, -1, 'horizon'],
    ['endless time', { frequency: 1, recency: 1, age: 2 }, Number.POSITIVE_INFINITY, 'horizon'],
    ['a row from the future', { frequency: 1, recency: 3, age: 2 }, 1, 'recency'],
    ['a recency without a repeat', { frequency: 0, recency: 1, age: 2 }, 1, 'recency'],
  ])('refuses %s', (__, row, horizon, field) => {
    expect(expectedPurchases(params, row, horizon)).toEqual({ problem: 'out-of-range', field });
  });

  test('refuses parameters that are none', () => {
    const row = { frequency: 1, recency: 1, age: 2 };
    expect(probabilityAlive({ ...params, alpha: 0 }, row)).toEqual({
      problem: 'out-of-range',
      field: 'alpha',
    });
  });
});

test.each([
  ['a', { ...published.bgNbd, a: 1 }, { ...published.bgNbd, a: 1.0001 }],
  ['s', { ...published.paretoNbd, s: 1 }, { ...published.paretoNbd, s: 1.0001 }],
])('passes smoothly over %s = 1, where the formula divides nothing by nothing', (_, at, beside) => {
  const row = { frequency: 3, recency: 20, age: 30 };
  const [there, here] = [expectedPurchases(beside, row, 52), expectedPurchases(at, row, 52)].map(Number);
  expect(here).toBeCloseTo(there ?? Number.NaN, 3);
});
