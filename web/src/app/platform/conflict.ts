/** Field values as plain data; a key may be a dotted path. */
export type Fields = Readonly<Record<string, unknown>>;

/** One field that two people changed. */
export interface FieldConflict {
  readonly field: string;
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The value at a dotted path. */
export function valueAt(data: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => fieldOf(value, name), data);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return canonical(a ?? null) === canonical(b ?? null);
}

/** JSON with sorted keys, so that the same fields in another order are the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * The fields of my change that somebody else changed otherwise since. Empty: both changes fit together, and mine
 * can be made again from theirs.
 */
export function conflictsOf(before: Fields, mine: Fields, theirs: Fields): readonly FieldConflict[] {
  return Object.entries(mine).flatMap(([field, value]) => {
    const was = valueAt(before, field);
    const now = valueAt(theirs, field);
    if (same(was, now) || same(value, now)) return [];
    return [{ field, before: was, mine: value, theirs: now }];
  });
}
