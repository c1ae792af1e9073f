import { roles, type Role } from '@creamline/domain/access';
import { grantedRequests } from './actor-cases.ts';
import { Ids } from './case.ts';
import { checkCases } from './check-cases.ts';
import type { Caller, Fields } from './firestore-rest.ts';
import { matrixCases } from './matrix-cases.ts';
import { SIGNED_IN, uidOf, userDocument } from './staff.ts';

const ids = new Ids();
const asTheyAre = (caller: Caller): Caller => caller;
const everyone = (document: (role: Role) => Fields): (readonly [string, Fields])[] =>
  roles.map((role) => [`users/${uidOf(role)}`, document(role)] as const);

const otherRole: Readonly<Record<Role, Role>> = {
  rep: 'service',
  manager: 'rep',
  marketing: 'service',
  service: 'admin',
  executive: 'manager',
  admin: 'rep',
};

describe('nobody', () => {
  checkCases(
    'nobody',
    grantedRequests(ids, 'not signed in', () => null),
  );
});

describe('a stranger who signed up', () => {
  const stranger = (caller: Caller): Caller => ({ ...caller, uid: 'stranger', claims: {} });
  checkCases('stranger', grantedRequests(ids, 'without a role', stranger));
});

describe('a role claim without a staff document', () => {
  checkCases('undocumented', grantedRequests(ids, 'undocumented', asTheyAre), { staff: [] });
});

describe('an ex-employee with a live token', () => {
  const staff = everyone((role) => userDocument(role, { active: false }));
  checkCases('inactive', grantedRequests(ids, 'inactive', asTheyAre), { staff });
});

describe('a token of a role the person no longer has', () => {
  const staff = everyone((role) => userDocument(role, { role: otherRole[role] }));
  checkCases('other-role', grantedRequests(ids, 'now of another role', asTheyAre), { staff });
});

describe('a token older than the person’s tokens may be', () => {
  const staff = everyone((role) => userDocument(role, { validAfter: new Date((SIGNED_IN + 1) * 1000) }));
  checkCases('old-token', grantedRequests(ids, 'signed in too early', asTheyAre), { staff });
});

describe('a token as old as the person’s tokens may be', () => {
  const staff = everyone((role) => userDocument(role, { validAfter: new Date(SIGNED_IN * 1000) }));
  const granted = matrixCases(ids, ['customer', 'customerCard', 'outbox']).filter(
    (each) => each.expected === 'allowed',
  );
  checkCases('fresh-token', granted, { staff });
});
