import type { Suite } from '../emulator-suite.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends at once: what was started ends with this process. */
const end = (): void => process.exit(130);
let respond: () => void = end;
const hear = (): void => {
  respond();
};

/** Ctrl-C ends this process in an orderly way, so that it leaves nothing running, until something awaits it. */
export function heedInterrupts(): void {
  for (const signal of signals) if (!process.listeners(signal).includes(hear)) process.on(signal, hear);
}

/**
 * Resolves at Ctrl-C or an end from outside; rejects when the emulators end by themselves. A second Ctrl-C changes
 * nothing: what is being saved is saved.
 */
export function untilInterrupted(suite: Suite): Promise<void> {
  heedInterrupts();
  return new Promise((interrupted, died) => {
    respond = interrupted;
    untilEnded(suite).catch(died);
  });
}

/** Rejects when the emulators end by themselves. */
export async function untilEnded(suite: Suite): Promise<never> {
  await suite.ended;
  throw new Error(`The emulators ended by themselves; their logs are in ${suite.folder}.`);
}
