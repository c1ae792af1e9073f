import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FirestoreRest, type Fields } from './firestore-rest.ts';
import { activeStaff, territories } from './staff.ts';

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

export interface ProjectOptions {
  /** The rules to load; the committed ones by default. */
  readonly rules?: string;
  /** The staff's documents; all active, with the roles of their tokens by default. */
  readonly staff?: readonly (readonly [path: string, data: Fields])[];
}

/** A project of its own with rules and the test staff. */
export async function openProject(name: string, options: ProjectOptions = {}): Promise<FirestoreRest> {
  const firestore = new FirestoreRest(emulatorHost(), `demo-rules-${name}`);
  await firestore.clear();
  await firestore.loadRules(options.rules ?? readRules());
  await firestore.seed([...territories, ...(options.staff ?? activeStaff)]);
  return firestore;
}
