import { foldText } from '../segments/fold-text.ts';
import { packEntry, type PackEntry } from './pack.ts';

/** Packs made ready for searching: do this once, then search on every key stroke. */
export interface PackIndex {
  readonly lines: readonly string[];
  /** Folded name, town and keys of every line, each line begun by a line feed. */
  readonly text: string;
  /** Where each line begins in `text`. */
  readonly starts: Uint32Array;
}

const FIND_AT_MOST = 20;
/** From this length on a word is also found with one letter wrong, missing, doubled or swapped. */
const TYPO_LENGTH = 4;

/** Makes the texts of a scope's packs ready for {@link searchPack}. */
export function openPacks(texts: readonly string[]): PackIndex {
  const lines = texts.flatMap((text) => (text === '' ? [] : text.split('\n')));
  const starts = new Uint32Array(lines.length);
  let length = 0;
  const parts = lines.map((line, index) => {
    const part = `\n${foldText(line.slice(line.indexOf('\t') + 1))}`;
    starts[index] = length;
    length += part.length;
    return part;
  });
  return { lines, text: parts.join(''), starts };
}

/**
 * Customers whose name, town or keys hold every word of the query, diacritics and case aside; names that begin with
 * it first, then words that begin with it, then the rest, then those with one letter wrong.
 */
export function searchPack(pack: PackIndex | string, query: string, limit = FIND_AT_MOST): PackEntry[] {
  const index = typeof pack === 'string' ? openPacks([pack]) : pack;
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '');
  if (longest === '') return [];
  const found = new Set<number>();
  const whole = words.join(' ');
  collect(index, `\n${whole}`, words, found, limit);
  for (const start of [`\n${longest}`, ` ${longest}`, `\t${longest}`, longest])
    if (found.size < limit) collect(index, start, words, found, limit);
  if (found.size < limit && longest.length >= TYPO_LENGTH) collectTypos(index, longest, words, found, limit);
  return [...found].map((line) => packEntry(index.lines[line] ?? ''));
}

/** Adds lines that hold `needle` and every word, in the order of the lines. */
function collect(
  index: PackIndex,
  needle: string,
  words: readonly string[],
  found: Set<number>,
  limit: number,
): void {
  const { text } = index;
  for (let at = text.indexOf(needle); at >= 0 && found.size < limit;) {
    const line = lineAt(index, at);
    if (words.length === 1 || holdsAll(index, line, words)) found.add(line);
    at = text.indexOf(needle, endOf(index, line));
  }
}

/**
 * One wrong letter leaves either the first or the second half of a word whole; the swap of the two letters in the
 * middle leaves neither, so that spelling is looked for by itself.
 */
function collectTypos(
  index: PackIndex,
  word: string,
  words: readonly string[],
  found: Set<number>,
  limit: number,
): void {
  const middle = word.length >> 1;
  const swapped = `${word.slice(0, middle - 1)}${word.charAt(middle)}${word.charAt(middle - 1)}${word.slice(middle + 1)}`;
  const others = words.filter((other) => other !== word);
  collect(index, swapped, [swapped, ...others], found, limit);
  for (const half of [word.slice(0, middle), word.slice(middle)]) {
    for (const needle of [`\n${half}`, ` ${half}`, `\t${half}`, half]) {
      // A half that begins with the word must begin a word; only a second half may stand anywhere.
      if (needle === half ? half === word.slice(0, middle) : half !== word.slice(0, middle)) continue;
      collectNear(index, needle, word, others, found, limit);
    }
  }
}

function collectNear(
  index: PackIndex,
  needle: string,
  word: string,
  others: readonly string[],
  found: Set<number>,
  limit: number,
): void {
  const { text } = index;
  for (let at = text.indexOf(needle); at >= 0 && found.size < limit;) {
    const line = lineAt(index, at);
    const begin = wordStart(text, at + 1);
    if (!found.has(line) && startsNearly(text, begin, word) && holdsAll(index, line, others)) found.add(line);
    at = text.indexOf(needle, at + needle.length);
  }
}

/** The line that holds a place of the text, by halving. */
function lineAt({ starts }: PackIndex, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endOf({ starts, text }: PackIndex, line: number): number {
  return starts[line + 1] ?? text.length;
}

function holdsAll(index: PackIndex, line: number, words: readonly string[]): boolean {
  const content = index.text.slice(index.starts[line] ?? 0, endOf(index, line));
  return words.every((word) => content.includes(word));
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) > 32) start -= 1;
  return start;
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
