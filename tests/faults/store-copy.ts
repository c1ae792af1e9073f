import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { fromFirestore } from '../../functions/src/platform/convert.ts';
import { WatchedStore } from './watched-store.ts';

/** All documents of a database. */
async function everything(database: Firestore): Promise<readonly QueryDocumentSnapshot[]> {
  const found: QueryDocumentSnapshot[] = [];
  const collections = [...(await database.listCollections())];
  for (let collection = collections.pop(); collection !== undefined; collection = collections.pop()) {
    const { docs } = await collection.get();
    found.push(...docs);
    if (collection.id === 'segments')
      collections.push(...docs.map((segment) => segment.ref.collection('members')));
  }
  // Below customers, of whom some are gone.
  const entries = await database.collectionGroup('order_entries').get();
  return [...found, ...entries.docs];
}

/** All documents of a database with their versions, in a store the invariants can read. */
export async function copyOf(database: Firestore): Promise<WatchedStore> {
  const store = new WatchedStore();
  for (const document of await everything(database)) {
    const { seconds, nanoseconds } = document.updateTime;
    const version = seconds * 1e6 + Math.trunc(nanoseconds / 1000);
    store.documents.set(document.ref.path, { data: fromFirestore(document.data()), version });
  }
  return store;
}

const IN_A_BATCH = 400;

/** Writes all documents of one database into another, which is empty. */
export async function carryOver(from: Firestore, to: Firestore): Promise<void> {
  const documents = await everything(from);
  for (let first = 0; first < documents.length; first += IN_A_BATCH) {
    const batch = to.batch();
    for (const document of documents.slice(first, first + IN_A_BATCH))
      batch.set(to.doc(document.ref.path), document.data());
    await batch.commit();
  }
}
