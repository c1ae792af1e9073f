/** The rows of a long list after its first page: each as it was seen last. */
export interface SeenRows<R> {
  readonly rows: readonly R[];
  /** The ids of them. Each next state takes it over from the one before it: a copy would cost the whole list. */
  readonly ids: Set<string>;
  /** Whether there may be more after the last. */
  readonly isFull: boolean;
}

/** None yet: whether there are more is told by the first page. */
export const nothingSeen = <R>(): SeenRows<R> => ({ rows: [], ids: new Set(), isFull: true });

/**
 * The rows with those read next behind them. Pages are read at different times, so a row may have moved to a later one:
 * it stays where it was seen first.
 */
export function addRows<R extends { readonly id: string }>(
  seen: SeenRows<R>,
  read: readonly R[],
  isFull: boolean,
): SeenRows<R> {
  const added: R[] = [];
  for (const row of read) {
    if (seen.ids.has(row.id)) continue;
    seen.ids.add(row.id);
    added.push(row);
  }
  return { rows: seen.rows.concat(added), ids: seen.ids, isFull };
}

/** The rows with one as it is now; without it where it is null. */
export function renewRow<R extends { readonly id: string }>(
  seen: SeenRows<R>,
  id: string,
  row: R | null,
): SeenRows<R> {
  const at = seen.ids.has(id) ? seen.rows.findIndex((each) => each.id === id) : -1;
  if (at < 0) return seen;
  if (row !== null) return { ...seen, rows: seen.rows.with(at, row) };
  seen.ids.delete(id);
  return { ...seen, rows: seen.rows.toSpliced(at, 1) };
}

/** The first page, which is live, and then what was seen further on; of a row in both, the live one counts. */
export function joinRows<R extends { readonly id: string }>(
  first: readonly R[],
  seen: SeenRows<R>,
): readonly R[] {
  const twice = new Set(first.flatMap(({ id }) => (seen.ids.has(id) ? [id] : [])));
  return first.concat(twice.size === 0 ? seen.rows : seen.rows.filter(({ id }) => !twice.has(id)));
}

/** The rows with one at the place that the order of the list gives it, of which `before` tells for two of them. */
export function placeRow<R extends { readonly id: string }>(
  seen: SeenRows<R>,
  row: R,
  before: (a: R, b: R) => boolean,
): SeenRows<R> {
  const others = seen.rows.filter(({ id }) => id !== row.id);
  const at = others.findIndex((each) => before(row, each));
  if (at >= 0) return { ...seen, rows: others.toSpliced(at, 0, row) };
  // Behind all that was read: at the end of the list, or somewhere further on, where it is read again.
  if (!seen.isFull) return { ...seen, rows: [...others, row] };
  seen.ids.delete(row.id);
  return { ...seen, rows: others };
}
