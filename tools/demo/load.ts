import process from 'node:process';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import { takeCensus } from '../../functions/src/customers/take-census.ts';
import { foldFeatures } from '../../functions/src/segments/fold-features.ts';
import { defaultCompany } from '@creamline/domain/territories';
import { businessDayOf, type BusinessDay } from '@creamline/domain/time';
import { progressLine } from '../import/progress-line.ts';
import { createAccounts } from './accounts.ts';
import { deriveDemo } from './derive.ts';
import { DocumentWriter } from './document-writer.ts';
import { demoFacts } from './facts.ts';
import { withoutTriggers } from './triggers.ts';

export interface LoadDemoOptions {
  /** Told what is done of what there is to do. */
  readonly progress?: (done: number, total: number) => void;
  /** The day the demo is fresh on; the present one by default. */
  readonly today?: BusinessDay;
  readonly project?: string;
}

/**
 * Loads the demo dairy into the emulators that the environment names (FIRESTORE_EMULATOR_HOST,
 * FIREBASE_AUTH_EMULATOR_HOST, FIREBASE_EMULATOR_HUB). Refuses to run against anything else. Gives the number of
 * documents written.
 */
export async function loadDemo(options: LoadDemoOptions = {}): Promise<number> {
  const { env } = process;
  if (env['FIRESTORE_EMULATOR_HOST'] === undefined || env['FIREBASE_AUTH_EMULATOR_HOST'] === undefined)
    throw new Error(
      'The demo dairy is for the emulators only: FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST are not set.',
    );
  const today = options.today ?? businessDayOf(new Date(), defaultCompany.timeZone);
  const app = initializeApp(
    { projectId: options.project ?? 'demo-creamline' },
    `demo-${process.hrtime.bigint()}`,
  );
  try {
    return await withoutTriggers(env['FIREBASE_EMULATOR_HUB'], async () => {
      await createAccounts(app);
      const writer = new DocumentWriter(getFirestore(app));
      const facts = demoFacts(today);
      await deriveDemo(facts, {
        store: (documents) => writer.add(documents),
        progress: options.progress ?? (() => undefined),
      });
      const written = await writer.finish();
      // Schedules that look at all customers: while the facts are played, no store holds them all.
      const context = {
        ...{ db: new FirestoreDatabase(getFirestore(app)), now: () => new Date() },
        newId: () => 'none',
      };
      await foldFeatures(context);
      const { scopes } = await takeCensus(context);
      return written + scopes;
    });
  } finally {
    await deleteApp(app);
  }
}

/** Alone: `node tools/demo/load.ts`, for emulators started by `npm run emulators`. */
async function main(): Promise<void> {
  const base = Number(process.env['CREAMLINE_PORT_BASE'] ?? 8700);
  process.env['FIREBASE_AUTH_EMULATOR_HOST'] ??= `127.0.0.1:${base + 1}`;
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${base + 2}`;
  process.env['FIREBASE_EMULATOR_HUB'] ??= `127.0.0.1:${base + 7}`;
  const bar = progressLine(process.stdout);
  const progress = (done: number, total: number): void =>
    bar({ label: 'Loading the demo dairy', share: done / total, count: done });
  const began = performance.now();
  const documents = await loadDemo({ progress });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`The demo dairy is there: ${documents.toLocaleString('en')} documents in ${seconds} s.`);
}

if (import.meta.main) await main();
