import {
  collectionOf,
  pathOf,
  type DocumentKind,
  type DocumentOf,
  type Ref,
  type Write,
} from '@creamline/domain/paths';
import { checkCommit } from '../commit-guard.ts';
import type { CountQuery, Database, Query, Reader, Stored, Transaction } from '../database.ts';
import { readEach } from '../parse.ts';
import { committedIndexes, missingIndex } from './index-check.ts';
import { answer } from './memory-query.ts';
import { MemoryStore, type MemoryDocument } from './memory-store.ts';
import { parsedOnce } from './parsed-once.ts';

/** What a call to the store is: the simulator decides when it happens, and whether it does. */
export type Call = 'get' | 'list' | 'count' | 'commit';

/** Lets a call happen now, later or never. The database makes its effect when `happen` is called. */
export type Gate = <T>(call: Call, happen: () => T) => Promise<T>;

/** A commit whose reads were overtaken by another write: Firestore's ABORTED. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
  readonly code = 10;
}

const MAX_ATTEMPTS = 50;
const INVALID_ARGUMENT = 3;

interface Seen {
  readonly documents: Map<string, number>;
  readonly queries: { readonly query: Query<DocumentKind>; readonly rows: string }[];
}

/** A gate for tests that need no schedule: each call happens at once. */
export const openGate: Gate = (_call, happen) => Promise.resolve().then(happen);

/** Firestore in memory, as far as handlers use it: serializable transactions, preconditions, queries, versions. */
export class MemoryDatabase implements Database {
  readonly store: MemoryStore;
  readonly #gate: Gate;

  constructor(store = new MemoryStore(), gate: Gate = openGate) {
    this.store = store;
    this.#gate = gate;
  }

  get<K extends DocumentKind>(ref: Ref<K>): Promise<Stored<DocumentOf<K>> | null> {
    return this.#reader(null).get(ref);
  }

  list<K extends DocumentKind>(query: Query<K>): Promise<readonly Stored<DocumentOf<K>>[]> {
    return this.#reader(null).list(query);
  }

  count<K extends DocumentKind>(query: CountQuery<K>): Promise<number> {
    return this.#gate('count', () => this.#rows({ ...query, limit: Infinity }).length);
  }

  async commit(writes: readonly Write[]): Promise<void> {
    if (writes.length === 0) return;
    checkCommit(writes);
    await this.#gate('commit', () => this.store.commit(writes));
  }

  async transaction<T>(body: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(body);
      } catch (error) {
        if (!(error instanceof Overtaken) || attempt >= MAX_ATTEMPTS) throw error;
      }
    }
  }

  async #attempt<T>(body: (transaction: Transaction) => Promise<T>): Promise<T> {
    const seen: Seen = { documents: new Map(), queries: [] };
    const reader = this.#reader(seen);
    const writes: Write[] = [];
    const result = await body({
      ...reader,
      write: (more) => {
        writes.push(...more);
      },
    });
    checkCommit(writes);
    // Nothing to write: the reads alone were consistent as far as anyone can tell.
    if (writes.length === 0) return result;
    await this.#gate('commit', () => {
      this.#checkUnchanged(seen);
      this.store.commit(writes);
    });
    return result;
  }

  #checkUnchanged(seen: Seen): void {
    for (const [path, version] of seen.documents) {
      if ((this.store.documents.get(path)?.version ?? 0) !== version) throw new Overtaken(path);
    }
    for (const { query, rows } of seen.queries) {
      if (fingerprint(this.#rows(query)) !== rows) throw new Overtaken(collectionOf(...query.from));
    }
  }

  #rows<K extends DocumentKind>(query: Query<K>): readonly (readonly [string, MemoryDocument])[] {
    demandIndex(query);
    const collection = collectionOf(...query.from);
    const rows = query.group === true ? this.store.group(nameOf(collection)) : this.store.within(collection);
    return answer(rows, query);
  }

  #reader(seen: Seen | null): Reader {
    return {
      get: (ref) => {
        const path = pathOf(...ref);
        demandIds(path);
        return this.#gate('get', () => {
          const document = this.store.documents.get(path);
          if (seen?.documents.has(path) === false) seen.documents.set(path, document?.version ?? 0);
          return document === undefined ? null : this.#stored(ref[0], path, document);
        });
      },
      list: (query) => {
        const collection = collectionOf(...query.from);
        return this.#gate('list', () => {
          const rows = this.#rows(query);
          seen?.queries.push({ query, rows: fingerprint(rows) });
          return readEach(
            rows,
            ([id, document]) =>
              this.#stored(query.from[0], query.group === true ? id : `${collection}/${id}`, document),
            query.onUnfit,
          );
        });
      },
    };
  }

  #stored<K extends DocumentKind>(kind: K, path: string, document: MemoryDocument): Stored<DocumentOf<K>> {
    const data = parsedOnce(kind, path, document);
    return { id: path.slice(path.lastIndexOf('/') + 1), path, data, version: String(document.version) };
  }
}

/** Production refuses a query without an index; so does this. */
function demandIndex({ from, group, where, orderBy, afterId }: Query<DocumentKind>): void {
  const collection = nameOf(collectionOf(...from));
  const byId = afterId !== undefined;
  const missing = missingIndex(committedIndexes, { collection, group, where, orderBy, byId });
  if (missing !== null) throw new Error(missing);
}

/** Firestore refuses some names of documents; so does this. */
function demandIds(path: string): void {
  if (!path.split('/').some((part) => /^(\.{1,2}|__.*__|)$/.test(part))) return;
  throw Object.assign(new Error(`${path} names no document`), { code: INVALID_ARGUMENT });
}

/** A collection's name: the last part of its path. */
function nameOf(collection: string): string {
  return collection.replace(/^.*\//, '');
}

function fingerprint(rows: readonly (readonly [string, MemoryDocument])[]): string {
  return rows.map(([id, { version }]) => `${id}@${version}`).join();
}
