import type { Context } from './database.ts';
import { deadLetter } from './dead-letter.ts';
import { withRetry } from './retry.ts';

const AT_ONCE = 8;

/**
 * Runs one handler for each document, a few at a time; what fails is put aside under its path, and does not hold up
 * the others. Documents of one key are handled one after the other: transactions about one customer would wait for
 * each other, and end each other for seconds. Gives how many failed.
 */
export async function forEachApart<T extends { readonly path: string }>(
  context: Context,
  handler: string,
  documents: readonly T[],
  handle: (document: T) => Promise<unknown>,
  keyOf: (document: T) => string = ({ path }) => path,
): Promise<number> {
  const waiting = inLanes(documents, keyOf);
  let failed = 0;
  const one = async (document: T): Promise<void> => {
    try {
      await withRetry(() => handle(document));
    } catch (error) {
      failed += 1;
      await deadLetter(context, handler, document.path, error);
    }
  };
  const work = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift())
      for (const document of lane) await one(document);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}

/** The documents of each key together, in the order they came in. */
function inLanes<T>(documents: readonly T[], keyOf: (document: T) => string): T[][] {
  const lanes = new Map<string, T[]>();
  for (const document of documents) {
    const lane = lanes.get(keyOf(document));
    if (lane === undefined) lanes.set(keyOf(document), [document]);
    else lane.push(document);
  }
  return [...lanes.values()];
}
