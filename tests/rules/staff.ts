import { roles, type Role } from '@creamline/domain/access';
import type { Caller, Fields, FirestoreRest } from './firestore-rest.ts';

/** When every test person signed in: long after the documents' `validAfter`, where there is one. */
export const SIGNED_IN = Date.parse('2026-06-01T08:00:00Z') / 1000;

/** The territories of every test person, whatever the role: only the role decides whether they matter. */
export const MY_TERRITORIES = ['north', 'south'];
export const OTHER_TERRITORY = 'west';
export const SOMEONE = 'someone-else';

export function uidOf(role: Role): string {
  return `${role}-1`;
}

/** Somebody signed in with this role. */
export function caller(role: Role): Caller {
  return { uid: uidOf(role), claims: { role, territories: MY_TERRITORIES }, authTime: SIGNED_IN };
}

/** The `users` document of a test person. */
export function userDocument(role: Role, changes: Fields = {}): Fields {
  return {
    name: `Test ${role}`,
    email: `${role}@creamline.example`,
    role,
    territories: MY_TERRITORIES,
    managerId: null,
    active: true,
    locale: 'en',
    validAfter: null,
    quietHours: { from: 20, to: 7 },
    workingDays: [1, 2, 3, 4, 5],
    createdAt: new Date('2026-01-01T00:00:00Z'),
    updatedAt: new Date('2026-01-01T00:00:00Z'),
    updatedBy: null,
    ...changes,
  };
}

/** Everybody, active and in the role of their token. */
export const activeStaff = roles.map((role) => [`users/${uidOf(role)}`, userDocument(role)] as const);

const territory = {
  name: 'A territory',
  postalCodes: [],
  repIds: [],
  managerIds: [],
  updatedAt: new Date(0),
};

export const territories = [...MY_TERRITORIES, OTHER_TERRITORY].map(
  (id) => [`territories/${id}`, territory] as const,
);

/** Replaces the documents of the test persons, and only theirs. */
export async function employ(
  firestore: FirestoreRest,
  staff: readonly (readonly [path: string, data: Fields])[],
): Promise<void> {
  await firestore.remove(roles.map((role) => `users/${uidOf(role)}`));
  await firestore.seed(staff);
}
