import { PACK_LINES, openPacks, packLine, searchPack } from '@creamline/domain/customers';
import { atMost, median, told, type Row } from './report.ts';

const CUSTOMERS = 100_000;
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
];
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
];
const towns = [
  'Leipzig',
  'Dresden',
  'Erfurt',
  'Jena',
  'Weimar',
  'Gera',
  'Zwickau',
  'Chemnitz',
  'Halle',
  'Naumburg',
];
/** What a person types: a beginning, a middle, no diacritics, a typo, two words, nothing that exists. */
const queries = ['caf', 'stern', 'kaserei', 'morgensten', 'winter jena', 'rosengarten 77', 'xyzzy'];

function lineOf(number: number): string {
  const pick = (list: readonly string[], divisor: number): string =>
    list[Math.floor(number / divisor) % list.length] ?? '';
  const name = `${pick(starts, 1)} ${pick(names, 10)} ${String(number)}`;
  const address = { line1: '', line2: '', city: pick(towns, 100), region: '', postalCode: '', country: 'DE' };
  const basicInfo = { name, legalName: null, email: null, phone: null, address, location: null };
  return packLine(`c${String(number)}`, { basicInfo, externalIds: {} });
}

/** Packs of the size the console loads, then each query often enough for a median. */
export async function run(): Promise<readonly Row[]> {
  const lines = Array.from({ length: CUSTOMERS }, (_, number) => lineOf(number));
  const packs = Array.from({ length: Math.ceil(CUSTOMERS / PACK_LINES) }, (_, index) =>
    lines.slice(index * PACK_LINES, (index + 1) * PACK_LINES).join('\n'),
  );
  const opened = performance.now();
  const index = openPacks(packs);
  const opening = performance.now() - opened;
  const times = queries.map((query) => {
    const runs = Array.from({ length: 21 }, () => {
      const started = performance.now();
      searchPack(index, query);
      return performance.now() - started;
    });
    return { query, time: median(runs) };
  });
  return Promise.resolve([
    told('packs read once', packs.length, 'documents'),
    told('opening them', opening, 'ms'),
    ...times.map(({ query, time }) => atMost(`“${query}” among 100,000`, time, 5, 'ms')),
  ]);
}
