import { claimsOf } from './claims.ts';

const user = { role: 'rep', territories: ['leipzig'], active: true } as const;

test.each([
  [
    'an active user',
    { ...user, territories: [...user.territories] },
    { role: 'rep', territories: ['leipzig'] },
  ],
  ['an ex-employee', { ...user, territories: [...user.territories], active: false }, null],
  ['nobody', null, null],
])('%s', (_, each, claims) => expect(claimsOf(each)).toEqual(claims));
