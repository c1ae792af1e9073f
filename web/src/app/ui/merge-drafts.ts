/** The fields of a draft. */
export type KeyOf<D> = keyof D & string;

export interface Merge<D> {
  /** Their version with my changes on top. */
  readonly draft: D;
  /** The fields that both changed, and to different values: a person decides. */
  readonly conflicts: readonly KeyOf<D>[];
}

/** Equal where two values say the same: of ticked choices, the order says nothing. */
function textOf(value: unknown): string {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const isChoice = rows.length > 0 && rows.every((each) => typeof each !== 'object');
  return JSON.stringify(isChoice ? [...rows].sort() : value);
}

function keysOf<D extends object>(draft: D): readonly KeyOf<D>[] {
  return Object.keys(draft).filter((key): key is KeyOf<D> => key in draft);
}

/** The fields in which two drafts differ. */
export function changedKeys<D extends object>(one: D, other: D): readonly KeyOf<D>[] {
  return keysOf(one).filter((key) => textOf(one[key]) !== textOf(other[key]));
}

/** Joins two edits of one record field by field. */
export function mergeDrafts<D extends object>(base: D, mine: D, theirs: D): Merge<D> {
  const draft = { ...theirs };
  const changed = changedKeys(base, mine).filter((key) => textOf(mine[key]) !== textOf(theirs[key]));
  for (const key of changed) draft[key] = mine[key];
  const theirChanges = new Set(changedKeys(base, theirs));
  return { draft, conflicts: changed.filter((key) => theirChanges.has(key)) };
}
