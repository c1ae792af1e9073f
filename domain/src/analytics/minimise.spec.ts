import { minimise } from './minimise.ts';

test("finds the floor of Rosenbrock's valley", () => {
  const found = minimise(
    ([x = 0, y = 0]) => ({
      value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
      gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
    }),
    [-1.2, 1],
  );
  expect(found.converged).toBe(true);
  expect(found.point[0]).toBeCloseTo(1, 6);
  expect(found.point[1]).toBeCloseTo(1, 6);
});

test('gives up, saying so, where there is no floor', () => {
  const found = minimise(([x = 0]) => ({ value: -Math.exp(x), gradient: [-Math.exp(x)] }), [0], { bound: 5 });
  expect(found.converged).toBe(false);
  expect(Math.abs(found.point[0] ?? Number.NaN)).toBeLessThanOrEqual(5);
});

test('steps back from values that are not numbers', () => {
  const found = minimise(([x = 0]) => ({ value: x - Math.log(x), gradient: [1 - 1 / x] }), [0.01]);
  expect(found.point[0]).toBeCloseTo(1, 6);
});

test.each([
  ['a little, and goes by the slope', 1e-8, true],
  ['a lot, and gives up', 1e-4, false],
])('ends soon where rounding pulls the values another way %s', (_, pull, converged) => {
  const found = minimise(
    ([x = 0, y = 0]) => ({
      value: Math.cosh(x - 1) + Math.cosh(y + 2 * x) + pull * (x + y),
      gradient: [Math.sinh(x - 1) + 2 * Math.sinh(y + 2 * x), Math.sinh(y + 2 * x)],
    }),
    [0, 1],
    { tolerance: 1e-9 },
  );
  expect(found.converged).toBe(converged);
  expect(found.passes).toBeLessThan(100);
});
