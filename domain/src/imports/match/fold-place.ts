import { foldedWords } from './fold-letters.ts';

const streets: Readonly<Record<string, string>> = {
  strasse: 'str',
  street: 'str',
  st: 'str',
  platz: 'pl',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  square: 'sq',
  allee: 'al',
};

/** A street as one text: `Hauptstraße 5 a`, `Haupt-Str. 5a` and `hauptstr 5a` are one. */
export function foldAddress(address: string): string {
  const words = foldedWords(address).map((word) => streets[word] ?? word.replace(/strasse$/, 'str'));
  let folded = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? '';
    const joins =
      (word === 'str' && /^\p{L}/u.test(before)) || (/^[a-z]$/.test(word) && /^\d+$/.test(before));
    folded += index === 0 || joins ? word : ` ${word}`;
  }
  return folded;
}

/** The house numbers of a folded address: two addresses with different ones are different, however alike. */
export function houseNumbers(folded: string): string {
  return (folded.match(/\d+[a-z]?\b/g) ?? []).join(' ');
}

/** A postcode as capitals and digits, without the country in front: `D-04109` becomes `04109`. */
export function foldPostcode(postcode: string): string {
  const plain = foldedWords(postcode).join('').toUpperCase();
  return plain.replace(/^[A-Z]{1,2}(?=\d{4,}$)/, '');
}

/**
 * A date as its digits, year first, or month and day where the year is unknown: `1980-05-01`, `19800501` and
 * `01.05.1980` become `19800501`. Empty where it is none.
 */
export function foldDate(date: string): string {
  const text = date.slice(0, 32).trim();
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (german !== null) {
    const [, day = '', month = '', year = ''] = german;
    return year + month.padStart(2, '0') + day.padStart(2, '0');
  }
  const digits = text.replace(/T.*$/, '').replace(/[-/.]/g, '');
  return /^(\d{4}|\d{8})$/.test(digits) ? digits : '';
}
