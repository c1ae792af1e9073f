/** The writes a client sends, valid until a case changes one thing of them. */
import type { GuardedKind, Role } from '@creamline/domain/access';
import { clientFields, type ClientFields, type ClientKind } from '@creamline/domain/paths';
import { serverTime, type Fields } from './firestore-rest.ts';
import { editStamp, newStamp, type Relation, type Sample } from './samples.ts';
import { uidOf } from './staff.ts';

export function isClientKind(kind: string): kind is ClientKind {
  return kind in clientFields;
}

export function fieldsFor(kind: ClientKind): ClientFields {
  return clientFields[kind];
}

/** What a client of this role sends to make the sample. */
export function creationOf(kind: GuardedKind, role: Role, sample: Sample): Fields {
  if (!isClientKind(kind)) return sample.data;
  const { create, stamp } = fieldsFor(kind);
  const own = Object.fromEntries(Object.entries(sample.data).filter(([key]) => create?.includes(key)));
  if (stamp === 'rev') return { ...own, ...newStamp(role) };
  return stamp === 'none' ? own : { ...own, ...stampFor(kind, role) };
}

/** One field an update may change, with another valid value. */
const changes: Readonly<Partial<Record<GuardedKind, Fields>>> = {
  customer: { preferences: { deliveryDays: [2], deliveryNote: '', contactMethod: null, language: null } },
  dietary: { note: 'No nuts at all' },
  contact: { notes: 'Prefers mail' },
  interaction: { nextSteps: 'Visit' },
  task: { state: 'done' },
  orderDraft: { note: 'Back door' },
  segment: { description: 'Without an order for a while' },
  notification: { read: true },
  territory: { postalCodes: ['04103'] },
  company: { timeZone: 'Europe/Vienna' },
  programme: { bonusPoints: 60 },
};

/** The owner of a user document changes how the console speaks; an administrator who somebody is. */
function userChange(relation: Relation): Fields {
  return relation === 'own' ? { locale: 'de' } : { name: 'New Name' };
}

/** The stamp an update of this kind carries. */
export function stampFor(kind: GuardedKind, role: Role): Fields {
  const stamp = isClientKind(kind) ? fieldsFor(kind).stamp : 'none';
  if (stamp === 'rev') return editStamp(role);
  return stamp === 'author' ? { updatedAt: serverTime, updatedBy: uidOf(role) } : {};
}

/** What a client of this role sends to change the sample a little. */
export function updateOf(kind: GuardedKind, role: Role, relation: Relation): Fields {
  const change = kind === 'user' ? userChange(relation) : (changes[kind] ?? { note: 'Changed' });
  return { ...change, ...stampFor(kind, role) };
}
