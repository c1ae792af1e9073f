import { turnsToOrder } from './row-window';

/**
 * Brings the rows' elements into the order of the rows, for who walks the page element by element, and for as long as the
 * reader `stays`: one after each picture, and laid out at once, not in the next picture. Not while the rows go by: an
 * element that is moved is laid out anew, one that gets another row is not.
 */
export function putInOrder(list: HTMLElement, stays: () => boolean): void {
  if (!turnOne(list)) return;
  list.getBoundingClientRect();
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (stays()) putInOrder(list, stays);
    }),
  );
}

/** Moves one element; false where all are in order. */
function turnOne(list: HTMLElement): boolean {
  const drawn = [...list.querySelectorAll(':scope > [role="row"]')];
  const turns = turnsToOrder(
    drawn.map((row) => Number(row.getAttribute('aria-rowindex'))),
    drawn.findIndex((row) => row.contains(document.activeElement)),
  );
  if (turns > 0) list.append(...drawn.slice(0, 1));
  if (turns < 0) list.prepend(...drawn.slice(-1));
  return turns !== 0;
}
