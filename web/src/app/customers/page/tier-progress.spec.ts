import { tierProgress } from './tier-progress';

it('tells where the next tier begins, and how much of it is there', () => {
  expect(tierProgress({ qualifyingPoints: 1500, nextTier: 'gold', pointsToNextTier: 500 })).toEqual({
    threshold: 2000,
    percent: 75,
  });
});

it('is whole where there is no higher tier', () => {
  expect(tierProgress({ qualifyingPoints: 9000, nextTier: null, pointsToNextTier: null })).toEqual({
    threshold: null,
    percent: 100,
  });
});

it('is nothing at the very beginning', () => {
  expect(tierProgress({ qualifyingPoints: 0, nextTier: 'silver', pointsToNextTier: 0 }).percent).toBe(0);
});
