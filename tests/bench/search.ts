import { PackReader, find } from '../../web/src/app/platform/pack-reader.ts';
import { packedCustomers } from './packed-customers.ts';
import { atMost, median, told, type Row } from './report.ts';

const CUSTOMERS = 100_000;
/** What a person types: a beginning, a middle, no diacritics, a typo, two words, nothing that exists. */
const queries = ['caf', 'stern', 'kaserei', 'morgensten', 'winter jena', 'rosengarten 77', 'xyzzy'];
/** The packs, and the changes that wait beside them: none just after they were folded. */
const READS = 3;

/** Packs as a console reads and opens them, then each query often enough for a median. */
export async function run(): Promise<readonly Row[]> {
  const packs = packedCustomers(CUSTOMERS);
  const started = performance.now();
  const opened = await new PackReader().open(packs);
  const opening = performance.now() - started;
  if (opened === null || opened.incomplete) throw new Error('The packs could not be opened.');
  const times = queries.map((query) => {
    const runs = Array.from({ length: 21 }, () => {
      const asked = performance.now();
      find(opened, query, 20);
      return performance.now() - asked;
    });
    return { query, time: median(runs) };
  });
  const bytes = packs.map(({ packed }) => packed?.length ?? 0);
  const all = bytes.reduce((sum, each) => sum + each, 0);
  return [
    atMost('packs read once, with the changes beside them', packs.length, READS, 'documents'),
    atMost('the largest of them', Math.max(...bytes) / 1024, 1024, 'KiB'),
    told('all of them', all / CUSTOMERS, 'bytes a customer'),
    told('opening them, piece by piece', opening, 'ms'),
    ...times.map(({ query, time }) => atMost(`“${query}” among 100,000`, time, 5, 'ms')),
  ];
}
