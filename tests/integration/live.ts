import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import { fireSchedule } from '../../tools/emulators/schedules.ts';
import { portBase, portsFrom, project } from '../../tools/emulator-suite.ts';

if (getApps().length === 0) initializeApp({ projectId: project });

/** The running emulators' database, written to as a client or the order system does. */
export const db = new FirestoreDatabase(getFirestore());

/** Fires a schedule as if it were `now`, and waits for its work. */
export function fire(name: string, now = new Date()): Promise<void> {
  return fireSchedule(portsFrom(portBase()), name, now);
}

const DEADLINE_MS = 60_000;
const BETWEEN_MS = 60;

/** Looks until `check` no longer throws, and then returns what it returned; fails with its last complaint. */
export async function eventually<T>(check: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  }
}
