import type { Fields } from '../../paths/index.ts';
import type { FieldChange } from './field-paths.ts';

/** A stored record of the kind that is merged. */
export interface MergeSide {
  readonly id: string;
  readonly document: Fields;
  /** Documents below it that are merged with it, by their path below, such as `private/dietary`. */
  readonly parts?: Readonly<Record<string, Fields>>;
}

/** A document that points to a loser, as found by the policy's repoints. */
export interface MergeReference {
  readonly collection: string;
  readonly id: string;
  readonly document: Fields;
}

/** Fields of one document that change. */
export interface DocumentChange {
  readonly path: string;
  readonly fields: readonly FieldChange[];
}

/** A document that is replaced as a whole: a loser by its redirect; null before or after where there is none. */
export interface DocumentReplacement {
  readonly path: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** A field of several documents that changes from one value to another. */
export interface Repoint {
  readonly collection: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  /** The documents' ids. */
  readonly ids: readonly string[];
}

/** What stands on one account of a ledger and goes to another, by a further entry on each. */
export interface LedgerMove {
  readonly ledger: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What a merge does, as plain data: it can be shown before, stored, carried out in batches, and turned round by
 * {@link undoMerge}. It holds the losers' documents whole, so it is as personal as they are.
 */
export interface MergePlan {
  readonly collection: string;
  readonly winnerId: string;
  readonly loserIds: readonly string[];
  readonly changes: readonly DocumentChange[];
  readonly repoints: readonly Repoint[];
  /** Losers that become redirects, and documents below them that move. */
  readonly replacements: readonly DocumentReplacement[];
  readonly ledgers: readonly LedgerMove[];
  /** Whether what is repointed has another scope than the winner: its copies of the scope must follow. */
  readonly rescopes: boolean;
}
