import { createRequire } from 'node:module';

/** The module by which the Firestore client delays its tries. */
interface Backoff {
  delayExecution: (run: () => void, ms: number) => unknown;
}

function isBackoff(module: unknown): module is Backoff {
  return typeof module === 'object' && module !== null && 'delayExecution' in module;
}

/** From where the Admin SDK finds it, so that it is the one the client uses. */
function moduleOfClient(): unknown {
  const { resolve } = createRequire(import.meta.url);
  const requireAsAdmin = createRequire(resolve('firebase-admin/firestore'));
  try {
    return requireAsAdmin('@google-cloud/firestore/build/src/backoff');
  } catch {
    // A version without it is used as it is.
    return undefined;
  }
}

/**
 * Lets the Firestore client make its first tries at once. It waits before each try, before the first for no time; but
 * a timer of no time takes Node more than a millisecond, and a transaction that reads has two, one for itself and one
 * for its first read. What is tried again waits as before. See docs/decisions/0027-first-tries.md.
 */
export function hurryFirstTries(): void {
  const backoff = moduleOfClient();
  if (!isBackoff(backoff)) return;
  backoff.delayExecution = (run, ms) => (ms > 0 ? setTimeout(run, ms) : setImmediate(run));
}
