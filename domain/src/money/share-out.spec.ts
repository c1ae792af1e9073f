import fc from 'fast-check';
import { shareOut } from './share-out.ts';

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [10, [1, 2, 0], [3, 7, 0]],
  [5, [0, 0], [3, 2]],
  [0, [1, 2], [0, 0]],
  [7, [], []],
])('%s by %j is %j', (amount, weights, shares) => {
  expect(shareOut(amount, weights)).toEqual(shares);
});

test('nothing is lost, and no share is a unit or more from its exact part', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (amount, list) => {
      const shares = shareOut(amount, list);
      const total = list.reduce((sum, each) => sum + each, 0);
      expect(shares.reduce((sum, each) => sum + each, 0)).toBe(amount);
      if (total > 1e-6)
        for (const [index, weight] of list.entries())
          expect(Math.abs((shares[index] ?? 0) - (amount * weight) / total)).toBeLessThanOrEqual(1);
    }),
  );
});
