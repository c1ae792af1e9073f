import type { Suite } from '../emulator-suite.ts';

/**
 * Resolves at Ctrl-C or an end from outside; rejects when the emulators end by themselves. A second Ctrl-C changes
 * nothing: what is being saved is saved.
 */
export function untilInterrupted(suite: Suite): Promise<void> {
  return new Promise((interrupted, died) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
    void suite.ended.then(() => {
      died(new Error(`The emulators ended by themselves; their logs are in ${suite.folder}.`));
    });
  });
}
