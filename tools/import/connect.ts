import { connect as openSocket } from 'node:net';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';

/** An open database, and what it stands on. */
export interface Connection {
  readonly db: Firestore;
  readonly project: string;
  /** `127.0.0.1:8702`, or null for a real project. */
  readonly emulator: string | null;
  close(): Promise<void>;
}

const DEFAULT_PROJECT = 'demo-creamline';
const FIRESTORE_PORT = 2;

/**
 * Opens the emulators for a `demo-…` project (FIRESTORE_EMULATOR_HOST, or the port base of `npm start`) and, with
 * Google's application default credentials, a real project otherwise. A text says why it cannot.
 */
export async function connect(
  project: string | null,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Connection | string> {
  const id = project ?? env['GCLOUD_PROJECT'] ?? DEFAULT_PROJECT;
  const base = Number(env['CREAMLINE_PORT_BASE'] ?? 8700);
  const emulator =
    env['FIRESTORE_EMULATOR_HOST'] ?? (id.startsWith('demo-') ? `127.0.0.1:${base + FIRESTORE_PORT}` : null);
  if (emulator !== null && !id.startsWith('demo-') && project !== null)
    return `FIRESTORE_EMULATOR_HOST is set, but ${id} is a real project: unset one of the two.`;
  if (emulator !== null && !(await answers(emulator)))
    return `No Firestore emulator answers on ${emulator}. Start it with “npm start” or “npm run emulators”, or name a real project with --project.`;
  if (emulator !== null) {
    process.env['FIRESTORE_EMULATOR_HOST'] = emulator;
    // Nobody has to be asked for credentials: the library would look for Google's machines, and warn of none.
    process.env['METADATA_SERVER_DETECTION'] ??= 'none';
  }
  const app = initializeApp({ projectId: id }, `import-${id}-${process.hrtime.bigint()}`);
  return { db: getFirestore(app), project: id, emulator, close: () => deleteApp(app) };
}

function answers(address: string): Promise<boolean> {
  const [host = '127.0.0.1', port = ''] = address.split(':');
  return new Promise((resolve) => {
    const socket = openSocket({ host, port: Number(port) });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
