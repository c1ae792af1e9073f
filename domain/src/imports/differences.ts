import { isNested } from './nested.ts';
import type { ImportedRecord } from './customer-row.ts';

/** One value to bring a stored document in line with the file. */
export interface Difference {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * What an import changes in a stored document: the given paths whose stored value differs. Empty for the second
 * import of a file. Where the object above a path is missing (a customer without an address), the whole object comes.
 */
export function differences<T extends object>(
  record: ImportedRecord<T>,
  stored: unknown,
): readonly Difference[] {
  const found = new Map<string, Difference>();
  for (const path of record.given) {
    const reach = path.findIndex((_, depth) => depth > 0 && !isNested(at(stored, path.slice(0, depth))));
    const target = reach < 0 ? path : path.slice(0, reach);
    const value = at(record.facts, target);
    if (!equal(value, at(stored, target))) found.set(target.join('.'), { path: target, value });
  }
  return [...found.values()];
}

function at(value: unknown, path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) inner = isNested(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  return inner;
}

/** Equality of stored values: dates by their time, lists by order, objects by their fields. */
export function equal(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => equal(each, b[index]));
  if (isNested(a) && isNested(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
    );
  }
  return Object.is(a, b);
}
