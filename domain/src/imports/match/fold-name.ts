import { foldedWords, foldLetters } from './fold-letters.ts';

/** Legal forms of the German-speaking countries and their neighbours, as folded words. */
const legalForms: ReadonlySet<string> = new Set(
  (
    'gmbh ggmbh mbh gesmbh ag kg kgaa ohg og gbr ug eg ek ev ewiv se partg partgmbb haftungsbeschraenkt ' +
    'ltd limited inc llc llp plc corp sarl sas sa srl spa bv nv vof ab oy aps sro doo zoo kft co cie compagnie'
  ).split(' '),
);
/** Spelled with dots they fall into single letters: `e. K.`, `S.à r.l.`, `d.o.o.`. */
const dotted =
  /\b(?:e\.? ?[kgv]|s\.? ?a(?:\.? ?r\.? ?l)?|s\.? ?r\.? ?o|d\.? ?o\.? ?o|s\.? ?p\.? ?a)\.(?=\s|,|$)/g;
const spelledOut =
  /gesellschaft mit beschraenkter haftung|haftungsbeschraenkt|aktiengesellschaft|kommanditgesellschaft|offene handelsgesellschaft|eingetragener (?:kaufmann|verein)|eingetragene (?:kauffrau|genossenschaft)/g;
const joining: ReadonlySet<string> = new Set(['und', 'and', 'et', 'u']);
const titles: ReadonlySet<string> = new Set(
  'herr herrn frau fraeulein mr mrs ms mx miss dr prof professor dipl ing med mag'.split(' '),
);

/**
 * A company's name without its legal form and without "and": `Käserei Müller GmbH & Co. KG` and
 * `Kaeserei Mueller` are one. A name that is nothing but a legal form stays.
 */
export function foldCompany(name: string): string {
  const words = foldedWords(foldLetters(name).replace(dotted, ' ').replace(spelledOut, ' '));
  const telling = words.filter((word) => !legalForms.has(word) && !joining.has(word));
  return (telling.length > 0 ? telling : foldedWords(name)).join(' ');
}

/** A person's name without titles and in the order it is said: `Müller, Dr. Anna` becomes `anna mueller`. */
export function foldPerson(name: string): string {
  const [family = '', given = '', ...more] = name.slice(0, 256).split(',');
  const inOrder = given.trim() !== '' && more.length === 0 ? `${given} ${family}` : name;
  const words = foldedWords(inOrder);
  const telling = words.filter((word) => !titles.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Any other text: its words, folded. */
export function foldWords(text: string): string {
  if (text.length < 256 && /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) return text;
  return foldedWords(text).join(' ');
}

/** The words of a folded text in the order of the alphabet, so that their order no longer tells. */
export function sortedWords(folded: string): string {
  return folded.includes(' ') ? folded.split(' ').sort().join(' ') : folded;
}
