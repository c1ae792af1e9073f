/** The test staff as users of the web SDK, in a project that Firebase's own kit for testing rules sets up. */
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import {
  collection,
  collectionGroup,
  connectFirestoreEmulator,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  initializeFirestore,
  limit,
  query,
  where,
  type Firestore,
  type WhereFilterOp,
} from 'firebase/firestore';
import { emulatorHost, readRules } from './emulator.ts';
import type { Answer, Caller, Filter, ListQuery, Request } from './firestore-rest.ts';

function emulator(): { readonly host: string; readonly port: number } {
  const [host = '', port] = emulatorHost().split(':');
  return { host, port: Number(port) };
}

/** A project of its own with the committed rules. */
export function openEnvironment(projectId: string): Promise<RulesTestEnvironment> {
  return initializeTestEnvironment({ projectId, firestore: { ...emulator(), rules: readRules() } });
}

/** Clients as the console has them: each with its own connection and cache. */
export class Clients {
  readonly #projectId: string;
  readonly #apps: FirebaseApp[] = [];

  constructor(projectId: string) {
    this.#projectId = projectId;
  }

  open({ uid, claims, authTime }: Caller): Firestore {
    const app = initializeApp({ projectId: this.#projectId }, `client-${this.#apps.length}`);
    this.#apps.push(app);
    const firestore = initializeFirestore(app, {});
    const { host, port } = emulator();
    const mockUserToken = { ...claims, sub: uid, auth_time: authTime };
    connectFirestoreEmulator(firestore, host, port, { mockUserToken });
    return firestore;
  }

  async close(): Promise<void> {
    await Promise.all(this.#apps.map((app) => deleteApp(app)));
  }
}

const comparisons: Readonly<Record<Filter[1], WhereFilterOp>> = {
  EQUAL: '==',
  IN: 'in',
  GREATER_THAN_OR_EQUAL: '>=',
};

async function list(firestore: Firestore, asked: ListQuery): Promise<unknown> {
  const from = asked.allDescendants === true ? collectionGroup : collection;
  const found = query(
    from(firestore, asked.collection),
    ...(asked.where ?? []).map(([field, comparison, value]) => where(field, comparisons[comparison], value)),
    ...(asked.limit === undefined ? [] : [limit(asked.limit)]),
  );
  return asked.count === true ? getCountFromServer(found) : getDocs(found);
}

/** What the rules answer the SDK; any failure that is not theirs is thrown. */
export async function read(
  firestore: Firestore,
  request: Exclude<Request, { commit: unknown }>,
): Promise<Answer> {
  try {
    await ('get' in request ? getDoc(doc(firestore, request.get)) : list(firestore, request.list));
    return 'allowed';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'permission-denied') return 'denied';
    throw error;
  }
}
