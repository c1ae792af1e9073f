/** What places an entry on a timeline. */
interface Entry {
  readonly id: string;
  readonly timestamp: Date;
}

/** One of the lists that a timeline is made of, newest first, as far as it is known. */
export interface TimelinePart<T extends Entry> {
  readonly rows: readonly T[];
  /** Whether there may be older ones that are not known yet. */
  readonly hasMore: boolean;
}

const newestFirst = (left: Entry, right: Entry): number =>
  right.timestamp.getTime() - left.timestamp.getTime() ||
  (left.id < right.id ? 1 : left.id > right.id ? -1 : 0);

/** The lists as one, newest first, as far back as all of them are known: nothing appears between rows later. */
export function mergeTimeline<T extends Entry>(parts: readonly TimelinePart<T>[]): T[] {
  const ends = parts.flatMap(({ rows, hasMore }) => {
    const last = rows.at(-1);
    return hasMore && last !== undefined ? [last] : [];
  });
  const horizon = ends.sort(newestFirst)[0];
  return parts
    .flatMap(({ rows }) => rows)
    .filter((row) => horizon === undefined || newestFirst(row, horizon) <= 0)
    .sort(newestFirst);
}
