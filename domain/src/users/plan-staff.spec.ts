import { judgeHandOver, judgeInvitation, planInvitation } from './plan-staff.ts';

const manager = { active: true, role: 'manager' } as const;
const facts = { territories: new Set(['leipzig']), manager };

test.each([
  ['a known territory and a manager', { territories: ['leipzig'], managerId: 'mara' }, facts, null],
  ['neither', { territories: [], managerId: null }, { ...facts, manager: null }, null],
  [
    'an executive above',
    { territories: [], managerId: 'rosa' },
    { ...facts, manager: { active: true, role: 'executive' } },
    null,
  ],
  ['a territory there is not', { territories: ['leipzig', 'x'], managerId: null }, facts, 'unknownTerritory'],
  [
    'a manager there is not',
    { territories: [], managerId: 'x' },
    { ...facts, manager: null },
    'unknownManager',
  ],
  [
    'a manager who has left',
    { territories: [], managerId: 'x' },
    { ...facts, manager: { ...manager, active: false } },
    'unknownManager',
  ],
  [
    'a rep as manager',
    { territories: [], managerId: 'x' },
    { ...facts, manager: { active: true, role: 'rep' } },
    'unknownManager',
  ],
] as const)('an invitation with %s', (_, request, known, refusal) => {
  const { territories, managerId } = request;
  expect(judgeInvitation({ territories: [...territories], managerId }, known)).toBe(refusal);
});

const rep = { active: true, role: 'rep' } as const;
const gone = { ...rep, active: false };

test.each([
  ['to a colleague', 'a', 'b', rep, rep, null],
  ['of somebody who has left', 'a', 'b', gone, manager, null],
  ['to oneself', 'a', 'a', rep, rep, 'samePerson'],
  ['of nobody', 'a', 'b', null, rep, 'unknownPerson'],
  ['to nobody', 'a', 'b', rep, null, 'unknownPerson'],
  ['to somebody who has left', 'a', 'b', rep, gone, 'inactive'],
  ['to marketing', 'a', 'b', rep, { active: true, role: 'marketing' }, 'cannotTake'],
] as const)('a hand-over %s', (_, fromUid, toUid, from, to, refusal) => {
  expect(judgeHandOver({ fromUid, toUid }, from, to)).toBe(refusal);
});

test('an invitation makes an active record, named after who invites, and a mail in the person’s language', () => {
  const now = new Date('2026-06-01T08:00:00Z');
  const request = {
    key: 'key-0001',
    name: 'Ida Neu',
    email: 'ida@example.com',
    role: 'rep' as const,
    territories: ['leipzig'],
    managerId: null,
    locale: 'de' as const,
  };
  const writes = planInvitation(request, { uid: 'u1', by: 'sam', company: { name: 'Molkerei' }, now });
  expect(writes).toMatchObject([
    { kind: 'create', path: 'users/u1', data: { active: true, updatedBy: 'sam', validAfter: null } },
    {
      kind: 'set',
      path: 'outbox/invitation_u1',
      data: { to: 'ida@example.com', subject: 'Ihre Anmeldung bei Molkerei', passwordLink: true },
    },
  ]);
});
