import { retentionOf } from './retention';

const byLifecycle = { prospect: 5, trial: 1, active: 6, slowing: 1, dormant: 2, lost: 1, wonBack: 0 };

it.each([
  ['those who still order, of all who did', byLifecycle, 0.7],
  ['nobody has ordered', { ...byLifecycle, active: 0, slowing: 0, dormant: 0, lost: 0 }, null],
])('retention: %s', (_, counts, expected) => {
  expect(retentionOf(counts)).toBe(expected);
});
