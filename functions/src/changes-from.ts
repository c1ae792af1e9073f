import type { DocumentKind, DocumentOf } from '@creamline/domain/paths';
import { idsOf, readPage, type Context, type Page } from './platform/index.ts';

/** A place among documents in the order in which they were changed. */
export interface ChangePlace {
  readonly from: Date;
  /** The last document of that moment which was looked at; null where none was. */
  readonly afterId: string | null;
}

/** A page, and the place behind it; null where nothing follows. */
export interface ChangePage<K extends DocumentKind> {
  readonly page: Page<DocumentOf<K>>;
  readonly next: ChangePlace | null;
}

/** Kinds that say when they were last changed. */
export type DatedKind = {
  readonly [K in DocumentKind]: DocumentOf<K> extends { readonly updatedAt: Date } ? K : never;
}[DocumentKind];

/**
 * What was changed from a place on, page after page. Moments are told to the millisecond: a page may begin with what
 * the one before ended with. However many an import stamped with one moment, they come in pages too, by their ids.
 */
export async function* changesFrom<K extends DatedKind>(
  { db }: Context,
  kind: K,
  first: ChangePlace,
  pageSize: number,
): AsyncGenerator<ChangePage<K>> {
  let place: ChangePlace | null = first;
  let limit = pageSize;
  let isPast = false;
  while (place !== null) {
    const { from, afterId }: ChangePlace = place;
    if (afterId !== null && !isPast) {
      const page: Page<DocumentOf<K>> = await readPage(db, {
        from: [kind],
        where: [['updatedAt', '==', from]],
        afterId,
        limit: pageSize,
      });
      isPast = !page.full;
      place = { from, afterId: idsOf(page).at(-1) ?? afterId };
      yield { page, next: place };
      continue;
    }
    const page: Page<DocumentOf<K>> = await readPage(db, {
      from: [kind],
      where: [['updatedAt', isPast ? '>' : '>=', from]],
      orderBy: [['updatedAt', 'asc']],
      limit,
    });
    const last = page.found.at(-1);
    // Where servers stamped a whole page with parts of one millisecond, more is read at once.
    const stays = isPast && last !== undefined && last.data.updatedAt <= from;
    limit = stays ? 2 * limit : pageSize;
    isPast = stays;
    if (!stays)
      place = page.full && last !== undefined ? { from: last.data.updatedAt, afterId: last.id } : null;
    else if (!page.full) place = null;
    yield { page, next: place };
  }
}
