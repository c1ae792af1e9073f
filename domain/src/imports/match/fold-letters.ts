/** What is read of a value at most, in UTF-16 units, before anything else is done with it. */
const READ_LENGTH = 256;

const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  å: 'aa',
  đ: 'd',
  ł: 'l',
  þ: 'th',
};

/**
 * Text as names are compared: lower case, umlauts and ß spelled out (`Käserei` and `Kaeserei` are one), other
 * diacritics dropped, wide and styled letters plain, control and direction marks gone. At most 256 units are read.
 */
export function foldLetters(text: string): string {
  const cut = text.length > READ_LENGTH ? text.slice(0, READ_LENGTH) : text;
  if (/^[\x20-\x7e]*$/.test(cut)) return cut.toLowerCase();
  return cut
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .toLowerCase()
    .replace(/[äöüßæœøåđłþ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The words of a text, folded: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  // Most texts are plain already, and are read ten times as fast.
  if (text.length <= READ_LENGTH && /^[a-z0-9]*$/.test(text)) return text === '' ? [] : [text];
  const folded = foldLetters(text);
  const words = /^[\x20-\x7e]*$/.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu;
  return folded.match(words) ?? [];
}
