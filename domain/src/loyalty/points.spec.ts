import { pointsFor } from './points.ts';

describe('pointsFor', () => {
  it.each([
    [0, 1, 1, 0],
    [99, 1, 1, 0],
    [100, 1, 1, 1],
    [199, 1, 1, 1],
    [12_345, 1, 1, 123],
    [12_345, 2, 1, 246],
    [12_345, 1, 1.5, 185],
    [29, 100, 1, 29],
    [1000, 1, 0, 0],
    [-500, 1, 1, 0],
  ])(
    'gives for %i minor units at %d points and multiplier %d: %i',
    (goods, pointsPerUnit, multiplier, points) => {
      expect(pointsFor(goods, { pointsPerUnit }, multiplier)).toBe(points);
    },
  );
});
