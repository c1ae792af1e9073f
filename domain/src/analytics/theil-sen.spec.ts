import { theilSen } from './theil-sen.ts';

const at = (...values: readonly number[]) => values.map((y, x) => ({ x, y }));

test.each([
  ['a line', at(1, 3, 5, 7), 2],
  ['a line with one wild point', at(1, 3, 500, 7, 9, 11, 13, 15), 2],
  ['a level', at(4, 4, 4), 0],
  ['one point', at(4), 0],
  ['none', [], 0],
])('the slope of %s', (_, points, slope) => {
  expect(theilSen(points)).toBeCloseTo(slope, 12);
});

test('points at one place have no slope between them', () => {
  expect(
    theilSen([
      { x: 1, y: 0 },
      { x: 1, y: 9 },
    ]),
  ).toBe(0);
});
