import fc from 'fast-check';
import {
  intermittentDemand,
  type IntermittentDemand,
  type IntermittentOptions,
} from './intermittent-demand.ts';
import { isProblem } from './problem.ts';

function expectedOf(series: readonly number[], options?: IntermittentOptions): IntermittentDemand {
  const demand = intermittentDemand(series, options);
  if (isProblem(demand)) throw new Error(demand.problem);
  return demand;
}

const now = [0, 0, 6, 0, 0, 0, 4, 0, 2, 0, 0, 0, 5, 0];

// CrostonClassic() and CrostonSBA() of statsforecast 2.1.1, which take 0.1 for both.
test.each([
  ['croston', 1.73989],
  ['sba', 1.6528955],
] as const)('%s: as statsforecast', (method, rate) => {
  expect(expectedOf(now, { method, alpha: 0.1, beta: 0.1 }).rate).toBeCloseTo(rate, 5);
});

// By hand, with alpha 1/2 and beta 1/5: sizes 6, 5, 3.5; intervals 3, 3.2, 2.96.
test.each([
  ['croston', 3.5 / 2.96],
  ['sba', (0.9 * 3.5) / 2.96],
  // The chance: 1/3, then three times down, up, down, up and down three times.
  ['tsb', 3.5 * ((((1 / 3) * 0.8 ** 3 * 0.8 + 0.2) * 0.8 * 0.8 + 0.2) * 0.8 ** 3)],
] as const)('%s: as by hand', (method, rate) => {
  const demand = expectedOf(now.slice(0, 12), { method, alpha: 0.5, beta: 0.2 });
  expect(demand.rate).toBeCloseTo(rate, 12);
  expect(demand).toMatchObject({ method, size: 3.5, idle: 3 });
});

test('while nobody buys, only TSB falls', () => {
  const later = [...now, ...new Array<number>(20).fill(0)];
  for (const method of ['croston', 'sba'] as const)
    expect(expectedOf(later, { method, alpha: 0.1, beta: 0.1 }).rate).toBe(
      expectedOf(now, { method, alpha: 0.1, beta: 0.1 }).rate,
    );
  expect(expectedOf(later, { method: 'tsb', alpha: 0.1, beta: 0.1 }).rate).toBeLessThan(0.3);
});

test('of a buyer who has stopped, TSB is chosen; of a steady one, no correction', () => {
  const stopped = [
    ...Array.from({ length: 40 }, (_, t) => (t % 3 === 0 ? 10 : 0)),
    ...new Array<number>(30).fill(0),
  ];
  expect(expectedOf(stopped).method).toBe('tsb');
  expect(expectedOf([5, 5, 5, 5, 5, 5])).toMatchObject({ method: 'croston', rate: 5, interval: 1 });
});

test('the unit changes the rate alone', () => {
  const buyer = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50 })), { minLength: 1 });
  fc.assert(
    fc.property(buyer, (series) => {
      const here = expectedOf(series);
      const there = expectedOf(series.map((value) => value * 4));
      expect(there).toEqual({ ...here, rate: here.rate * 4, size: here.size * 4 });
      expect(here.rate).toBeGreaterThanOrEqual(0);
      expect(here.rate).toBeLessThanOrEqual(Math.max(...series));
    }),
  );
});

test('who never bought is expected to buy nothing, at no interval', () => {
  const nothing = { method: 'sba', rate: 0, size: 0, interval: null, alpha: 0.1, beta: 0.1 };
  expect(expectedOf([0, 0, 0])).toEqual({ ...nothing, idle: 3 });
});

test('one purchase is too little to choose by', () => {
  expect(expectedOf([0, 8, 0])).toMatchObject({ method: 'sba', rate: 3.8, size: 8, interval: 2, idle: 1 });
});

test.each<[string, number[], IntermittentOptions, object]>([
  ['nothing', [], {}, { problem: 'empty', field: 'series' }],
  ['a return', [1, -1], {}, { problem: 'out-of-range', field: 'series', row: 1 }],
  ['NaN', [Number.NaN], {}, { problem: 'out-of-range', field: 'series', row: 0 }],
  ['no pull', [1], { alpha: 0 }, { problem: 'out-of-range', field: 'alpha' }],
  ['too much pull', [1], { beta: 1.1 }, { problem: 'out-of-range', field: 'beta' }],
])('of %s nothing is expected', (_, series, options, problem) => {
  expect(intermittentDemand(series, options)).toEqual(problem);
});
