import { sameValue, type Fields } from '../../paths/index.ts';
import { keptAt, withKept } from './field-paths.ts';
import type { MergePlan } from './plan.ts';

/** Documents by their path. */
export type Documents = ReadonlyMap<string, Fields>;

/** Something that is no longer as the plan found it; it was left as it is. */
export interface MergeConflict {
  readonly path: string;
  /** The dotted field; null for a whole document. */
  readonly field: string | null;
}

/**
 * The plan that takes a merge back: applied after it, every document is as it was. Ledger entries are not taken
 * away but moved back by further ones, so accounts are as before and the ledger is longer.
 */
export function undoMerge(plan: MergePlan): MergePlan {
  return {
    ...plan,
    changes: plan.changes.map(({ path, fields }) => ({
      path,
      fields: fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
    })),
    repoints: plan.repoints.map((repoint) => ({ ...repoint, from: repoint.to, to: repoint.from })),
    replacements: plan.replacements.map(({ path, before, after }) => ({
      path,
      before: after,
      after: before,
    })),
    ledgers: plan.ledgers.map((move) => ({ ...move, from: move.to, to: move.from })),
  };
}

/**
 * What the documents are once a plan is carried out: the preview of a merge, and what an executor must come to.
 * Whatever has changed since the plan was made is left alone and told, so that an undo loses no later edit.
 */
export function applyMerge(
  plan: MergePlan,
  documents: Documents,
): { readonly documents: Documents; readonly conflicts: readonly MergeConflict[] } {
  const result = new Map(documents);
  const conflicts: MergeConflict[] = [];
  for (const { path, fields } of plan.changes)
    for (const { field, before, after } of fields) {
      const document = result.get(path);
      const stored = document === undefined ? null : keptAt(document, field);
      const unchanged = (stored === null) === (before === null) && sameValue(stored?.value, before?.value);
      if (document !== undefined && unchanged) result.set(path, withKept(document, field, after));
      else conflicts.push({ path, field: field.join('.') });
    }
  for (const { collection, field, from, to, ids } of plan.repoints)
    for (const id of ids) {
      const path = `${collection}/${id}`;
      const document = result.get(path);
      if (document !== undefined && keptAt(document, field.split('.'))?.value === from)
        result.set(path, withKept(document, field.split('.'), { value: to }));
      else conflicts.push({ path, field });
    }
  for (const { path, before, after } of plan.replacements) {
    if (!sameValue(result.get(path) ?? null, before)) conflicts.push({ path, field: null });
    else if (after === null) result.delete(path);
    else result.set(path, after);
  }
  return { documents: result, conflicts };
}
