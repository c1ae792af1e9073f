/** Every cell of the permission matrix, as a request that is right in everything but who asks for which record. */
import {
  matrix,
  operations,
  roles,
  scopesOf,
  type GuardedKind,
  type Operation,
  type Role,
  type Scope,
} from '@creamline/domain/access';
import type { Case, Ids } from './case.ts';
import type { Filter, Request } from './firestore-rest.ts';
import {
  relations,
  sampleOf,
  scopeFor,
  scopeName,
  singletons,
  type Relation,
  type Sample,
} from './samples.ts';
import { caller, uidOf } from './staff.ts';
import { creationOf, updateOf } from './writes.ts';

function isGuardedKind(name: string): name is GuardedKind {
  return name in matrix;
}

export const guardedKinds = Object.keys(matrix).filter(isGuardedKind);

const reaches: Readonly<Record<Scope, Relation | null>> = {
  all: null,
  assigned: 'assigned',
  territory: 'territory',
  own: 'own',
  ownDay: 'own',
  ownNew: 'own',
};

/** Whether the matrix opens a record that stands so to a person of this role. */
export function isGranted(role: Role, operation: Operation, kind: GuardedKind, relation: Relation): boolean {
  return scopesOf(role, operation, kind).some((scope) => scope === 'all' || reaches[scope] === relation);
}

const named: readonly GuardedKind[] = [
  'pack',
  'packJournal',
  'packPart',
  'formerPackJournal',
  'rollup',
  'census',
];

/** The narrowest query that finds records which stand so to the person; none finds all. */
function filtersFor(kind: GuardedKind, role: Role, relation: Relation): readonly Filter[] {
  if (relation === 'foreign') return [];
  if (named.includes(kind)) return [['scope', 'EQUAL', scopeName(role, relation)]];
  if (kind === 'notification') return [['userId', 'EQUAL', uidOf(role)]];
  if (relation === 'own') return [['createdBy', 'EQUAL', uidOf(role)]];
  const field = relation === 'assigned' ? 'assignedRepId' : 'territoryId';
  return [[field, 'EQUAL', scopeFor(role, relation)[field]]];
}

/** The requests that put an operation on a sample. */
function requestsFor(
  kind: GuardedKind,
  role: Role,
  relation: Relation,
  sample: Sample,
): Readonly<Record<Operation, readonly Request[]>> {
  const collection = sample.path.split('/').slice(0, -1).join('/');
  const list = { collection, where: filtersFor(kind, role, relation), limit: 1 };
  return {
    create: [{ commit: [{ create: sample.path, data: creationOf(kind, role, sample) }] }],
    get: [{ get: sample.path }],
    list: [{ list }, { list: { ...list, count: true } }],
    update: [{ commit: [{ update: sample.path, data: updateOf(kind, role, relation) }] }],
    delete: [{ commit: [{ delete: sample.path }] }],
  };
}

/** Lists of users and territories have no narrower query than all, and the own account cannot be made again. */
function isMeaningful(kind: GuardedKind, operation: Operation, relation: Relation): boolean {
  if (relation === 'foreign') return true;
  if (kind === 'user' || kind === 'territory') return operation === 'get' || operation === 'update';
  return true;
}

export function matrixCases(ids: Ids, kinds: readonly GuardedKind[] = guardedKinds): Case[] {
  return kinds.flatMap((kind) =>
    roles.flatMap((role) =>
      relations[kind].flatMap((relation) =>
        operations
          .filter((operation) => isMeaningful(kind, operation, relation))
          .flatMap((operation) => cellCases(ids, kind, role, relation, operation)),
      ),
    ),
  );
}

function cellCases(
  ids: Ids,
  kind: GuardedKind,
  role: Role,
  relation: Relation,
  operation: Operation,
): Case[] {
  const granted = isGranted(role, operation, kind, relation);
  const sample = sampleOf(kind, role, relation, ids.next());
  return requestsFor(kind, role, relation, sample)[operation].map((request, index) => ({
    name: `${role} ${granted ? 'may' : 'may not'} ${index > 0 ? 'count' : operation} ${kind} (${relation})`,
    group: kind,
    seeds: operation === 'create' ? sample.beside : [...sample.beside, [sample.path, sample.data]],
    caller: caller(role),
    request,
    expected: granted ? 'allowed' : 'denied',
    takesTurns: singletons.includes(kind),
  }));
}

/** Read by id where there may be none: whether one may find that out is decided by what the id belongs to. */
const maybeMissing: readonly GuardedKind[] = [
  'dietary',
  'finance',
  'margin',
  'loyaltyAccount',
  'pack',
  'packJournal',
  'packPart',
  'rollup',
  'census',
];

export function missingCases(ids: Ids): Case[] {
  return maybeMissing.flatMap((kind) =>
    roles.flatMap((role) =>
      relations[kind].map((relation) => {
        const granted = isGranted(role, 'get', kind, relation);
        const sample = sampleOf(kind, role, relation, ids.next());
        return {
          name: `${role} ${granted ? 'may' : 'may not'} find that there is no ${kind} (${relation})`,
          group: kind,
          seeds: sample.beside,
          caller: caller(role),
          request: { get: sample.path },
          expected: granted ? ('allowed' as const) : ('denied' as const),
        };
      }),
    ),
  );
}
