import type { Random } from '../faults/random.ts';

const starts = [
  'Café',
  'Bäckerei',
  'Hotel',
  'Biomarkt',
  'Eisdiele',
  'Käserei',
  'Gasthof',
  'Schulküche',
  'Feinkost',
  'Hofladen',
] as const;
const names = [
  'Amsel',
  'Lindner',
  'Morgenstern',
  'Sonnenhof',
  'Adler',
  'Krone',
  'Rosengarten',
  'Winter',
  'Albrecht',
  'Talblick',
] as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id as Firestore makes them: twenty letters and digits by chance. */
export function randomId(random: Random): string {
  return Array.from({ length: 20 }, () => LETTERS.charAt(random.below(LETTERS.length))).join('');
}

export function randomSurname(random: Random): string {
  return random.pick(names);
}

/** `Café Amsel`. */
export function randomName(random: Random): string {
  return `${random.pick(starts)} ${randomSurname(random)}`;
}
