const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
};

/**
 * Text as search and segments compare it: lower case, without diacritics. `Käserei` becomes `kaserei`, `Straße`
 * becomes `strasse`.
 */
export function foldText(text: string): string {
  // Most text is plain, and folding it by parts takes ten times as long.
  if (/^[\x20-\x7e\t]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđłþ]/g, (letter) => letters[letter] ?? letter);
}
