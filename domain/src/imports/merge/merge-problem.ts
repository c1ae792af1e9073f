import type { Fields } from '../../paths/index.ts';
import { keptAt, valueAt } from './field-paths.ts';
import type { MergeSide } from './plan.ts';
import type { MergePolicy } from './policy.ts';

/** Why records cannot be merged. Never thrown. */
export interface MergeProblem {
  readonly problem:
    | 'nothing-to-merge'
    /** A record is there twice. */
    | 'same-record'
    /** A record is a redirect already. */
    | 'already-merged'
    /** Two have different values of a field that says who they are, such as the VAT number. */
    | 'different-identity'
    | 'too-many';
  /** The id or field at fault. */
  readonly at?: string;
}

/** More records than this are not one by accident. */
export const MOST_LOSERS = 10;

/** What keeps the records from being merged; null where nothing does. */
export function mergeProblem(policy: MergePolicy, sides: readonly MergeSide[]): MergeProblem | null {
  if (sides.length < 2) return { problem: 'nothing-to-merge' };
  if (sides.length > MOST_LOSERS + 1) return { problem: 'too-many' };
  const twice = sides.find(({ id }, at) => sides.findIndex((each) => each.id === id) < at);
  if (twice !== undefined) return { problem: 'same-record', at: twice.id };
  const redirected = sides.find(({ document }) => isMergedInto(document) !== null);
  if (redirected !== undefined) return { problem: 'already-merged', at: redirected.id };
  const field = policy.never.find((path) => {
    const known = sides
      .map(({ document }) => identity(valueAt(document, path)))
      .filter((text) => text !== '');
    return new Set(known).size > 1;
  });
  return field === undefined ? null : { problem: 'different-identity', at: field };
}

const identity = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() : '';

/** The id a document redirects to; null where it is no redirect. */
export function isMergedInto(document: Fields): string | null {
  const kept = keptAt(document, ['mergedInto'])?.value;
  return typeof kept === 'string' && kept !== '' ? kept : null;
}
