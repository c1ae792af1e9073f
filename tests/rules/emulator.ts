import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FirestoreRest } from './firestore-rest.ts';
import { territories } from './staff.ts';

/** The text of the committed rules. */
export function readRules(): string {
  return readFileSync(path.resolve(__dirname, '../../firestore.rules'), 'utf8');
}

/** The address of the Firestore emulator; says how to get one where there is none. */
export function emulatorHost(): string {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  if (host === undefined || host === '')
    throw new Error('The rules tests need the Firestore emulator: run `npm test -- rules`, which starts it.');
  return host;
}

/** A project of its own with the committed rules and the territories, but no staff. */
export async function openProject(name: string): Promise<FirestoreRest> {
  const firestore = new FirestoreRest(emulatorHost(), `demo-rules-${name}`);
  await firestore.clear();
  await firestore.loadRules(readRules());
  await firestore.seed(territories);
  return firestore;
}
