import { defaultProgramme } from '@creamline/domain/loyalty';
import { expiryForecast, nextBonus, tierProgress } from './forecast';

const lot = (remaining: number) => ({ earned: remaining, qualifying: remaining, remaining });

it('forecasts what expires, late lots in the present month', () => {
  const lots = { '2024-10-30': lot(5), '2024-11-30': lot(10), '2024-12-01': lot(20), '2025-06-01': lot(99) };
  expect(expiryForecast(lots, defaultProgramme, '2026-11-22', 3)).toEqual([
    { month: '2026-11', points: 15 },
    { month: '2026-12', points: 20 },
    { month: '2027-01', points: 0 },
  ]);
});

it.each([
  [0, 10],
  [9, 1],
  [10, 10],
  [23, 7],
])('after %i delivered orders the bonus is %i orders away', (delivered, ordersLeft) => {
  expect(nextBonus(delivered, defaultProgramme)).toEqual({ ordersLeft, points: 50 });
});

it('promises no bonus that the programme does not grant', () => {
  expect(nextBonus(3, { bonusEvery: 10, bonusPoints: 0 })).toBeNull();
});

it.each([
  ['bronze', 250, 'silver', 250, 50],
  ['silver', 1250, 'gold', 750, 50],
  ['gold', 1500, 'platinum', 3500, 0],
  ['platinum', 9000, null, 0, 100],
] as const)('%s with %i qualifying points', (tier, points, next, missing, percent) => {
  expect(tierProgress(tier, points, defaultProgramme)).toEqual({ tier, next, missing, percent });
});
