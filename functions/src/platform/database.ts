import type { InvalidDocument } from './document-errors.ts';
import type { DocumentKind, DocumentOf, Ref, Write } from '@creamline/domain/paths';

/** A stored document with what identifies its version. */
export interface Stored<T> {
  readonly id: string;
  readonly path: string;
  readonly data: T;
  /** The document's update time in microseconds as decimal text: grows with every write. */
  readonly version: string;
}

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'array-contains';

/** A query over one collection, or all of a name: what the handlers need of Firestore's, no more, so that a test store can answer it. */
export interface Query<K extends DocumentKind> {
  /** The kind of document and, for a subcollection, the ids above it: `['segmentMember', 's1']`. */
  readonly from: readonly [kind: K, ...ids: string[]];
  /** Whether to look into every collection of that name, also those below other documents. */
  readonly group?: true;
  readonly where?: readonly (readonly [field: string, comparison: Comparison, value: unknown])[];
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** Id of the last document of the page before; pages are then in the order of ids. Not with `group`. */
  readonly afterId?: string;
  readonly limit: number;
  /** Told of each document that does not fit its schema, which is then left out; without it, one is an error. */
  readonly onUnfit?: (error: InvalidDocument) => void;
}

/** Which documents to count: a {@link Query} without order or limit. */
export type CountQuery<K extends DocumentKind> = Pick<Query<K>, 'from' | 'group' | 'where'>;

export interface Reader {
  get<K extends DocumentKind>(ref: Ref<K>): Promise<Stored<DocumentOf<K>> | null>;
  list<K extends DocumentKind>(query: Query<K>): Promise<readonly Stored<DocumentOf<K>>[]>;
}

export interface Transaction extends Reader {
  /** Queues writes; nothing is stored until the transaction's body has returned. */
  write(writes: readonly Write[]): void;
}

/**
 * What a handler may do with the database. Production gives it Firestore, the fault simulator an in-memory store
 * that delays, repeats and breaks calls. All reads of a transaction come before its writes.
 */
export interface Database extends Reader {
  /** How many documents a query finds: billed as one read for each thousand, one at least. */
  count<K extends DocumentKind>(query: CountQuery<K>): Promise<number>;
  transaction<T>(body: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** All or nothing. */
  commit(writes: readonly Write[]): Promise<void>;
}

/** What every handler is given: no handler reads a clock, makes an id or opens a connection of its own. */
export interface Context {
  readonly db: Database;
  readonly now: () => Date;
  /** A fresh random id. */
  readonly newId: () => string;
}
