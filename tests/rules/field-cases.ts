/** Every field a client may write, with every value its schema refuses and those it just allows. */
import type { Role } from '@creamline/domain/access';
import { clientFields, documents, stampKeys, type ClientKind } from '@creamline/domain/paths';
import { fieldsOf } from '../../tools/rules/field-checks.ts';
import type { Case, Ids } from './case.ts';
import type { Fields } from './firestore-rest.ts';
import { isGranted } from './matrix-cases.ts';
import { relations, sampleOf, singletons, type Relation } from './samples.ts';
import { caller } from './staff.ts';
import { variantsOf, type Schema } from './variants.ts';
import { creationOf, fieldsFor, isClientKind, stampFor } from './writes.ts';

export const clientKinds = Object.keys(clientFields).filter(isClientKind);

type Writer = readonly [Role, creating: Relation, updating: Relation];

/** Whose writes stand for all: the role that may write the most fields of a kind. */
const writers: Readonly<Record<ClientKind, Writer>> = {
  customer: ['manager', 'territory', 'territory'],
  dietary: ['service', 'foreign', 'foreign'],
  contact: ['rep', 'assigned', 'assigned'],
  interaction: ['rep', 'assigned', 'own'],
  task: ['rep', 'own', 'own'],
  orderDraft: ['manager', 'territory', 'own'],
  segment: ['marketing', 'foreign', 'foreign'],
  notification: ['rep', 'own', 'own'],
  user: ['admin', 'foreign', 'foreign'],
  territory: ['admin', 'foreign', 'foreign'],
  company: ['admin', 'foreign', 'foreign'],
  programme: ['marketing', 'foreign', 'foreign'],
};

/** Who else writes: fields that only the person a record is about may change. */
const owners: Readonly<Partial<Record<ClientKind, Writer>>> = { user: ['rep', 'own', 'own'] };

/** Fields whose value must also agree with something else: only their wrong values are tried. */
const tied = ['customerId', 'assignedRepId', 'territoryId', 'userId', 'interactionType', 'state'];

function schemaOf(kind: ClientKind): Schema {
  return fieldsOf(fieldsFor(kind).schema);
}

const without = (data: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(data).filter(([each]) => each !== key));

interface Field {
  readonly key: string;
  readonly schema: Schema;
  readonly required: boolean;
}

function fieldsIn(schema: Schema): readonly Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) =>
    typeof field === 'object'
      ? [{ key, schema: field, required: schema.required?.includes(key) ?? false }]
      : [],
  );
}

function caseOf(
  kind: ClientKind,
  [role, creating, updating]: Writer,
  operation: 'create' | 'update',
  label: string,
  expected: boolean,
  id: string,
  change: (base: Fields) => Fields,
): Case {
  const sample = sampleOf(kind, role, operation === 'create' ? creating : updating, id);
  const base = operation === 'create' ? creationOf(kind, role, sample) : stampFor(kind, role);
  const data = change(base);
  return {
    name: `${kind} ${operation}${updating === 'own' ? ' (own)' : ''}, ${label}: ${expected ? 'allowed' : 'denied'}`,
    group: kind,
    seeds: operation === 'create' ? sample.beside : [...sample.beside, [sample.path, sample.data]],
    caller: caller(role),
    request: {
      commit: [operation === 'create' ? { create: sample.path, data } : { update: sample.path, data }],
    },
    expected: expected ? 'allowed' : 'denied',
    takesTurns: singletons.includes(kind),
  };
}

function keysFor(kind: ClientKind, [role]: Writer, operation: 'create' | 'update'): readonly string[] {
  const { create, update } = fieldsFor(kind);
  if (operation === 'create') return create ?? [];
  return update[role] ?? update.owner ?? [];
}

/** Wrong and just right values of every field, in new documents and in updates. */
export function fieldCases(ids: Ids, kinds: readonly ClientKind[] = clientKinds): Case[] {
  const pairs = kinds.flatMap((kind) =>
    [writers[kind], owners[kind]].filter(isDefined).map((writer) => [kind, writer] as const),
  );
  return pairs.flatMap(([kind, writer]) => {
    const [role, relation] = writer;
    const base = sampleOf(kind, role, relation, 'base').data;
    const fields = fieldsIn(schemaOf(kind));
    return (['create', 'update'] as const).flatMap((operation) =>
      fields
        .filter(({ key }) => keysFor(kind, writer, operation).includes(key))
        .flatMap(({ key, schema, required }) => [
          ...variantsOf(schema, base[key], key)
            .filter(({ valid }) => !valid || !tied.includes(key))
            .map(({ label, value, valid }) =>
              caseOf(kind, writer, operation, `${key}: ${label}`, valid, ids.next(), (data) => ({
                ...data,
                [key]: value,
              })),
            ),
          ...(operation === 'create' && !tied.includes(key)
            ? [
                caseOf(kind, writer, operation, `no ${key}`, !required, ids.next(), (data) =>
                  without(data, key),
                ),
              ]
            : []),
        ]),
    );
  });
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Every key a role may not write, tried by that role on a record it may otherwise write. */
export function closedKeyCases(ids: Ids, kinds: readonly ClientKind[] = clientKinds): Case[] {
  return kinds.flatMap((kind) => {
    const all = [...Object.keys(documents[kind].schema.shape), 'invented'];
    const stamp: readonly string[] = stampKeys[fieldsFor(kind).stamp];
    const roles = Object.keys(fieldsFor(kind).update);
    return writersOf(kind, roles).flatMap(([role, creating, updating]) => {
      const { create, update } = fieldsFor(kind);
      const updatable = (updating === 'own' ? update.owner : undefined) ?? update[role] ?? [];
      const closedNew =
        create === null ? [] : all.filter((key) => !create.includes(key) && !stamp.includes(key));
      const closed = all.filter((key) => !updatable.includes(key) && !stamp.includes(key));
      return [
        ...(creating === undefined
          ? []
          : closedNew.map((key) => closedCase(ids, kind, role, creating, 'create', key, key))),
        ...closed.flatMap((key) => [
          closedCase(ids, kind, role, updating, 'update', key, key),
          closedCase(ids, kind, role, updating, 'update', key, `${key}.inside`),
        ]),
      ];
    });
  });
}

/** Each role that may write the kind, with a relation in which it may create and one in which it may update. */
function writersOf(
  kind: ClientKind,
  names: readonly string[],
): readonly (readonly [Role, Relation | undefined, Relation])[] {
  const roles = (['rep', 'manager', 'marketing', 'service', 'executive', 'admin'] as const).filter(
    (role) => names.includes(role) || names.includes('owner'),
  );
  return roles.flatMap((role) => {
    const creating = relations[kind].find((relation) => isGranted(role, 'create', kind, relation));
    return relations[kind]
      .filter((relation) => isGranted(role, 'update', kind, relation))
      .map((updating) => [role, creating, updating] as const)
      .filter(([, , updating]) => isDefined(updating));
  });
}

/** Another valid value of a field, so that only the key is wrong; a number where functions alone write it. */
function anotherValue(kind: ClientKind, key: string, base: unknown): unknown {
  const field = fieldsIn(schemaOf(kind)).find((each) => each.key === key);
  if (field === undefined) return 0;
  const valid = variantsOf(field.schema, base, key).filter((each) => each.valid);
  const other = valid.find(({ value }) => JSON.stringify(value) !== JSON.stringify(base));
  return other?.value ?? 'inactive';
}

function closedCase(
  ids: Ids,
  kind: ClientKind,
  role: Role,
  relation: Relation,
  operation: 'create' | 'update',
  key: string,
  path: string,
): Case {
  const sample = sampleOf(kind, role, relation, ids.next());
  const value = path === key ? anotherValue(kind, key, sample.data[key]) : 1;
  const data =
    operation === 'create'
      ? { ...creationOf(kind, role, sample), [path]: value }
      : { ...stampFor(kind, role), [path]: value };
  return {
    name: `${kind} ${operation} by ${role} (${relation}), closed key ${path}: denied`,
    group: kind,
    seeds: operation === 'create' ? sample.beside : [...sample.beside, [sample.path, sample.data]],
    caller: caller(role),
    request: {
      commit: [operation === 'create' ? { create: sample.path, data } : { update: sample.path, data }],
    },
    expected: 'denied',
    takesTurns: singletons.includes(kind),
  };
}
