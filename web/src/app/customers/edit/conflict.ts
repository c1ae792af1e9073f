import { draftKeys, type CustomerDraft, type DraftKey } from './customer-draft';

/** A field that somebody else changed while it was being edited here. */
export interface FieldConflict {
  readonly key: DraftKey;
  readonly mine: string;
  readonly theirs: string;
}

export interface Merge {
  /** Their version with my changes on top, wherever only one side changed a field. */
  readonly draft: CustomerDraft;
  readonly conflicts: readonly FieldConflict[];
}

/** A draft's value as a person reads it; equal where the values are. */
function textOf(value: CustomerDraft[DraftKey]): string {
  if (typeof value === 'string') return value;
  return value.map((each) => (typeof each === 'number' ? each : `${each.name}: ${each.value}`)).join(', ');
}

/** Joins two edits of one customer field by field: only fields that both changed differently need a decision. */
export function mergeDrafts(base: CustomerDraft, mine: CustomerDraft, theirs: CustomerDraft): Merge {
  const draft = { ...theirs };
  const conflicts: FieldConflict[] = [];
  for (const key of draftKeys) {
    const [was, here, there] = [textOf(base[key]), textOf(mine[key]), textOf(theirs[key])];
    if (here === was || here === there) continue;
    Object.assign(draft, { [key]: mine[key] });
    if (there !== was) conflicts.push({ key, mine: here, theirs: there });
  }
  return { draft, conflicts };
}

/** Takes the other side's value for one field. */
export function withTheirs(draft: CustomerDraft, theirs: CustomerDraft, key: DraftKey): CustomerDraft {
  return { ...draft, [key]: theirs[key] };
}

/** The fields in which two drafts differ. */
export function changedKeys(a: CustomerDraft, b: CustomerDraft): readonly DraftKey[] {
  return draftKeys.filter((key) => textOf(a[key]) !== textOf(b[key]));
}
