import { foldText } from '../segments/plain.ts';

/**
 * Packs made ready for searching. For each of {@link BUCKETS} pairs of neighbouring letters (several pairs share a
 * bucket) it knows the lines that hold one, a bit for each line: a word's lines are among those that all its pairs
 * have in common, found by a few thousand ANDs instead of reading four megabytes.
 */
export interface PackIndex {
  /** The packs' lines as they are. */
  readonly lines: readonly string[];
  /** Folded name, town and keys of each line; every word begins after a line feed (the name), a space or a tab. */
  readonly folded: readonly string[];
  readonly bits: Uint32Array;
  /** 32-bit words for each bucket. */
  readonly width: number;
}

const BUCKETS = 1024;

/** Makes the texts of a scope's packs ready; once, as it takes longer than many searches. */
export function openPacks(texts: readonly string[]): PackIndex {
  const lines = texts.flatMap((text) => (text === '' ? [] : text.split('\n')));
  const folded = lines.map((line) => `\n${foldText(line.slice(line.indexOf('\t') + 1))}`);
  const width = Math.ceil(lines.length / 32);
  const bits = new Uint32Array(BUCKETS * width);
  folded.forEach((text, line) => {
    const word = line >> 5;
    const bit = 1 << (line & 31);
    for (let at = 0; at < text.length; at++) {
      const pair = bucket(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
      const single = bucket(text.charCodeAt(at), 0);
      bits[pair * width + word] = (bits[pair * width + word] ?? 0) | bit;
      bits[single * width + word] = (bits[single * width + word] ?? 0) | bit;
    }
  });
  return { lines, folded, bits, width };
}

/** Lines that may hold all the texts, in their order; every line that does is among them. */
export function* candidates(index: PackIndex, texts: readonly string[]): Generator<number> {
  const { bits, width, lines } = index;
  const buckets = [...new Set(texts.flatMap(bucketsOf))];
  for (let word = 0; word < width; word++) {
    let common = ~0;
    for (const each of buckets) common &= bits[each * width + word] ?? 0;
    for (; common !== 0; common &= common - 1) {
      const line = (word << 5) + (31 - Math.clz32(common & -common));
      if (line < lines.length) yield line;
    }
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
