import { nextBirthday } from './birthday';

test.each([
  ['is today', '11-29', '2026-11-29', { day: '2026-11-29', soon: 0 }],
  ['is tomorrow, whatever the year of birth', '1980-11-30', '2026-11-29', { day: '2026-11-30', soon: 1 }],
  ['is in a week', '12-06', '2026-11-29', { day: '2026-12-06', soon: 7 }],
  ['is later', '12-07', '2026-11-29', { day: '2026-12-07', soon: null }],
  ['was yesterday', '11-28', '2026-11-29', { day: '2027-11-28', soon: null }],
  ['is in the next year, and soon', '01-02', '2026-12-30', { day: '2027-01-02', soon: 3 }],
  ['is on the leap day', '02-29', '2028-02-25', { day: '2028-02-29', soon: 4 }],
  ['is on the leap day, in a year that has none', '02-29', '2027-02-25', { day: '2027-02-28', soon: 3 }],
])('a birthday that %s', (_, kept, today, expected) => {
  expect(nextBirthday(kept, today)).toEqual(expected);
});

test.each(['13-01', '02-30', '00-10', 'soon'])('%s is no day', (kept) => {
  expect(nextBirthday(kept, '2026-11-29')).toBeNull();
});
