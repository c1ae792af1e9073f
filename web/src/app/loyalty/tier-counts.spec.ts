import { tierCounts } from './tier-counts';

const census = (day: number, bronze: number, gold: number) => ({
  byTier: { bronze, silver: 0, gold, platinum: 0 },
  updatedAt: new Date(Date.UTC(2026, 10, day)),
});

it('is unknown before the first census', () => {
  expect(tierCounts([])).toBeNull();
});

it('adds the territories of a manager up, and is as old as the oldest', () => {
  const counts = tierCounts([census(3, 250, 50), census(2, 50, 50), census(4, 0, 0)]);
  expect(counts?.tiers).toEqual([
    { tier: 'bronze', count: 300, share: 0.75 },
    { tier: 'silver', count: 0, share: 0 },
    { tier: 'gold', count: 100, share: 0.25 },
    { tier: 'platinum', count: 0, share: 0 },
  ]);
  expect(counts?.countedAt).toEqual(new Date(Date.UTC(2026, 10, 2)));
});

it('shares nothing among nobody', () => {
  expect(tierCounts([census(1, 0, 0)])?.tiers.map(({ share }) => share)).toEqual([null, null, null, null]);
});
