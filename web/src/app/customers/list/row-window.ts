/** The rows that are drawn: so many, from the one at `start` on. */
export interface RowWindow {
  readonly start: number;
  readonly size: number;
}

/** A list of `total` rows of which so many are in sight, and so many are drawn beyond those on either side. */
interface Drawn {
  readonly inSight: number;
  readonly beyond: number;
  readonly total: number;
}

/**
 * The row to draw around where `first` is the first in sight: that one, or near the end the last around which all that
 * is drawn are rows of the list. More rows may come there; around the first in sight the window would then move with
 * their coming, and not when the list moves on.
 */
export function drawnAround(first: number, { inSight, beyond, total }: Drawn): number {
  return Math.max(0, Math.min(first, total - inSight - beyond));
}

/**
 * The rows to draw around `first`: as many as are in sight from it on and some beyond on either side, and never fewer
 * than that near an end of the list, so that none is taken down there and made anew.
 */
export function windowAt(first: number, { inSight, beyond, total }: Drawn): RowWindow {
  const size = Math.min(total, inSight + 2 * beyond);
  return { start: Math.max(0, Math.min(first - beyond, total - size)), size };
}

/**
 * The row nearest to `row` that is no more than `most` rows from another. As the row to draw around: around the first in
 * sight, the one nearest to where it was that has all in sight drawn; on the way to another, the next that exchanges no
 * more than so many rows.
 */
export function nearest(row: number, from: number, most: number): number {
  return Math.max(from - most, Math.min(row, from + most));
}

/**
 * The row that one of the window's places shows. While the window moves, a row keeps its place for as long as it is
 * within, and the place of one that leaves goes to one that comes.
 */
export function rowAtPlace(place: number, { start, size }: RowWindow): number {
  return start + ((((place - start) % size) + size) % size);
}

/**
 * How to bring elements back into the order of the rows they show, where only the beginning has wandered: the number of
 * those at the front to put behind all others, or, negative, of those at the end to put before them. An element that is
 * not to be moved (-1 for none) stays where it is, as one with the focus must; otherwise as few are moved as can be.
 */
export function turnsToOrder(shown: readonly number[], keep: number): number {
  const turns = shown.indexOf(Math.min(...shown));
  if (turns <= 0) return 0;
  const back = turns - shown.length;
  if (keep >= 0) return keep < turns ? back : turns;
  return turns <= -back ? turns : back;
}
