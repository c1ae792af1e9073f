import type { PackCells } from './pack.ts';

/**
 * The places of a pack's customers by their ids: a table in which each place stands at the hash of its id, or at the next
 * free one behind. Half of it stays free, so that few are looked at for each question.
 */
export class PlacesById {
  readonly #cells: PackCells;
  /** Places, from one; nought where a place of the table is free. */
  readonly #table: Uint32Array;
  readonly #mask: number;

  constructor(cells: PackCells) {
    this.#cells = cells;
    const size = 2 ** Math.ceil(Math.log2(2 * cells.count + 1));
    this.#table = new Uint32Array(size);
    this.#mask = size - 1;
  }

  /** Adds the customer at a place. */
  add(place: number): void {
    const { text, starts } = this.#cells;
    let at = hash(text, starts[place] ?? 0, (starts[place + 1] ?? 0) - 1) & this.#mask;
    while (this.#table[at] !== 0) at = (at + 1) & this.#mask;
    this.#table[at] = place + 1;
  }

  /** The place of a customer; undefined where there is none of that id. */
  find(id: string): number | undefined {
    for (let at = hash(id, 0, id.length) & this.#mask; ; at = (at + 1) & this.#mask) {
      const place = (this.#table[at] ?? 0) - 1;
      if (place < 0) return undefined;
      if (this.#isAt(place, id)) return place;
    }
  }

  #isAt(place: number, id: string): boolean {
    const { text, starts } = this.#cells;
    const start = starts[place] ?? 0;
    return (starts[place + 1] ?? 0) - 1 - start === id.length && text.startsWith(id, start);
  }
}

/** FNV-1a of a part of a text. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
