import type { DocumentKind, Live, QuerySpec, Ref, Stored } from './live';
import type { ListedDocument } from './wire-query';

/** One change of a commit. A field of {@link SERVER_TIME} takes the server's clock. */
export type Change =
  | {
      readonly kind: 'create';
      readonly ref: Ref<DocumentKind>;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'update';
      readonly ref: Ref<DocumentKind>;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'remove'; readonly ref: Ref<DocumentKind> };

/** Marks a field that takes the server's time when the write arrives. */
export const SERVER_TIME = Symbol('server time');

export type Stop = () => void;

/**
 * What the console needs of a database. The implementation holds the Firestore SDK and is loaded after the first
 * paint, so that signing in does not wait for it.
 */
export interface Engine {
  /** Whether the cache survives the tab; false where the browser refused it. */
  readonly persistent: boolean;
  watchDocument<K extends DocumentKind>(ref: Ref<K>, next: (live: Live<Stored<K> | null>) => void): Stop;
  watchQuery<K extends DocumentKind>(
    spec: QuerySpec<K>,
    next: (live: Live<readonly Stored<K>[]>) => void,
  ): Stop;
  document<K extends DocumentKind>(ref: Ref<K>): Promise<Stored<K> | null>;
  query<K extends DocumentKind>(spec: QuerySpec<K>): Promise<readonly Stored<K>[]>;
  /** Some fields of the server's documents, which are not kept on the device. Rejects without a connection. */
  listed(spec: QuerySpec<DocumentKind>, fields: readonly string[]): Promise<readonly ListedDocument[]>;
  count(spec: QuerySpec<DocumentKind>): Promise<number>;
  /** The server's own copy as plain values, whatever the cache holds. */
  fromServer(ref: Ref<DocumentKind>): Promise<Readonly<Record<string, unknown>> | null>;
  /** Resolves when the server has taken the changes; they are visible locally at once. */
  commit(changes: readonly Change[]): Promise<void>;
  settled(): Promise<void>;
}

/** The closed code of what the SDK threw. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code.replace(/^(auth|firestore|functions)\//, '');
  return 'unknown';
}
