import { descend, type SlopeInto } from './descend.ts';

/** The valley of Rosenbrock between every second pair of many variables. */
const valleys: SlopeInto = (point, slope) => {
  let value = 0;
  for (let index = 0; index < point.length; index += 2) {
    const [x = 0, y = 0] = point.subarray(index, index + 2);
    value += (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    slope[index] = -2 * (1 - x) - 400 * x * (y - x * x);
    slope[index + 1] = 200 * (y - x * x);
  }
  return value;
};

test('finds the floor of twenty valleys at once', () => {
  const start = Float64Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? -1.2 : 1));
  for (const each of descend(valleys, start, { maxSteps: 500 })) expect(each).toBeCloseTo(1, 5);
});

test('stays where nothing is lower, and inside the bound where everything is', () => {
  expect([...descend(valleys, Float64Array.of(1, 1))]).toEqual([1, 1]);
  const falling: SlopeInto = ([x = 0], slope) => {
    slope[0] = -Math.exp(x / 10);
    return -10 * Math.exp(x / 10);
  };
  expect(Math.abs(descend(falling, Float64Array.of(0))[0] ?? Number.NaN)).toBeLessThanOrEqual(40);
});

test('steps back from values that are not numbers', () => {
  const walled: SlopeInto = ([x = 0], slope) => {
    slope[0] = 1 - 1 / x;
    return x - Math.log(x);
  };
  expect(descend(walled, Float64Array.of(0.01))[0]).toBeCloseTo(1, 5);
});
