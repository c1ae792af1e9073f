import type { Random } from './random.ts';

const firstNames =
  'Anja Bernd Cornelia Dirk Elke Falk Greta Holger Ines Jens Katrin Lars Maren Norbert Olaf Petra Ralf Silke Thomas Uta Volker Yvonne Aylin Marek Linh Giulia Mehmet Sophie Jonas Hannah Felix Clara Emil Ida Karl Frieda Tobias Nadine Steffen Heike'.split(
    ' ',
  );
const women = new Set(
  'Anja Cornelia Elke Greta Ines Katrin Maren Petra Silke Uta Yvonne Aylin Linh Giulia Sophie Hannah Clara Ida Frieda Nadine Heike'.split(
    ' ',
  ),
);
const familyNames =
  'Berger Pfeiffer Kretzschmar Lorenz Hempel Schubert Richter Naumann Böhme Franke Winkler Seidel Thiele Ullrich Hofmann Krause Beyer Jahn Kießling Reuter Zimmermann Arnold Wendt Otto Graf Nowak Rossi Yılmaz Nguyen Hartung Steiner Ebert Lippold Mehnert Gräfe Kühn Fischer Voigtländer Zeidler Günther'.split(
    ' ',
  );

export interface PersonName {
  readonly first: string;
  readonly family: string;
}

export function personName(random: Random): PersonName {
  return { first: random.pick(firstNames), family: random.pick(familyNames) };
}

/** Whether a person of the demo dairy is a woman, by their first name. */
export function isWoman({ first }: PersonName): boolean {
  return women.has(first);
}

const reserved = [
  (n: number): string => `+493023125${String(n % 1000).padStart(3, '0')}`,
  (n: number): string => `+491713920${String(n % 100).padStart(3, '0')}`,
  (n: number): string => `+4917604069${String(n % 100).padStart(3, '0')}`,
  (n: number): string => `+494066969${String(n % 1000).padStart(3, '0')}`,
];

/** A number from the ranges the German regulator keeps free for films and books: it never rings at anybody's. */
export function fictionalPhone(random: Random): string {
  return random.pick(reserved)(random.integer(0, 999));
}

/** `Café Südblick` → `cafe-suedblick`. */
export function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Words that business names are made of. */
export const nameWords: readonly string[] =
  'Lindenhof Südblick Sonnenuhr Mühlbach Kranich Rosengarten Zeitlos Rabenstein Morgenrot Herzstück Waldfrieden Elsterufer Kastanie Silberdistel Alte.Post Zum.Anker Glasperle Kornblume Windspiel Auenblick Kirschgarten Türmchen Bernstein Wolkenschaf Feldmaus Pusteblume Schwanenteich Nordlicht Kupferkanne Sternwarte Apfelbaum Goldene.Gans Hofgarten Seestern Steinweg Wiesengrund Tulipan Eichhorn Ziegelei Lerche'
    .split(' ')
    .map((word) => word.replace('.', ' '));
