/** Who wrote it, when, and from which version: every part of the stamp, wrong one at a time. */
import type { GuardedKind, Role } from '@creamline/domain/access';
import type { Case, Ids } from './case.ts';
import { serverTime } from './firestore-rest.ts';
import { pairs, type Change } from './pair.ts';
import type { Relation } from './samples.ts';
import { SOMEONE } from './staff.ts';

const denied = (label: string, sent: Change['sent']): Change =>
  sent === undefined ? { label, expected: 'denied' } : { label, sent, expected: 'denied' };
const allowed = (label: string, sent: NonNullable<Change['sent']>): Change => ({
  label,
  sent,
  expected: 'allowed',
});

const anHourAgo = new Date(Date.now() - 3_600_000);

const everyWrite: readonly Change[] = [
  denied('written by somebody else', { updatedBy: SOMEONE }),
  denied('written at the client’s time', { updatedAt: anHourAgo }),
  denied('a number as rev', { rev: 7 }),
  denied('an empty rev', { rev: '' }),
  denied('a rev that is too long', { rev: 'r'.repeat(41) }),
  allowed('the longest rev', { rev: 'r'.repeat(40) }),
  allowed('the shortest rev', { rev: 'r' }),
];

const newRecord: readonly Change[] = [
  ...everyWrite,
  denied('made by somebody else', { createdBy: SOMEONE }),
  denied('made at the client’s time', { createdAt: anHourAgo }),
  denied('with a base', { base: 'rev-stored' }),
  denied('without a base', { base: undefined }),
  denied('without an author', { createdBy: undefined }),
];

const edit: readonly Change[] = [
  ...everyWrite,
  denied('made from another version', { base: 'rev-older' }),
  denied('made from no version', { base: null }),
  denied('with the stored rev', { rev: 'rev-stored' }),
  denied('taking over the author', { createdBy: 'somebody-new' }),
  denied('moving its creation', { createdAt: serverTime }),
];

/** Staff, territories and settings have no versions, but name who changed them. */
const signed: readonly Change[] = [
  denied('written at the client’s time', { updatedAt: anHourAgo }),
  denied('written at no time', { updatedAt: undefined }),
  denied('written by somebody else', { updatedBy: SOMEONE }),
  denied('written by nobody', { updatedBy: null }),
];

/** What is not sent stays as it is stored: only where no other case wrote the document before. */
const signedAnew: readonly Change[] = [...signed, denied('without an author', { updatedBy: undefined })];

/** Whoever writes them, new and changed. */
const settings: readonly (readonly [GuardedKind, Role])[] = [
  ['territory', 'admin'],
  ['company', 'admin'],
  ['programme', 'admin'],
  ['programme', 'marketing'],
];

type Kept = readonly [GuardedKind, Role, creating: Relation, updating: Relation];

const kept: readonly Kept[] = [
  ['customer', 'rep', 'assigned', 'assigned'],
  ['dietary', 'rep', 'assigned', 'assigned'],
  ['contact', 'rep', 'assigned', 'assigned'],
  ['interaction', 'rep', 'assigned', 'own'],
  ['task', 'rep', 'own', 'own'],
  ['orderDraft', 'rep', 'assigned', 'own'],
  ['segment', 'marketing', 'foreign', 'foreign'],
];

export function stampCases(ids: Ids): Case[] {
  return [
    ...kept.flatMap(([kind, role, creating, updating]) => [
      ...pairs(ids, [kind, role, creating, 'create'], newRecord),
      ...pairs(ids, [kind, role, updating, 'update'], edit),
    ]),
    ...pairs(ids, ['customer', 'manager', 'territory', 'update'], edit),
    ...pairs(ids, ['customer', 'service', 'foreign', 'update'], edit),
    ...pairs(ids, ['user', 'admin', 'foreign', 'update'], signedAnew),
    ...pairs(ids, ['user', 'rep', 'own', 'update'], signed),
    ...(['create', 'update'] as const).flatMap((operation) =>
      settings.flatMap(([kind, role]) => pairs(ids, [kind, role, 'foreign', operation], signedAnew)),
    ),
    ...pairs(ids, ['territory', 'manager', 'territory', 'update'], signed),
  ];
}
