import { userSchema } from '@creamline/domain/users';
import { invitationOf, newStaff, staffChanges, staffDraft, staffProblems } from './staff-draft';

const user = userSchema.parse({
  name: 'Anna Roth',
  email: 'anna@example.com',
  role: 'rep',
  territories: ['leipzig', 'halle'],
  managerId: 'mara',
  active: true,
  locale: 'en',
  validAfter: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
});
const draft = staffDraft(user);

it.each([
  [{}, {}],
  [{ name: ' ' }, { name: 'name' }],
  [{ name: 'x'.repeat(121) }, { name: 'name' }],
  [{ email: 'anna' }, { email: 'email' }],
  [{ email: ' anna@example.com ' }, {}],
  [{ territories: [] }, {}],
  [{ role: 'manager' }, {}],
  [{ role: 'manager', territories: [] }, { territories: 'territories' }],
] as const)('%j: %j', (change, problems) => {
  expect(staffProblems({ ...draft, ...change })).toEqual(problems);
});

it.each([
  [{}, {}],
  [{ name: 'Anna R. ' }, { name: 'Anna R.' }],
  [{ territories: ['halle', 'leipzig'] }, {}],
  [{ territories: ['halle'] }, { territories: ['halle'] }],
  [{ managerId: '' }, { managerId: null }],
  [
    { role: 'manager', locale: 'de' },
    { role: 'manager', locale: 'de' },
  ],
  [{ email: 'other@example.com' }, {}],
] as const)('%j changes %j', (change, changes) => {
  expect(staffChanges(user, { ...draft, ...change })).toEqual(changes);
});

it('invites with a clean address and nobody as manager', () => {
  expect(invitationOf({ ...newStaff, name: ' Ben ', email: ' Ben@Example.com ' }, 'key-0001')).toEqual({
    key: 'key-0001',
    name: 'Ben',
    email: 'ben@example.com',
    role: 'rep',
    territories: [],
    managerId: null,
    locale: 'de',
  });
});
