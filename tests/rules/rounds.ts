/** All cases of the rules tests, in rounds: the cases of a round find the same documents about the staff. */
import { roles, type Role } from '@creamline/domain/access';
import { grantedRequests } from './actor-cases.ts';
import { Ids, type Case } from './case.ts';
import { conditionCases } from './condition-cases.ts';
import { closedKeyCases, fieldCases } from './field-cases.ts';
import type { Caller, Fields } from './firestore-rest.ts';
import { listCases } from './list-cases.ts';
import { matrixCases, missingCases } from './matrix-cases.ts';
import { stampCases } from './stamp-cases.ts';
import { SIGNED_IN, activeStaff, uidOf, userDocument } from './staff.ts';

export interface Round {
  readonly name: string;
  readonly staff: readonly (readonly [path: string, data: Fields])[];
  readonly cases: readonly Case[];
}

const otherRole: Readonly<Record<Role, Role>> = {
  rep: 'service',
  manager: 'rep',
  marketing: 'service',
  service: 'admin',
  executive: 'manager',
  admin: 'rep',
};

const changed = (changes: (role: Role) => Fields): Round['staff'] =>
  roles.map((role) => [`users/${uidOf(role)}`, userDocument(role, changes(role))] as const);

const asTheyAre = (caller: Caller): Caller => caller;
const stranger = (caller: Caller): Caller => ({ ...caller, uid: 'stranger', claims: {} });

/** What the staff may and may not do, each with the rights of their role. */
function staffAtWork(ids: Ids): readonly Round[] {
  const at = (name: string, cases: readonly Case[]): Round => ({ name, staff: activeStaff, cases });
  return [
    at('the permission matrix', matrixCases(ids)),
    at('what may be missing', missingCases(ids)),
    at('clocks, states and the customer behind a record', conditionCases(ids)),
    at('the stamp of a write', stampCases(ids)),
    at('lists and unknown paths', listCases(ids)),
    at('the fields a client may write', fieldCases(ids)),
    at('the fields a role may not write', closedKeyCases(ids)),
  ];
}

/** People who may do nothing, each asking for everything the matrix grants. */
function othersAtTheDoor(ids: Ids): readonly Round[] {
  const refused = (
    name: string,
    who: string,
    staff: Round['staff'],
    as: Parameters<typeof grantedRequests>[2] = asTheyAre,
  ): Round => ({ name, staff, cases: grantedRequests(ids, who, as) });
  const tokensFrom = (seconds: number): Round['staff'] =>
    changed(() => ({ validAfter: new Date(seconds * 1000) }));
  return [
    refused('nobody', 'not signed in', activeStaff, () => null),
    refused('a stranger who signed up', 'without a role', activeStaff, stranger),
    refused('a role claim without a staff document', 'undocumented', []),
    refused(
      'an ex-employee with a live token',
      'inactive',
      changed(() => ({ active: false })),
    ),
    refused(
      'a token of a role the person no longer has',
      'now of another role',
      changed((role) => ({ role: otherRole[role] })),
    ),
    refused(
      'a token older than the person’s tokens may be',
      'signed in too early',
      tokensFrom(SIGNED_IN + 1),
    ),
    {
      name: 'a token as old as the person’s tokens may be',
      staff: tokensFrom(SIGNED_IN),
      cases: matrixCases(ids, ['customer', 'customerCard', 'outbox']).filter(
        (each) => each.expected === 'allowed' && !each.seeds.some(([path]) => path.startsWith('users/')),
      ),
    },
  ];
}

/** Every round, with documents of its own: they can be asked one after the other in one project. */
export function allRounds(): readonly Round[] {
  const ids = new Ids();
  return [...staffAtWork(ids), ...othersAtTheDoor(ids)];
}
