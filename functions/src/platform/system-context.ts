import { randomUUID } from 'node:crypto';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import type { Context } from './database.ts';
import { FirestoreDatabase } from './firestore-database.ts';
import { hurryFirstTries } from './first-tries.ts';

let context: Context | undefined;

/** The context of production: Firestore, the clock and random ids. Made once for an instance. */
export function systemContext(): Context {
  if (context === undefined) {
    // The functions library keeps an app of its own under another name.
    if (!getApps().some(({ name }) => name === '[DEFAULT]')) initializeApp();
    hurryFirstTries();
    context = { db: new FirestoreDatabase(getFirestore()), now: () => new Date(), newId: randomUUID };
  }
  return context;
}
