import type { Context } from './database.ts';
import { deadLetter } from './dead-letter.ts';
import { withRetry } from './retry.ts';

/** More would wait for each other where they are about one customer. */
const AT_ONCE = 8;

/**
 * Runs one handler for each document, a few at a time; what fails is put aside under its path, and does not hold up
 * the others. Gives how many failed.
 */
export async function forEachApart<T extends { readonly path: string }>(
  context: Context,
  handler: string,
  documents: readonly T[],
  handle: (document: T) => Promise<unknown>,
): Promise<number> {
  let failed = 0;
  for (let start = 0; start < documents.length; start += AT_ONCE) {
    const results = documents.slice(start, start + AT_ONCE).map(async (document) => {
      try {
        await withRetry(() => handle(document));
      } catch (error) {
        failed += 1;
        await deadLetter(context, handler, document.path, error);
      }
    });
    await Promise.all(results);
  }
  return failed;
}
