/** One page of a long list: the rows as they were seen last. */
export interface SeenPage<R> {
  readonly rows: readonly R[];
  /** Whether it holds as many rows as a page can, so that there may be another. */
  readonly isFull: boolean;
  /** Whether a listener keeps its rows as they are now. */
  readonly isLive: boolean;
}

/** The rows of all pages, and the place of each page's first row among them. */
export interface JoinedPages<R> {
  readonly rows: readonly R[];
  readonly starts: readonly number[];
}

/**
 * Joins pages into one list that has nobody twice. Pages are of different ages, so a row may have moved from one to
 * another: the live one is right, and of two old ones the first is taken.
 */
export function joinPages<R extends { readonly id: string }>(pages: readonly SeenPage<R>[]): JoinedPages<R> {
  const live = new Set<string>();
  for (const { isLive, rows } of pages) if (isLive) for (const { id } of rows) live.add(id);
  const known = new Set<string>();
  const rows: R[] = [];
  const starts: number[] = [];
  for (const page of pages) {
    starts.push(rows.length);
    for (const row of page.rows) {
      if (known.has(row.id) || (!page.isLive && live.has(row.id))) continue;
      known.add(row.id);
      rows.push(row);
    }
  }
  return { rows, starts };
}

/** Cuts rows that were read at once into pages. `isFull` tells of the last one whether there may be another. */
export function cutPages<R>(
  rows: readonly R[],
  { perPage, isFull }: { readonly perPage: number; readonly isFull: boolean },
): readonly SeenPage<R>[] {
  const pages: SeenPage<R>[] = [];
  for (let start = 0; start < rows.length; start += perPage) {
    const end = start + perPage;
    pages.push({ rows: rows.slice(start, end), isFull: isFull || end < rows.length, isLive: false });
  }
  return pages.length === 0 ? [{ rows, isFull, isLive: false }] : pages;
}

/** The last row before a page; undefined where there is none. */
export function lastRowBefore<R>(pages: readonly SeenPage<R>[], index: number): R | undefined {
  return pages
    .slice(0, index)
    .findLast(({ rows }) => rows.length > 0)
    ?.rows.at(-1);
}

/** The pages that hold one of the rows from `first` to `last`, or a row whose id is in `held`. */
export function pagesInSight<R extends { readonly id: string }>(
  { rows, starts }: JoinedPages<R>,
  sight: { readonly first: number; readonly last: number },
  held: ReadonlySet<string>,
): readonly number[] {
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? rows.length;
    const isSeen = start <= sight.last && end > sight.first;
    return isSeen || (held.size > 0 && rows.slice(start, end).some(({ id }) => held.has(id))) ? [index] : [];
  });
}

/** The pages after what a listener said of one: it is as long as its listener says, and where it ends, all end. */
export function settlePage<R>(
  pages: readonly SeenPage<R>[],
  index: number,
  { rows, isFull }: Pick<SeenPage<R>, 'rows' | 'isFull'>,
): readonly SeenPage<R>[] {
  if (index >= pages.length) return pages;
  const page = { rows, isFull, isLive: true };
  return [...pages.slice(0, index), page, ...(isFull ? pages.slice(index + 1) : [])];
}

/** The pages with the rows of one taken from `newer` where it has them. */
export function renewPage<R extends { readonly id: string }>(
  pages: readonly SeenPage<R>[],
  index: number,
  newer: readonly R[],
): readonly SeenPage<R>[] {
  const byId = new Map(newer.map((row) => [row.id, row]));
  return pages.map((page, at) =>
    at === index ? { ...page, rows: page.rows.map((row) => byId.get(row.id) ?? row) } : page,
  );
}

/** The pages of which only those at `live` have a listener; the very same where nothing changes. */
export function leavePages<R>(
  pages: readonly SeenPage<R>[],
  live: ReadonlySet<number>,
): readonly SeenPage<R>[] {
  if (pages.every(({ isLive }, index) => !isLive || live.has(index))) return pages;
  return pages.map((page, index) => (page.isLive && !live.has(index) ? { ...page, isLive: false } : page));
}
