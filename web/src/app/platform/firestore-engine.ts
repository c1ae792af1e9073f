import { createEnvironmentInjector, runInInjectionContext, type EnvironmentInjector } from '@angular/core';
import { FirebaseApp } from '@angular/fire/app';
import { Auth } from '@angular/fire/auth';
import {
  Firestore,
  collection,
  connectFirestoreEmulator,
  doc,
  getCountFromServer,
  getDoc,
  getDocFromServer,
  getDocs,
  initializeFirestore,
  limit,
  memoryLocalCache,
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  provideFirestore,
  query,
  serverTimestamp,
  startAfter,
  waitForPendingWrites,
  where,
  writeBatch,
  type Query,
  type QueryConstraint,
} from '@angular/fire/firestore';
import { collectionOf, pathOf } from '@creamline/domain/paths/plain';
import type { Configuration } from './configuration';
import { plainValues, readDocument } from './documents';
import { SERVER_TIME, codeOf, type Change, type Engine, type Stop } from './engine';
import type { DocumentKind, Live, QuerySpec, Ref, Stored } from './live';
import { RestReader } from './rest-reader';
import { watchUntilSent } from './watch-until-sent';
import type { ListedDocument } from './wire-query';

/** Opens Firestore with the cache that all tabs share; in memory where the browser has no room for one. */
export async function openEngine(
  firebase: EnvironmentInjector,
  configuration: Configuration,
): Promise<Engine> {
  const persistent = await hasStorage();
  const context = createEnvironmentInjector(
    [
      provideFirestore(() => {
        const firestore = initializeFirestore(firebase.get(FirebaseApp), {
          ignoreUndefinedProperties: true,
          localCache: persistent
            ? persistentLocalCache({ tabManager: persistentMultipleTabManager() })
            : memoryLocalCache(),
        });
        if (configuration.emulators !== null)
          connectFirestoreEmulator(firestore, '127.0.0.1', configuration.emulators.firestore);
        return firestore;
      }),
    ],
    firebase,
  );
  const projectId = configuration.options['projectId'] ?? '';
  const rest = new RestReader(context.get(Auth), projectId, configuration.emulators?.firestore ?? null);
  return new FirestoreEngine(context, context.get(Firestore), persistent, rest);
}

/** Whether this browser lets us keep a database: private windows and full disks do not. */
function hasStorage(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('creamline-probe');
      request.onsuccess = (): void => {
        request.result.close();
        indexedDB.deleteDatabase('creamline-probe');
        resolve(true);
      };
      request.onerror = (): void => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

const failed = (error: unknown): Live<never> => {
  const code = codeOf(error);
  return {
    status: code === 'permission-denied' ? 'denied' : 'error',
    value: undefined,
    error: code,
    fromCache: false,
    hasPendingWrites: false,
  };
};

const readOptions = { serverTimestamps: 'estimate' } as const;

class FirestoreEngine implements Engine {
  readonly #context: EnvironmentInjector;
  readonly #firestore: Firestore;
  readonly persistent: boolean;
  readonly #rest: RestReader;

  constructor(context: EnvironmentInjector, firestore: Firestore, persistent: boolean, rest: RestReader) {
    this.#rest = rest;
    this.#context = context;
    this.#firestore = firestore;
    this.persistent = persistent;
  }

  watchDocument<K extends DocumentKind>(ref: Ref<K>, next: (live: Live<Stored<K> | null>) => void): Stop {
    return watchUntilSent(
      (each) => this.#watchOnce(ref, each),
      () => this.settled(),
      next,
    );
  }

  watchQuery<K extends DocumentKind>(
    spec: QuerySpec<K>,
    next: (live: Live<readonly Stored<K>[]>) => void,
  ): Stop {
    const [kind] = spec.from;
    const known = new Map<string, Stored<K> | undefined>();
    return this.#run(() =>
      onSnapshot(
        this.#query(spec),
        { includeMetadataChanges: true },
        {
          next: (snapshot) => {
            const { fromCache, hasPendingWrites } = snapshot.metadata;
            for (const change of snapshot.docChanges()) {
              const { id, ref } = change.doc;
              if (change.type === 'removed') known.delete(ref.path);
              else known.set(ref.path, readDocument(kind, id, change.doc.data(readOptions)));
            }
            const value = snapshot.docs.flatMap((row) => known.get(row.ref.path) ?? []);
            next({ status: 'ready', value, fromCache, hasPendingWrites });
          },
          error: (error) => next(failed(error)),
        },
      ),
    );
  }

  async document<K extends DocumentKind>(ref: Ref<K>): Promise<Stored<K> | null> {
    const snapshot = await this.#run(() => getDoc(doc(this.#firestore, pathOf(...ref))));
    const data = snapshot.data(readOptions);
    return data === undefined ? null : (readDocument(ref[0], snapshot.id, data) ?? null);
  }

  async query<K extends DocumentKind>(spec: QuerySpec<K>): Promise<readonly Stored<K>[]> {
    const snapshot = await this.#run(() => getDocs(this.#query(spec)));
    return snapshot.docs.flatMap((row) => readDocument(spec.from[0], row.id, row.data(readOptions)) ?? []);
  }

  listed(spec: QuerySpec<DocumentKind>, fields: readonly string[]): Promise<readonly ListedDocument[]> {
    return this.#rest.listed(spec, fields);
  }

  async count(spec: QuerySpec<DocumentKind>): Promise<number> {
    const snapshot = await this.#run(() => getCountFromServer(this.#query(spec)));
    return snapshot.data().count;
  }

  async fromServer(ref: Ref<DocumentKind>): Promise<Readonly<Record<string, unknown>> | null> {
    const snapshot = await this.#run(() => getDocFromServer(doc(this.#firestore, pathOf(...ref))));
    const data = snapshot.data();
    return data === undefined ? null : plainValues(data);
  }

  commit(changes: readonly Change[]): Promise<void> {
    return this.#run(() => {
      const batch = writeBatch(this.#firestore);
      for (const change of changes) {
        const target = doc(this.#firestore, pathOf(...change.ref));
        if (change.kind === 'remove') batch.delete(target);
        else if (change.kind === 'create') batch.set(target, stamped(change.data));
        else batch.update(target, stamped(change.data));
      }
      return batch.commit();
    });
  }

  settled(): Promise<void> {
    return this.#run(() => waitForPendingWrites(this.#firestore));
  }

  #watchOnce<K extends DocumentKind>(ref: Ref<K>, next: (live: Live<Stored<K> | null>) => void): Stop {
    const [kind] = ref;
    return this.#run(() =>
      onSnapshot(
        doc(this.#firestore, pathOf(...ref)),
        { includeMetadataChanges: true },
        {
          next: (snapshot) => {
            const { fromCache, hasPendingWrites } = snapshot.metadata;
            const data = snapshot.data(readOptions);
            const value = data === undefined ? null : readDocument(kind, snapshot.id, data);
            if (value === undefined) next({ ...failed(null), error: 'unreadable' });
            else next({ status: 'ready', value, fromCache, hasPendingWrites });
          },
          error: (error) => next(failed(error)),
        },
      ),
    );
  }

  #query(spec: QuerySpec<DocumentKind>): Query {
    const parts: QueryConstraint[] = [
      ...(spec.where ?? []).map(([field, operator, value]) => where(field, operator, value)),
      ...(spec.orderBy ?? []).map(([field, direction]) => orderBy(field, direction)),
      ...(spec.startAfter === undefined ? [] : [startAfter(...spec.startAfter)]),
      limit(spec.limit),
    ];
    return query(collection(this.#firestore, collectionOf(...spec.from)), ...parts);
  }

  /** AngularFire wants an injection context for every call, also after an `await`. */
  #run<T>(work: () => T): T {
    return runInInjectionContext(this.#context, work);
  }
}

function stamped(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, value === SERVER_TIME ? serverTimestamp() : value]),
  );
}
