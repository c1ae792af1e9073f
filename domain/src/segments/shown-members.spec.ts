import { shownMembers } from './shown-members.ts';

test.each([
  [-1, 0],
  [0, 0],
  [37, 37],
])('a count of %j is shown as %j', (memberCount, shown) => {
  expect(shownMembers({ memberCount })).toBe(shown);
});
