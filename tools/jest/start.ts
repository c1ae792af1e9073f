import { smtpPort } from '../emulators/smtp-port.ts';
import { startSuite, type Emulator, type Suite } from '../emulator-suite.ts';

let suite: Suite | undefined;

/**
 * Starts the emulators for one jest project. Its specs find them through the environment (`FIRESTORE_EMULATOR_HOST`
 * and the others of `suiteEnvironment`). A missing emulator or a taken port fails the run; nothing is skipped.
 */
export async function startFor(only: readonly Emulator[]): Promise<void> {
  const env = { CREAMLINE_SMTP_URL: `smtp://127.0.0.1:${String(smtpPort())}` };
  suite = await startSuite({ only, env });
  Object.assign(process.env, suite.env);
}

/** Stops them, and fails the run when events were lost on the way to the functions. */
export async function stopAll(): Promise<void> {
  const lost = suite?.lostEvents() ?? [];
  await suite?.stop();
  if (lost.length > 0) throw new Error(`Events were lost on the way to the functions:\n${lost.join('\n')}`);
}
