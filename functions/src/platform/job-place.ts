/** Where a job that takes several kinds of documents one after the other is: its cursor is `kind:lastId`. */
export interface Place<K extends string> {
  readonly kind: K;
  readonly afterId: string | null;
}

/** The place a cursor names; the beginning where it names none. */
export function placeOf<K extends string>(kinds: readonly [K, ...K[]], cursor: string | null): Place<K> {
  const colon = cursor?.indexOf(':') ?? -1;
  const kind = kinds.find((each) => each === cursor?.slice(0, colon));
  if (cursor === null || kind === undefined) return { kind: kinds[0], afterId: null };
  return { kind, afterId: cursor.slice(colon + 1) || null };
}

/** The cursor after a page: on within the kind while pages are full, then the next kind; null at the end. */
export function nextCursor<K extends string>(
  kinds: readonly K[],
  { kind }: Place<K>,
  page: readonly { readonly id: string }[],
  pageSize: number,
): string | null {
  const last = page.at(-1);
  if (page.length === pageSize && last !== undefined) return `${kind}:${last.id}`;
  const following = kinds[kinds.indexOf(kind) + 1];
  return following === undefined ? null : `${following}:`;
}
