import type { Context } from './database.ts';
import { deadLetter, errorText } from './dead-letter.ts';
import { InvalidDocument, CommitTooLarge } from './document-errors.ts';

/** An event that still fails this long after it happened is put aside. */
export const MAX_EVENT_AGE_MS = 6 * 3_600_000;

/** An event, as far as trying it again depends on it. */
export interface Delivery {
  readonly handler: string;
  /** The document the event names. */
  readonly subject: string;
  readonly happenedAt: Date;
}

/** What the log is told; see `log`. */
export interface DeliveryLog {
  readonly handlerFailed: (handler: string, subject: string, error: string) => void;
  readonly deadLettered: (handler: string, subject: string, error: string) => void;
}

/** INVALID_ARGUMENT of Firestore: the same write fails however often it is tried. */
const INVALID_ARGUMENT = 3;

/** Whether trying again is in vain: a document out of shape, a commit too large, a bug that is no passing trouble. */
function isPoison(error: unknown): boolean {
  // Settings are mended by a person, and every event of that time should still be handled then.
  if (error instanceof InvalidDocument) return !error.path.startsWith('settings/');
  if (error instanceof CommitTooLarge) return true;
  if (error instanceof TypeError || error instanceof RangeError) return true;
  const refused = error instanceof Error && 'code' in error && error.code === INVALID_ARGUMENT;
  // A transaction that ran out of time is refused with the same code, and may well pass next time.
  return refused && !/transaction/i.test(error.message);
}

/**
 * Runs a handler for an event of any age: what is late is read afresh, not dropped. A failure is thrown so that the
 * event comes again, until trying is in vain or the event is too old; then it ends as a dead letter and others pass.
 */
export async function runHandler(
  context: Context,
  delivery: Delivery,
  work: () => Promise<unknown>,
  log: DeliveryLog,
): Promise<void> {
  const { handler, subject, happenedAt } = delivery;
  try {
    await work();
  } catch (error) {
    const age = context.now().getTime() - happenedAt.getTime();
    if (!isPoison(error) && age < MAX_EVENT_AGE_MS) {
      log.handlerFailed(handler, subject, errorText(error));
      throw error;
    }
    await deadLetter(context, handler, subject, error);
    log.deadLettered(handler, subject, errorText(error));
  }
}
