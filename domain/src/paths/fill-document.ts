/** Of the 1 MiB a document holds; the rest is for its name and other fields. */
export const DOCUMENT_BYTES = 1_000_000;

/** What one document took of the items, and those that found no more room. */
export interface Filled<T> {
  readonly bytes: Uint8Array;
  readonly items: readonly T[];
  readonly rest: readonly T[];
}

/** As many of the items, from the first on, as one document holds once they are encoded. */
export function fillDocument<T>(
  items: readonly T[],
  encode: (items: readonly T[]) => Uint8Array,
  most = DOCUMENT_BYTES,
): Filled<T> {
  let kept = items.length;
  for (;;) {
    const part = items.slice(0, kept);
    const bytes = encode(part);
    if (bytes.length <= most || kept <= 1) return { bytes, items: part, rest: items.slice(kept) };
    // A little less than fits by the mean, so that an item that grows later still finds room.
    kept = Math.max(1, Math.floor((kept * most * 0.97) / bytes.length));
  }
}
