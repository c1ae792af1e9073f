import type { DocumentKind, DocumentOf, Ref } from '@creamline/domain/paths';
import type { Context, Query, Reader, Stored } from './database.ts';
import { deadLetter } from './dead-letter.ts';
import { InvalidDocument } from './document-errors.ts';

/** One page of a query. One document that does not fit its schema must not keep the others from being handled. */
export interface Page<T> {
  readonly found: readonly Stored<T>[];
  /** Those that do not fit, of which only the path is known. */
  readonly unfit: readonly InvalidDocument[];
  /** Whether more may follow. */
  readonly full: boolean;
}

export async function readPage<K extends DocumentKind>(
  reader: Reader,
  query: Omit<Query<K>, 'onUnfit'>,
): Promise<Page<DocumentOf<K>>> {
  const unfit: InvalidDocument[] = [];
  const onUnfit = (error: InvalidDocument): void => {
    unfit.push(error);
  };
  const found = await reader.list({ ...query, onUnfit });
  return { found, unfit, full: found.length + unfit.length >= query.limit };
}

/** Ids of all the page's documents, of a query in the order of ids. */
export function idsOf({ found, unfit }: Page<unknown>): readonly string[] {
  return [...found, ...unfit].map(({ id }) => id).sort();
}

/** A page of a whole collection; `end` tells where the next one begins. */
export type PageById<T> = Page<T> & { readonly end: string | null };

/**
 * A page of a collection in the order of ids, from behind `cursor` on; `end` is its last id where more may follow, and
 * null at the end of the collection.
 */
export async function readPageById<K extends DocumentKind>(
  reader: Reader,
  kind: K,
  cursor: string | null,
  limit: number,
): Promise<PageById<DocumentOf<K>>> {
  const page = await readPage(reader, {
    from: [kind],
    ...(cursor === null ? {} : { afterId: cursor }),
    limit,
  });
  return { ...page, end: page.full ? (idsOf(page).at(-1) ?? null) : null };
}

/** The document; null where there is none, and told apart where it does not fit its schema. */
export async function getOrUnfit<K extends DocumentKind>(
  reader: Reader,
  ref: Ref<K>,
): Promise<Stored<DocumentOf<K>> | 'unfit' | null> {
  try {
    return await reader.get(ref);
  } catch (error) {
    if (error instanceof InvalidDocument) return 'unfit';
    throw error;
  }
}

/** The document; null also where it does not fit its schema: its own event has put it aside. */
export async function getFit<K extends DocumentKind>(
  reader: Reader,
  ref: Ref<K>,
): Promise<Stored<DocumentOf<K>> | null> {
  const stored = await getOrUnfit(reader, ref);
  return stored === 'unfit' ? null : stored;
}

/** Puts documents that do not fit aside, for a person to look at. */
export async function putAside(
  context: Context,
  handler: string,
  unfit: readonly InvalidDocument[],
): Promise<void> {
  for (const error of unfit) await deadLetter(context, handler, error.path, error);
}
