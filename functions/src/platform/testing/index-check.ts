/** Says whether an index serves a query, as production does; the emulator answers queries without one. */

import { z } from 'zod';
// eslint-disable-next-line creamline/import-law -- the indexes are the repository's own, of no floor
import committed from '../../../../firestore.indexes.json' with { type: 'json' };

type Direction = 'asc' | 'desc';

/** A query as the console and the functions declare it, with the name of its collection. */
export interface DeclaredQuery {
  /** The last part of the collection's path: `customers`, `members`. */
  readonly collection: string;
  /** Whether every collection of that name is meant, wherever it lies. */
  readonly group?: boolean | undefined;
  readonly where?:
    readonly (readonly [field: string, comparison: string, ...value: readonly unknown[]])[] | undefined;
  readonly orderBy?: readonly (readonly [field: string, direction: Direction])[] | undefined;
  /** Whether pages go on after an id. */
  readonly byId?: boolean;
}

const indexField = z.object({
  fieldPath: z.string(),
  order: z.string().optional(),
  arrayConfig: z.string().optional(),
});

const indexFile = z.object({
  indexes: z.array(
    z.object({
      collectionGroup: z.string(),
      queryScope: z.enum(['COLLECTION', 'COLLECTION_GROUP']),
      fields: z.array(indexField),
    }),
  ),
  fieldOverrides: z.array(
    z.object({ collectionGroup: z.string(), fieldPath: z.string(), indexes: z.array(z.unknown()) }),
  ),
});

type IndexField = z.infer<typeof indexField>;

/** The content of firestore.indexes.json. */
export type IndexFile = z.infer<typeof indexFile>;

export const committedIndexes: IndexFile = indexFile.parse(committed);

const NAME = '__name__';
const EQUALITIES = ['==', 'in'];
const MEMBERSHIPS = ['array-contains', 'array-contains-any'];

interface Needs {
  /** Fields compared for equality; `name[]` for membership in a list. */
  readonly equal: readonly string[];
  /** Fields in the order of the results, without the id that ends every index. */
  readonly order: readonly (readonly [field: string, direction: Direction])[];
  /** Whether the id is wanted in the other direction than the field before it. */
  readonly turned: boolean;
}

function needsOf({ where = [], orderBy = [], byId = false }: DeclaredQuery): Needs {
  const equal = new Set<string>();
  const ranged = new Set<string>();
  for (const [field, comparison] of where) {
    if (EQUALITIES.includes(comparison)) equal.add(field);
    else if (MEMBERSHIPS.includes(comparison)) equal.add(`${field}[]`);
    else ranged.add(field);
  }
  const named = orderBy.map(([field]) => field);
  const implied = [...ranged].filter((field) => !named.includes(field)).sort();
  const all: (readonly [string, Direction])[] = [
    ...orderBy,
    ...implied.map((field) => [field, 'asc'] as const),
    ...(byId ? [[NAME, 'asc'] as const] : []),
  ];
  const order = all.filter(([field]) => field !== NAME && !equal.has(field));
  const id = all.find(([field]) => field === NAME)?.[1];
  const last = order.at(-1)?.[1];
  equal.delete(NAME);
  return { equal: [...equal], order, turned: id !== undefined && last !== undefined && id !== last };
}

function isExempt(file: IndexFile, collection: string, field: string): boolean {
  const path = field.replace('[]', '');
  return file.fieldOverrides.some(
    (each) =>
      each.collectionGroup === collection &&
      each.indexes.length === 0 &&
      (each.fieldPath === path || path.startsWith(`${each.fieldPath}.`)),
  );
}

function describe(field: IndexField): string {
  if (field.arrayConfig !== undefined) return `${field.fieldPath}[]`;
  return `${field.fieldPath} ${field.order === 'DESCENDING' ? 'desc' : 'asc'}`;
}

/** The equality fields an index brings to a query of this order; null where it does not end in that order. */
function equalitiesServed(fields: readonly IndexField[], needs: Needs): readonly string[] | null {
  const start = fields.length - needs.order.length;
  if (start < 0) return null;
  const ends = needs.order.every(([field, direction], index) => {
    const indexed = fields[start + index];
    return indexed !== undefined && describe(indexed) === `${field} ${direction}`;
  });
  if (!ends) return null;
  const before = fields
    .slice(0, start)
    .map((field) => (field.arrayConfig === undefined ? field.fieldPath : describe(field)));
  return before.every((field) => needs.equal.includes(field)) ? before : null;
}

/**
 * What stands in the way of a query; null where an index serves it. Each field has an index of its own, unless it is
 * exempt. Equalities alone are answered by merging those; with an order, by merging composite indexes which all end
 * in that order and together begin with every equality.
 */
export function missingIndex(file: IndexFile, query: DeclaredQuery): string | null {
  const needs = needsOf(query);
  const { collection } = query;
  const exempt = [...needs.equal, ...needs.order.map(([field]) => field)].find((field) =>
    isExempt(file, collection, field),
  );
  if (exempt !== undefined) return `${collection}.${exempt} is exempt from indexing`;
  // The index every field has is one of a collection alone.
  const single = needs.order.length === 0 || (needs.order.length === 1 && needs.equal.length === 0);
  if (single && !needs.turned && query.group !== true) return null;
  const served = new Set<string>();
  let ordered = false;
  const scope = query.group === true ? 'COLLECTION_GROUP' : 'COLLECTION';
  for (const { collectionGroup, queryScope, fields } of file.indexes) {
    if (collectionGroup !== collection || queryScope !== scope) continue;
    const equalities = needs.turned ? null : equalitiesServed(fields, needs);
    if (equalities === null) continue;
    ordered = true;
    for (const field of equalities) served.add(field);
  }
  const unserved = needs.equal.filter((field) => !served.has(field));
  if (ordered && unserved.length === 0) return null;
  const order = needs.order.map(([field, direction]) => `${field} ${direction}`).join(', ');
  const place = query.group === true ? `every ${collection}` : collection;
  return `${place}: no index on ${[...unserved, order].join(', ')}${needs.turned ? ' with the id turned' : ''}`;
}
