import { documents, type DocumentKind, type Fields } from '@creamline/domain/paths';
import { onDocumentWritten, type DocumentSnapshot } from 'firebase-functions/v2/firestore';
import { fromFirestore, versionAt } from './convert.ts';
import type { Context } from './database.ts';
import { log } from './log.ts';
import { once } from './once.ts';
import { REGION } from './region.ts';
import { runHandler } from './run-handler.ts';
import { systemContext } from './system-context.ts';

/** What a handler may take from an event: the document's id. `before` and `after` are hints, never facts. */
export interface DocumentChange {
  /** The document's id. */
  readonly id: string;
  /** Ids of the document's path, in its order; the last is {@link id}. */
  readonly ids: readonly string[];
  /** The document as the event saw it, unchecked; null where there was none. */
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
  /** The version of `before`; null where there was none. */
  readonly beforeVersion: () => string | null;
}

export interface DocumentOptions {
  readonly kind: DocumentKind;
  /** The handler's name, as logs and dead letters show it. */
  readonly name: string;
  readonly timeoutSeconds?: number;
}

const MINUTE = 60;

function hint(snapshot: DocumentSnapshot | undefined): Fields | null {
  const data = snapshot?.data();
  return data === undefined ? null : fromFirestore(data);
}

/** Binds a handler to every write of a kind of document, with retries, an age limit and dead letters. */
export function onDocument(
  { kind, name, timeoutSeconds = MINUTE }: DocumentOptions,
  handle: (context: Context, change: DocumentChange) => Promise<unknown>,
): ReturnType<typeof onDocumentWritten<string>> {
  let place = 0;
  const document = documents[kind].path.replace(/\{\}/g, () => `{id${place++}}`);
  return onDocumentWritten({ document, region: REGION, retry: true, timeoutSeconds }, async (event) => {
    const context = systemContext();
    const ids = Object.entries(event.params)
      .sort(([left], [right]) => left.localeCompare(right))
      .map(([, id]) => id);
    const change: DocumentChange = {
      id: ids.at(-1) ?? '',
      ids,
      before: once(() => hint(event.data?.before)),
      after: once(() => hint(event.data?.after)),
      beforeVersion: () => {
        const updateTime = event.data?.before.updateTime;
        return updateTime === undefined ? null : versionAt(updateTime);
      },
    };
    const delivery = { handler: name, subject: event.document, happenedAt: new Date(event.time) };
    await runHandler(context, delivery, () => handle(context, change), log);
  });
}
