import type { Comparison, Query } from '../database.ts';
import type { DocumentKind, Fields } from '@creamline/domain/paths';
import type { MemoryDocument } from './memory-store.ts';

/** Its id; in a query over a group its path, which is what orders documents there. */
type Row = readonly [id: string, document: MemoryDocument];

function fieldAt(data: Fields, path: string): unknown {
  let value: unknown = data;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.entries(value).find(([each]) => each === key)?.[1];
  }
  return value;
}

/** Values as they compare: dates by their time. */
function comparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

function order(left: unknown, right: unknown): number {
  const [a, b] = [comparable(left), comparable(right)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [textA, textB] = [String(a), String(b)];
  return textA < textB ? -1 : Number(textA > textB);
}

function sameType(left: unknown, right: unknown): boolean {
  return typeof comparable(left) === typeof comparable(right) && left !== null && right !== null;
}

function holds(value: unknown, comparison: Comparison, wanted: unknown): boolean {
  const equal = comparable(value) === comparable(wanted);
  switch (comparison) {
    case '==':
      return equal;
    case '!=':
      return value !== undefined && value !== null && !equal;
    case 'in':
      return Array.isArray(wanted) && wanted.some((each) => comparable(each) === comparable(value));
    case 'array-contains':
      return Array.isArray(value) && value.some((each) => comparable(each) === comparable(wanted));
    case '<':
      return sameType(value, wanted) && order(value, wanted) < 0;
    case '<=':
      return sameType(value, wanted) && order(value, wanted) <= 0;
    case '>':
      return sameType(value, wanted) && order(value, wanted) > 0;
    case '>=':
      return sameType(value, wanted) && order(value, wanted) >= 0;
  }
}

/** Answers a query as Firestore does: a document without a compared or ordered field is left out; ties go by id. */
export function answer<K extends DocumentKind>(rows: Iterable<Row>, query: Query<K>): readonly Row[] {
  const ordered = query.orderBy ?? [];
  const { afterId } = query;
  const found = [...rows].filter(
    ([id, { data }]) =>
      (afterId === undefined || id > afterId) &&
      (query.where ?? []).every(([field, comparison, wanted]) =>
        holds(fieldAt(data, field), comparison, wanted),
      ) &&
      ordered.every(([field]) => fieldAt(data, field) !== undefined),
  );
  found.sort(([leftId, left], [rightId, right]) => {
    for (const [field, direction] of ordered) {
      const difference = order(fieldAt(left.data, field), fieldAt(right.data, field));
      if (difference !== 0) return direction === 'asc' ? difference : -difference;
    }
    // Ties go by id, in the direction of the last field.
    return ordered.at(-1)?.[1] === 'desc' ? order(rightId, leftId) : order(leftId, rightId);
  });
  return found.slice(0, query.limit);
}
