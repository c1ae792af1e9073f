import { foldText } from '../segments/plain.ts';
import {
  atOnce,
  entryAt,
  packText,
  readCells,
  type PackCells,
  type PackChange,
  type PackEntry,
} from './pack.ts';
import { PlacesById } from './places-by-id.ts';

/**
 * A pack made ready for searching. For each of {@link BUCKETS} pairs of neighbouring letters (several pairs share a
 * bucket) it knows the customers that hold one, a bit for each: a word's customers are among those that all its pairs
 * have in common, found by a few thousand ANDs instead of reading megabytes.
 */
export interface PackIndex {
  readonly cells: PackCells;
  readonly places: PlacesById;
  readonly folded: FoldedTexts;
  readonly bits: Uint32Array;
  /** 32-bit words for each bucket. */
  readonly width: number;
}

/**
 * Folded name, town and keys of each customer; every word begins after a line feed (the name), a space or a tab. Those of
 * {@link STEP} customers stand in one string: a hundred thousand strings that stay are moved one by one when garbage is
 * collected, for longer at a time than a page may stand still.
 */
interface FoldedTexts {
  readonly blocks: readonly string[];
  /** Where each customer's begins in its block. */
  readonly starts: Uint32Array;
}

/** A scope's packs with what has changed since they were folded. */
export interface PackedCustomers {
  readonly packs: readonly PackIndex[];
  readonly changes: PackIndex;
  /** Customers whom the packs do not tell the truth about any more. */
  readonly changed: ReadonlySet<string>;
}

const BUCKETS = 1024;
/** Customers made ready between two pauses: less than a millisecond. */
const STEP = 128;

/** Makes the text of a pack ready, pausing where it yields: it takes longer than a page may stand still. */
export function* openPack(text: string): Generator<void, PackIndex> {
  const cells = yield* readCells(text);
  const width = Math.ceil(cells.count / 32);
  const bits = new Uint32Array(BUCKETS * width);
  const places = new PlacesById(cells);
  const blocks: string[] = [];
  const starts = new Uint32Array(cells.count);
  for (let first = 0; first < cells.count; first += STEP) {
    const block: string[] = [];
    let length = 0;
    for (let place = first; place < Math.min(first + STEP, cells.count); place++) {
      const { name, town, keys } = entryAt(cells, place);
      const words = `\n${foldText(`${name}\t${town}\t${keys}`)}`;
      markPairs(words, place, bits, width);
      places.add(place);
      starts[place] = length;
      length += words.length;
      block.push(words);
    }
    blocks.push(block.join(''));
    yield;
  }
  return { cells, places, folded: { blocks, starts }, bits, width };
}

/** Folded name, town and keys of the customer at a place. */
export function foldedAt({ blocks, starts }: FoldedTexts, place: number): string {
  const isLast = place % STEP === STEP - 1;
  return blocks[Math.floor(place / STEP)]?.slice(starts[place], isLast ? undefined : starts[place + 1]) ?? '';
}

/** Packs that are ready, corrected by what has changed since. */
export function withChanges(packs: readonly PackIndex[], changes: readonly PackChange[]): PackedCustomers {
  return {
    packs,
    changes: atOnce(openPack(packText(changes.flatMap(({ line }) => line ?? [])))),
    changed: new Set(changes.map(({ customerId }) => customerId)),
  };
}

/** A customer by their id; undefined where the packs hold none of it. */
export function packedCustomer(
  { packs, changes, changed }: PackedCustomers,
  id: string,
): PackEntry | undefined {
  for (const { cells, places } of changed.has(id) ? [changes] : packs) {
    const place = places.find(id);
    if (place !== undefined) return entryAt(cells, place);
  }
  return undefined;
}

/** Places of customers that may hold all the texts, in their order; every one that does is among them. */
export function* candidates(index: PackIndex, texts: readonly string[]): Generator<number> {
  const { bits, width, cells } = index;
  const buckets = [...new Set(texts.flatMap(bucketsOf))];
  for (let word = 0; word < width; word++) {
    let common = ~0;
    for (const each of buckets) common &= bits[each * width + word] ?? 0;
    for (; common !== 0; common &= common - 1) {
      const place = (word << 5) + (31 - Math.clz32(common & -common));
      if (place < cells.count) yield place;
    }
  }
}

function markPairs(text: string, place: number, bits: Uint32Array, width: number): void {
  const word = place >> 5;
  const bit = 1 << (place & 31);
  for (let at = 0; at < text.length; at++) {
    const pair = bucket(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
    const single = bucket(text.charCodeAt(at), 0);
    bits[pair * width + word] = (bits[pair * width + word] ?? 0) | bit;
    bits[single * width + word] = (bits[single * width + word] ?? 0) | bit;
  }
}

function bucketsOf(text: string): number[] {
  if (text.length === 1) return [bucket(text.charCodeAt(0), 0)];
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
    bucket(text.charCodeAt(at), text.charCodeAt(at + 1)),
  );
}

function bucket(one: number, other: number): number {
  return (Math.imul(one * 31 + other, 0x9e3779b1) >>> 22) % BUCKETS;
}
