import { foldText } from '../segments/plain.ts';
import { packEntry, type PackEntry } from './pack.ts';
import { candidates, openPacks, type PackIndex } from './pack-index.ts';

const FIND_AT_MOST = 20;
/** From this length on a word is also found with one letter wrong, missing, added or swapped. */
const TYPO_LENGTH = 4;
const wordStarts = ['\n', ' ', '\t'] as const;

/**
 * Customers whose name, town or keys hold every word of the query, diacritics and case aside: names that begin with
 * it first, then words that begin with it, then the rest, then those with one letter wrong. Pass the text of one
 * pack, or what {@link openPacks} made of several.
 */
export function searchPack(pack: PackIndex | string, query: string, limit = FIND_AT_MOST): PackEntry[] {
  const index = typeof pack === 'string' ? openPacks([pack]) : pack;
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '');
  if (longest === '') return [];
  const others = words.filter((word) => word !== longest);
  const found = new Set<number>();
  const collect = (needle: string): void => {
    const wanted = [needle, ...others];
    addLines(index, wanted, found, limit, (text) => wanted.every((each) => text.includes(each)));
  };
  collect(`\n${words.join(' ')}`);
  for (const start of wordStarts) collect(`${start}${longest}`);
  collect(longest);
  if (longest.length >= TYPO_LENGTH) addTypos(index, longest, others, found, limit);
  return [...found].map((line) => packEntry(index.lines[line] ?? ''));
}

function addLines(
  index: PackIndex,
  wanted: readonly string[],
  found: Set<number>,
  limit: number,
  holds: (text: string) => boolean,
): void {
  if (found.size >= limit) return;
  for (const line of candidates(index, wanted)) {
    if (!found.has(line) && holds(index.folded[line] ?? '')) found.add(line);
    if (found.size >= limit) return;
  }
}

/**
 * One wrong letter leaves either the first or the second half of a word whole; the swap of the two letters in the
 * middle leaves neither, so that spelling is looked for by itself.
 */
function addTypos(
  index: PackIndex,
  word: string,
  others: readonly string[],
  found: Set<number>,
  limit: number,
): void {
  const middle = word.length >> 1;
  const first = word.slice(0, middle);
  const second = word.slice(middle);
  const swapped = `${word.slice(0, middle - 1)}${word.charAt(middle)}${word.charAt(middle - 1)}${word.slice(middle + 1)}`;
  const nearly = (text: string): boolean =>
    others.every((each) => text.includes(each)) && holdsNearly(text, word);
  addLines(index, [swapped, ...others], found, limit, nearly);
  for (const start of wordStarts) addLines(index, [start + first, ...others], found, limit, nearly);
  addLines(index, [second, ...others], found, limit, nearly);
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
