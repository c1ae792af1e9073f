import { foldText } from '../segments/plain.ts';
import { columnsOf, entryAt, type PackChange, type PackColumns, type PackEntry } from './pack.ts';

/**
 * A pack made ready for searching. For each of {@link BUCKETS} pairs of neighbouring letters (several pairs share a
 * bucket) it knows the customers that hold one, a bit for each: a word's customers are among those that all its pairs
 * have in common, found by a few thousand ANDs instead of reading megabytes.
 */
export interface PackIndex {
  readonly columns: PackColumns;
  /** Folded name, town and keys of each; every word begins after a line feed (the name), a space or a tab. */
  readonly folded: readonly string[];
  /** The place of each customer in the columns. */
  readonly places: ReadonlyMap<string, number>;
  readonly bits: Uint32Array;
  /** 32-bit words for each bucket. */
  readonly width: number;
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

/** Makes a pack ready, pausing where it yields: it takes longer than a page may stand still. */
export function* openPack(columns: PackColumns): Generator<void, PackIndex> {
  const { ids, names, towns, keys } = columns;
  const width = Math.ceil(ids.length / 32);
  const bits = new Uint32Array(BUCKETS * width);
  const folded: string[] = [];
  const places = new Map<string, number>();
  for (const [place, id] of ids.entries()) {
    const text = `\n${foldText(`${names[place] ?? ''}\t${towns[place] ?? ''}\t${keys[place] ?? ''}`)}`;
    folded.push(text);
    places.set(id, place);
    markPairs(text, place, bits, width);
    if (place % STEP === STEP - 1) yield;
  }
  return { columns, folded, places, bits, width };
}

/** {@link openPack} in one go, for few customers. */
export function openAtOnce(columns: PackColumns): PackIndex {
  const opening = openPack(columns);
  for (;;) {
    const { done, value } = opening.next();
    if (done === true) return value;
  }
}

/** Packs that are ready, corrected by what has changed since. */
export function withChanges(packs: readonly PackIndex[], changes: readonly PackChange[]): PackedCustomers {
  return {
    packs,
    changes: openAtOnce(columnsOf(changes.flatMap(({ line }) => line ?? []))),
    changed: new Set(changes.map(({ customerId }) => customerId)),
  };
}

/** A customer by their id; undefined where the packs hold none of it. */
export function packedCustomer(
  { packs, changes, changed }: PackedCustomers,
  id: string,
): PackEntry | undefined {
  const index = changed.has(id) ? changes : packs.find(({ places }) => places.has(id));
  const place = index?.places.get(id);
  return index === undefined || place === undefined ? undefined : entryAt(index.columns, place);
}

/** Places of customers that may hold all the texts, in their order; every one that does is among them. */
export function* candidates(index: PackIndex, texts: readonly string[]): Generator<number> {
  const { bits, width, folded } = index;
  const buckets = [...new Set(texts.flatMap(bucketsOf))];
  for (let word = 0; word < width; word++) {
    let common = ~0;
    for (const each of buckets) common &= bits[each * width + word] ?? 0;
    for (; common !== 0; common &= common - 1) {
      const place = (word << 5) + (31 - Math.clz32(common & -common));
      if (place < folded.length) yield place;
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
