import { isNested } from '../nested.ts';
import { sameValue, type Fields } from '../../paths/index.ts';

/** A stored value, or null where there is no such field. */
export type Kept = { readonly value: unknown } | null;

/** One field of a document that changes. */
export interface FieldChange {
  readonly field: readonly string[];
  readonly before: Kept;
  readonly after: Kept;
}

/** The value at a dotted path, by own keys only; undefined where there is none. */
export function valueAt(document: Fields, path: string): unknown {
  return keptAt(document, path.split('.'))?.value;
}

/** What stands at a path. */
export function keptAt(document: Fields, path: readonly string[]): Kept {
  let value: unknown = document;
  for (const key of path) {
    if (!isNested(value) || !Object.hasOwn(value, key)) return null;
    value = value[key];
  }
  return { value };
}

/** The document with another value at a path, or without it; the given one stays as it is. */
export function withKept(document: Fields, path: readonly string[], kept: Kept): Fields {
  const [key, ...rest] = path;
  if (key === undefined) return document;
  const entries = new Map(Object.entries(document));
  if (rest.length > 0) {
    const inner = entries.get(key);
    entries.set(key, withKept(isNested(inner) ? inner : {}, rest, kept));
  } else if (kept === null) entries.delete(key);
  else entries.set(key, kept.value);
  return Object.fromEntries(entries);
}

/** What makes one document of the other: the deepest fields that differ. */
export function fieldChanges(before: Fields, after: Fields, above: readonly string[] = []): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [old, fresh] = [keptAt(before, [key]), keptAt(after, [key])];
    const field = [...above, key];
    if (isNested(old?.value) && isNested(fresh?.value)) return fieldChanges(old.value, fresh.value, field);
    const same = (old === null) === (fresh === null) && sameValue(old?.value, fresh?.value);
    return same ? [] : [{ field, before: old, after: fresh }];
  });
}
