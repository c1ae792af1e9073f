/** A value of a document before a schema has judged it. */
export interface Nested {
  [key: string]: unknown;
}

/** Sets a value deep inside a plain object, making the objects above it. Keys come from the allowlist only. */
export function setNested(target: Nested, path: readonly string[], value: unknown): void {
  let at = target;
  for (const key of path.slice(0, -1)) {
    const next = at[key];
    const inner: Nested = isNested(next) ? next : {};
    at[key] = inner;
    at = inner;
  }
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
}

/** Whether a value is a plain object with fields, not a list, date or other leaf. */
export function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
