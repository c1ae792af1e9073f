import { Increment, write } from '@creamline/domain/paths';
import type { Context } from './database.ts';

const MESSAGE_LENGTH = 1000;

/** What an error says of itself: name and message, or code; never a document's content. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, MESSAGE_LENGTH);
}

/**
 * Puts an event aside for a person to look at: one document for a handler and subject, however often it fails.
 */
export async function deadLetter(
  context: Context,
  handler: string,
  subject: string,
  error: unknown,
): Promise<void> {
  const id = `${handler}__${subject.replaceAll('/', '_')}`.slice(0, 400);
  const fields = {
    handler,
    subject: subject.slice(0, 400),
    error: errorText(error),
    attempts: new Increment(1),
    at: context.now(),
  };
  await context.db.commit([write.merge(['deadLetter', id], fields)]);
}
