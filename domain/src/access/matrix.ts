import type { Role } from './roles.ts';

/** What a client can ask of a collection. `list` covers queries and counts. */
export const operations = ['create', 'get', 'list', 'update', 'delete'] as const;

export type Operation = (typeof operations)[number];

/**
 * Which records a grant opens.
 * - `all`: every record
 * - `assigned`: the actor is the customer's rep (`assignedRepId`)
 * - `territory`: the customer lies in one of the actor's territories (`territoryId`)
 * - `own`: the actor made it, or it is addressed to them
 * - `ownDay`: the actor made it, not more than 24 hours ago
 * - `ownNew`: the actor made it and no function has judged it yet
 */
export type Scope = 'all' | 'assigned' | 'territory' | 'own' | 'ownDay' | 'ownNew';

/** What a role may do with a kind of record; an operation that is not named is denied. */
export type Grants = Readonly<Partial<Record<Operation, readonly Scope[]>>>;

/** Grants by role; a role that is not named may do nothing. */
export type RoleGrants = Readonly<Partial<Record<Role, Grants>>>;

const read = (...scopes: readonly Scope[]): Grants => ({ get: scopes, list: scopes });
const edit = (...scopes: readonly Scope[]): Grants => ({
  create: scopes,
  get: scopes,
  list: scopes,
  update: scopes,
});
const everyone = (grants: Grants): RoleGrants => ({
  rep: grants,
  manager: grants,
  marketing: grants,
  service: grants,
  executive: grants,
  admin: grants,
});
/** What everybody searches, of as many customers as they may see. */
const search: RoleGrants = {
  rep: read('assigned'),
  manager: read('territory'),
  marketing: read('all'),
  service: read('all'),
  executive: read('all'),
};
const serverOnly: RoleGrants = {};

/**
 * The permission matrix: role × kind of record × operation → scope. The security rules enforce it; the rules tests
 * and docs/permissions.md are made from it. Whatever is not granted here is denied.
 */
export const matrix = {
  customer: {
    rep: edit('assigned'),
    manager: edit('territory'),
    service: { ...read('all'), update: ['all'] },
  },
  dietary: {
    rep: { create: ['assigned'], get: ['assigned'], update: ['assigned'] },
    manager: { create: ['territory'], get: ['territory'], update: ['territory'] },
    service: { create: ['all'], get: ['all'], update: ['all'] },
  },
  finance: { rep: { get: ['assigned'] }, manager: { get: ['territory'] } },
  margin: { manager: { get: ['territory'] }, executive: { get: ['all'] } },
  customerCard: {
    rep: read('assigned'),
    manager: read('territory'),
    marketing: read('all'),
    service: read('all'),
    executive: read('all'),
  },
  contact: { rep: edit('assigned'), manager: edit('territory'), service: edit('all') },
  interaction: {
    rep: { ...edit('assigned'), update: ['ownDay'] },
    manager: { ...edit('territory'), update: ['own'] },
    service: { ...edit('all'), update: ['ownDay'] },
  },
  orderInteraction: { rep: read('assigned'), manager: read('territory'), service: read('all') },
  formerOrderInteraction: serverOnly,
  product: {
    rep: read('all'),
    manager: read('all'),
    marketing: read('all'),
    service: read('all'),
    executive: read('all'),
  },
  order: { rep: read('assigned'), manager: read('territory'), service: read('all') },
  orderDraft: {
    rep: { create: ['assigned'], ...read('own'), update: ['ownNew'], delete: ['ownNew'] },
    manager: { create: ['territory'], ...read('own', 'territory'), update: ['ownNew'], delete: ['ownNew'] },
  },
  settlement: serverOnly,
  loyaltyAccount: {
    rep: { get: ['assigned'] },
    manager: { get: ['territory'] },
    service: { get: ['all'] },
  },
  loyaltyTransaction: { rep: read('assigned'), manager: read('territory'), service: read('all') },
  segment: {
    rep: read('all'),
    manager: read('all'),
    marketing: edit('all'),
    service: read('all'),
    executive: read('all'),
  },
  segmentMember: { manager: { list: ['territory'] }, marketing: read('all') },
  segmentEvent: { marketing: read('all') },
  /** Created `own`: without a customer; with one, its scope decides. */
  task: {
    rep: { ...edit('own'), create: ['own', 'assigned'] },
    manager: edit('own', 'territory'),
    marketing: edit('own'),
    service: { ...edit('own'), create: ['all'] },
  },
  notification: everyone({ ...read('own'), update: ['own'] }),
  user: {
    ...everyone({ ...read('all'), update: ['own'] }),
    admin: { ...read('all'), update: ['all', 'own'] },
  },
  territory: {
    ...everyone(read('all')),
    manager: { ...read('all'), update: ['territory'] },
    admin: edit('all'),
  },
  outbox: { admin: read('all') },
  deadLetter: { admin: read('all') },
  audit: { executive: read('all'), admin: read('all') },
  call: serverOnly,
  job: serverOnly,
  pack: search,
  packJournal: search,
  packPart: search,
  formerPackJournal: serverOnly,
  featureShard: serverOnly,
  featureGone: serverOnly,
  featurePart: serverOnly,
  dayShard: serverOnly,
  rollup: { rep: read('assigned'), manager: read('territory'), executive: read('all') },
  census: {
    rep: read('assigned'),
    manager: read('territory'),
    marketing: { get: ['all'] },
    service: { get: ['all'] },
    executive: read('all'),
  },
  company: { ...everyone({ get: ['all'] }), admin: { create: ['all'], get: ['all'], update: ['all'] } },
  programme: {
    ...everyone({ get: ['all'] }),
    marketing: { create: ['all'], get: ['all'], update: ['all'] },
    admin: { create: ['all'], get: ['all'], update: ['all'] },
  },
  ruleSet: { manager: { get: ['all'] }, marketing: { get: ['all'] } },
} as const satisfies Record<string, RoleGrants>;

/** A kind of record the matrix speaks of. */
export type GuardedKind = keyof typeof matrix;

/** The records of a kind on which a role may do the operation; none where the list is empty. */
export function scopesOf(role: Role, operation: Operation, kind: GuardedKind): readonly Scope[] {
  const grants: RoleGrants = matrix[kind];
  return grants[role]?.[operation] ?? [];
}

/** Whether a role may do the operation on any record of the kind: what a menu or a route asks. */
export function may(role: Role, operation: Operation, kind: GuardedKind): boolean {
  return scopesOf(role, operation, kind).length > 0;
}
