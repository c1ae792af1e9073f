import { tierCounts } from './tier-counts';

const updatedAt = new Date(Date.UTC(2026, 10, 2));
const census = (bronze: number, gold: number) => ({
  byTier: { bronze, silver: 0, gold, platinum: 0 },
  updatedAt,
});

it('counts the tiers, each with its share of all', () => {
  const counts = tierCounts(census(300, 100));
  expect(counts.tiers).toEqual([
    { tier: 'bronze', count: 300, share: 0.75 },
    { tier: 'silver', count: 0, share: 0 },
    { tier: 'gold', count: 100, share: 0.25 },
    { tier: 'platinum', count: 0, share: 0 },
  ]);
  expect(counts.countedAt).toEqual(updatedAt);
});

it('shares nothing among nobody', () => {
  expect(tierCounts(census(0, 0)).tiers.map(({ share }) => share)).toEqual([null, null, null, null]);
});
