import { foldText } from '../segments/plain.ts';
import { entryAt, type PackEntry } from './pack.ts';
import { candidates, foldedAt, type PackIndex, type PackedCustomers } from './pack-index.ts';

const FIND_AT_MOST = 20;
/** From this length on a word is also found with one letter wrong, missing, added or swapped. */
const TYPO_LENGTH = 4;
const wordStarts = ['\n', ' ', '\t'] as const;

/**
 * Customers whose name, town or keys hold every word of the query, diacritics and case aside: names that begin with
 * it first, then words that begin with it, then the rest, then those with one letter wrong.
 */
export function searchPacks(packed: PackedCustomers, query: string, limit = FIND_AT_MOST): PackEntry[] {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '');
  if (longest === '') return [];
  const others = words.filter((word) => word !== longest);
  const found = new Found(packed, limit);
  const collect = (needle: string): void => found.add([needle, ...others]);
  collect(`\n${words.join(' ')}`);
  for (const start of wordStarts) collect(`${start}${longest}`);
  collect(longest);
  if (longest.length >= TYPO_LENGTH) addTypos(found, longest, others);
  return [...found.entries.values()];
}

/** What has been found so far, the best first; everybody once. */
class Found {
  readonly entries = new Map<string, PackEntry>();
  readonly #packed: PackedCustomers;
  readonly #limit: number;

  constructor(packed: PackedCustomers, limit: number) {
    this.#packed = packed;
    this.#limit = limit;
  }

  /** Adds those whose text has all that is wanted in it, and meets the condition besides, which is asked of no others. */
  add(wanted: readonly string[], meets: (text: string) => boolean = () => true): void {
    const holds = (text: string): boolean => wanted.every((each) => text.includes(each)) && meets(text);
    const { packs, changes, changed } = this.#packed;
    this.#addFrom(changes, wanted, holds, () => true);
    for (const pack of packs) this.#addFrom(pack, wanted, holds, (id) => !changed.has(id));
  }

  #addFrom(
    index: PackIndex,
    wanted: readonly string[],
    holds: (text: string) => boolean,
    counts: (id: string) => boolean,
  ): void {
    if (this.entries.size >= this.#limit) return;
    const { cells, folded } = index;
    for (const place of candidates(index, wanted)) {
      if (!holds(foldedAt(folded, place))) continue;
      const entry = entryAt(cells, place);
      if (this.entries.has(entry.id) || !counts(entry.id)) continue;
      this.entries.set(entry.id, entry);
      if (this.entries.size >= this.#limit) return;
    }
  }
}

/**
 * One wrong letter leaves either the first or the second half of a word whole; the swap of the two letters in the
 * middle leaves neither, so that spelling is looked for by itself.
 */
function addTypos(found: Found, word: string, others: readonly string[]): void {
  const middle = word.length >> 1;
  const first = word.slice(0, middle);
  const second = word.slice(middle);
  const swapped = `${word.slice(0, middle - 1)}${word.charAt(middle)}${word.charAt(middle - 1)}${word.slice(middle + 1)}`;
  const nearly = (text: string): boolean => holdsNearly(text, word);
  found.add([swapped, ...others], nearly);
  for (const start of wordStarts) found.add([start + first, ...others], nearly);
  found.add([second, ...others], nearly);
}

/** Whether a word of the text begins with `word`, but for one letter. */
function holdsNearly(text: string, word: string): boolean {
  for (let at = 1; at < text.length; at++) {
    if (text.charCodeAt(at - 1) <= 32 && startsNearly(text, at, word)) return true;
  }
  return false;
}

/** Whether the text at `start` begins with `word`, one letter wrong, missing, added or swapped. */
function startsNearly(text: string, start: number, word: string): boolean {
  let same = 0;
  while (same < word.length && text.charCodeAt(start + same) === word.charCodeAt(same)) same += 1;
  if (same >= word.length - 1) return true;
  const at = start + same;
  return (
    text.startsWith(word.slice(same + 1), at + 1) ||
    text.startsWith(word.slice(same), at + 1) ||
    text.startsWith(word.slice(same + 1), at) ||
    (text.charCodeAt(at) === word.charCodeAt(same + 1) &&
      text.charCodeAt(at + 1) === word.charCodeAt(same) &&
      text.startsWith(word.slice(same + 2), at + 2))
  );
}
