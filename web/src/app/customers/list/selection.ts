/** Which rows are chosen, and where the keyboard stands. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The row the arrows move from; -1 before the first. */
  readonly cursor: number;
}

export const noSelection: Selection = { ids: new Set(), cursor: -1 };

export function toggled(selection: Selection, id: string, at: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, cursor: at };
}

/** What a key does to a list of `count` rows; null where the key is none of the list's. */
export function moved(selection: Selection, key: string, count: number, page: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  const clamp = (at: number): number => Math.min(last, Math.max(0, at));
  switch (key) {
    case 'ArrowDown':
      return clamp(selection.cursor + 1);
    case 'ArrowUp':
      return clamp(selection.cursor - 1);
    case 'PageDown':
      return clamp(selection.cursor + page);
    case 'PageUp':
      return clamp(selection.cursor - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
