import type { DocumentKind, DocumentOf, Ref } from '@creamline/domain/paths';

export type { DocumentKind, DocumentOf, Ref };

/** A stored document with the id it is stored under. */
export type WithId<T> = T & { readonly id: string };

/** A document of a kind, with its id. */
export type Stored<K extends DocumentKind> = WithId<DocumentOf<K>>;

/**
 * Live data and what is known about it. `value` may be present while `loading`: the last rows of the same list,
 * kept so that a changed filter does not blank the page.
 */
export interface Live<T> {
  readonly status: 'loading' | 'ready' | 'denied' | 'error';
  readonly value: T | undefined;
  /** A code to quote, where status is `denied` or `error`. */
  readonly error?: string;
  /** Whether this came from the device because the server has not answered yet. */
  readonly fromCache: boolean;
  /** Whether it holds something the server has not confirmed. */
  readonly hasPendingWrites: boolean;
}

export type QueryScalar = string | number | boolean | Date | null;
export type QueryValue = QueryScalar | readonly QueryScalar[];
export type QueryOperator =
  '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not-in' | 'array-contains' | 'array-contains-any';
/** A condition. The field may be a dotted path (`basicInfo.name`), or `__name__` for the id. */
export type Where = readonly [field: string, operator: QueryOperator, value: QueryValue];
export type OrderBy = readonly [field: string, direction: 'asc' | 'desc'];

/** A query as plain data: comparable, testable, and readable by the index check. */
export interface QuerySpec<K extends DocumentKind> {
  /** The kind, and the ids of the documents above it where the collection lies below another document. */
  readonly from: readonly [kind: K, ...ids: string[]];
  readonly where?: readonly Where[] | undefined;
  readonly orderBy?: readonly OrderBy[] | undefined;
  /** At most 200: rules refuse more. */
  readonly limit: number;
  /** Values of the `orderBy` fields of the last row already shown. */
  readonly startAfter?: readonly QueryScalar[] | undefined;
}

export const loading: Live<never> = {
  status: 'loading',
  value: undefined,
  fromCache: true,
  hasPendingWrites: false,
};

/** Whether there may be a document that this device has not read: without a connection, missing only means unknown. */
export function isUnknownHere({ status, value, fromCache }: Live<unknown>): boolean {
  return status === 'ready' && value === null && fromCache;
}

/** Live data with the value changed and everything known about it kept. */
export function mapLive<T, U>(live: Live<T>, change: (value: T) => U): Live<U> {
  return { ...live, value: live.value === undefined ? undefined : change(live.value) };
}
