import {
  collectionOf,
  pathOf,
  type DocumentKind,
  type DocumentOf,
  type Ref,
  type Write,
} from '@creamline/domain/paths';
import {
  FieldPath,
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type Query as FirestoreQuery,
} from 'firebase-admin/firestore';
import { checkCommit } from './commit-guard.ts';
import { fromFirestore, queryValue, toFirestore, versionAt } from './convert.ts';
import type { CountQuery, Database, Query, Reader, Stored, Transaction } from './database.ts';
import { gather } from './gather.ts';
import { parseDocument, readEach } from './parse.ts';

function stored<K extends DocumentKind>(kind: K, snapshot: DocumentSnapshot): Stored<DocumentOf<K>> | null {
  const data = snapshot.data();
  if (data === undefined) return null;
  const path = snapshot.ref.path;
  return {
    id: snapshot.id,
    path,
    data: parseDocument(kind, path, fromFirestore(data)),
    version: snapshot.updateTime === undefined ? '0' : versionAt(snapshot.updateTime),
  };
}

/** How documents and queries are fetched: by the database itself or within a transaction. */
interface Fetch {
  readonly documents: (refs: readonly DocumentReference[]) => Promise<readonly DocumentSnapshot[]>;
  readonly query: (query: FirestoreQuery) => Promise<readonly DocumentSnapshot[]>;
}

class FirestoreReader implements Reader {
  readonly #firestore: Firestore;
  readonly #fetch: Fetch;
  /** Gets asked for in one breath go out as one call. */
  readonly #get: (ref: DocumentReference) => Promise<DocumentSnapshot>;

  constructor(firestore: Firestore, fetch: Fetch) {
    this.#firestore = firestore;
    this.#fetch = fetch;
    this.#get = gather(fetch.documents);
  }

  async get<K extends DocumentKind>(ref: Ref<K>): Promise<Stored<DocumentOf<K>> | null> {
    return stored(ref[0], await this.#get(this.#firestore.doc(pathOf(...ref))));
  }

  async list<K extends DocumentKind>(query: Query<K>): Promise<readonly Stored<DocumentOf<K>>[]> {
    const snapshots = await this.#fetch.query(firestoreQuery(this.#firestore, query));
    const documents = readEach(snapshots, (snapshot) => stored(query.from[0], snapshot), query.onUnfit);
    return documents.filter((document) => document !== null);
  }
}

/** Collection and conditions of a query. */
function selection<K extends DocumentKind>(firestore: Firestore, query: CountQuery<K>): FirestoreQuery {
  const collection = firestore.collection(collectionOf(...query.from));
  let built: FirestoreQuery = query.group === true ? firestore.collectionGroup(collection.id) : collection;
  for (const [field, comparison, value] of query.where ?? [])
    built = built.where(field, comparison, queryValue(value));
  return built;
}

function firestoreQuery<K extends DocumentKind>(firestore: Firestore, query: Query<K>): FirestoreQuery {
  let built = selection(firestore, query);
  for (const [field, direction] of query.orderBy ?? []) built = built.orderBy(field, direction);
  if (query.afterId !== undefined)
    built = built
      .orderBy(FieldPath.documentId())
      .startAfter(firestore.collection(collectionOf(...query.from)).doc(query.afterId));
  return built.limit(query.limit);
}

/** What a transaction and a batch have in common. */
interface WriteTarget {
  create(ref: DocumentReference, data: Record<string, unknown>): unknown;
  set(ref: DocumentReference, data: Record<string, unknown>, options: { merge: boolean }): unknown;
  update(ref: DocumentReference, data: Record<string, unknown>): unknown;
  delete(ref: DocumentReference): unknown;
}

function addWrite(firestore: Firestore, target: WriteTarget, each: Write): unknown {
  const ref = firestore.doc(each.path);
  switch (each.kind) {
    case 'create':
      return target.create(ref, toFirestore(each.data));
    case 'set':
      return target.set(ref, toFirestore(each.data), { merge: false });
    case 'merge':
      return target.set(ref, toFirestore(each.data), { merge: true });
    case 'update':
      return target.update(ref, toFirestore(each.data));
    case 'delete':
      return target.delete(ref);
  }
}

/** The database of production and of the emulators. */
export class FirestoreDatabase extends FirestoreReader implements Database {
  readonly #firestore: Firestore;

  constructor(firestore: Firestore) {
    super(firestore, {
      documents: (refs) => firestore.getAll(...refs),
      query: async (query) => (await query.get()).docs,
    });
    this.#firestore = firestore;
  }

  /** Runs again, with fresh reads, when another write came between: the body must have no effect of its own. */
  transaction<T>(body: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#firestore.runTransaction(async (inner) => {
      const reader = new FirestoreReader(this.#firestore, {
        documents: (refs) => inner.getAll(...refs),
        query: async (query) => (await inner.get(query)).docs,
      });
      const writes: Write[] = [];
      const result = await body({
        get: (ref) => reader.get(ref),
        list: (query) => reader.list(query),
        write: (more) => {
          writes.push(...more);
        },
      });
      checkCommit(writes);
      for (const each of writes) addWrite(this.#firestore, inner, each);
      return result;
    });
  }

  async count<K extends DocumentKind>(query: CountQuery<K>): Promise<number> {
    return (await selection(this.#firestore, query).count().get()).data().count;
  }

  async commit(writes: readonly Write[]): Promise<void> {
    if (writes.length === 0) return;
    checkCommit(writes);
    const batch = this.#firestore.batch();
    for (const each of writes) addWrite(this.#firestore, batch, each);
    await batch.commit();
  }
}
