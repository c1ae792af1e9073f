import { addCensuses, retentionOf } from './add-censuses';

const byLifecycle = { prospect: 5, trial: 1, active: 6, slowing: 1, dormant: 2, lost: 1, wonBack: 0 };
const byHealth = { strong: 4, good: 3, watch: 2, risk: 1 };
const census = { total: 16, byLifecycle, byHealth };

it('adds the counts of all scopes', () => {
  const sum = addCensuses([census, { ...census, total: 4 }]);
  expect([sum?.total, sum?.stage('active'), sum?.health('risk')]).toEqual([20, 12, 2]);
});

it('is nothing before the first census', () => {
  expect(addCensuses([])).toBeNull();
});

it.each([
  ['those who still order, of all who did', byLifecycle, 0.7],
  ['nobody has ordered', { ...byLifecycle, active: 0, slowing: 0, dormant: 0, lost: 0 }, null],
])('retention: %s', (_, counts, expected) => {
  expect(retentionOf((stage) => counts[stage])).toBe(expected);
});
