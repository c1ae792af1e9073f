import type { DocumentOf } from './collections.ts';
import { pathOf, type DocumentKind } from './document-paths.ts';

/** Adds to a number field without reading it. */
export class Increment {
  readonly by: number;
  constructor(by: number) {
    this.by = by;
  }
}

/** Removes a field. */
export class Remove {}

/** Field values of an update; a key may be a dotted path into a map (`stats.orderCount`). */
export type Fields = Readonly<Record<string, unknown>>;

/** One write of a plan: plain data, so that a planner needs no database and a test compares plans. */
export type Write =
  | { readonly kind: 'create'; readonly path: string; readonly data: Fields }
  | { readonly kind: 'set'; readonly path: string; readonly data: Fields }
  /** Like `set`, but leaves other fields alone and makes the document where there is none. */
  | { readonly kind: 'merge'; readonly path: string; readonly data: Fields }
  | { readonly kind: 'update'; readonly path: string; readonly data: Fields }
  | { readonly kind: 'delete'; readonly path: string };

/** Where a document stands: its kind, then its ids. */
export type Ref<K extends DocumentKind> = readonly [kind: K, ...ids: string[]];

export const write = {
  /** Fails where the document exists: the second of two deliveries writes nothing. */
  create: <K extends DocumentKind>(ref: Ref<K>, data: DocumentOf<K>): Write => ({
    kind: 'create',
    path: pathOf(...ref),
    data,
  }),
  set: <K extends DocumentKind>(ref: Ref<K>, data: DocumentOf<K>): Write => ({
    kind: 'set',
    path: pathOf(...ref),
    data,
  }),
  merge: (ref: Ref<DocumentKind>, data: Fields): Write => ({ kind: 'merge', path: pathOf(...ref), data }),
  update: <K extends DocumentKind>(ref: Ref<K>, data: Partial<DocumentOf<K>> | Fields): Write => ({
    kind: 'update',
    path: pathOf(...ref),
    data,
  }),
  delete: (ref: Ref<DocumentKind>): Write => ({ kind: 'delete', path: pathOf(...ref) }),
} as const;
