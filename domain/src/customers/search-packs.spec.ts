import fc from 'fast-check';
import { foldText } from '../segments/index.ts';
import { atOnce, packText, type PackEntry } from './pack.ts';
import { openPack, packedCustomer, withChanges } from './pack-index.ts';
import { searchPacks } from './search-packs.ts';

const names = [
  ['c1', 'Käserei Kern', 'Leipzig', '04109'],
  ['c2', 'Café Grün', 'Halle (Saale)', '06108 Grün GmbH'],
  ['c3', 'Bäckerei Weiß', 'Leipzig', '04229'],
  ['c4', 'Hofladen Kerner', 'Kassel', '34117'],
  ['c5', 'Molkerei am Markt', 'Kernstadt', '01067'],
  ['c6', 'Die Käserei', 'Dresden', '01069'],
];
const all = names.map((each) => each.join('\t'));
const open = (lines: readonly string[]) => atOnce(openPack(packText(lines)));
const search = (lines: readonly string[], query: string, limit?: number): PackEntry[] =>
  searchPacks(withChanges([open(lines)], []), query, limit);

test.each([
  ['kaserei', ['c1', 'c6']],
  ['KÄSEREI', ['c1', 'c6']],
  ['käserei kern', ['c1']],
  ['kern käserei', ['c1']],
  ['kern', ['c1', 'c4', 'c5']],
  ['ern', ['c1', 'c4', 'c5']],
  ['weiss', ['c3']],
  ['leipzig', ['c1', 'c3']],
  ['061', ['c2']],
  ['gmbh', ['c2']],
  ['kasrei', ['c1', 'c6']],
  ['kaseri', ['c1', 'c6']],
  ['kaesrei', ['c1', 'c6']],
  ['kaaserei', ['c1', 'c6']],
  ['xaserei', ['c1', 'c6']],
  ['molkreei', ['c5']],
  ['lepizig', ['c1', 'c3']],
  ['liepzig weiss', ['c3']],
  ['c1', []],
  ['zzzz', []],
  ['', []],
  ['  ', []],
])('%s finds %j', (query, ids) => {
  expect(
    search(all, query)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids);
});

test('names that begin with the query come first', () => {
  expect(search(['a\tMein Kern\tX', 'b\tKernhof\tX', 'c\tBackern\tX'], 'kern').map(({ id }) => id)).toEqual([
    'b',
    'a',
    'c',
  ]);
});

test('who is found comes with what the packs know', () => {
  expect(search(all, 'grun')).toEqual([
    { id: 'c2', name: 'Café Grün', town: 'Halle (Saale)', keys: '06108 Grün GmbH' },
  ]);
});

test('no more than asked for', () => expect(search(all, 'e', 3)).toHaveLength(3));

test('packs are searched as one, an empty one too', () => {
  const packs = [open(all), open([]), open(['z9\tKäserei Süd\tWeimar'])];
  expect(searchPacks(withChanges(packs, []), 'kaserei').map(({ id }) => id)).toEqual(['c1', 'z9', 'c6']);
});

test('what has changed since is found as it is now, and who left no more', () => {
  const changed = withChanges(
    [open(all)],
    [
      { customerId: 'c1', line: 'c1\tMilchhof Kern\tLeipzig\t' },
      { customerId: 'c6', line: null },
      { customerId: 'c7', line: 'c7\tKäserei Neu\tGera\t' },
    ],
  );
  const found = (query: string) => searchPacks(changed, query).map(({ id, name }) => `${id} ${name}`);
  expect(found('käserei')).toEqual(['c7 Käserei Neu']);
  expect(found('milchhof')).toEqual(['c1 Milchhof Kern']);
  expect(['c1', 'c2', 'c6', 'c7'].map((id) => packedCustomer(changed, id)?.name)).toEqual([
    ...['Milchhof Kern', 'Café Grün', undefined, 'Käserei Neu'],
  ]);
});

test('finds exactly the lines that hold the word, whatever the word', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', ' ', '1'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 80 }), letters, (texts, query) => {
      fc.pre(query.trim() !== '' && !query.trim().includes(' ') && query.trim().length < 4);
      const lines = texts.map((name, line) => `${line}\t${name}`);
      const holds = foldText(query.trim());
      const expected = texts.flatMap((name, line) => (foldText(name).includes(holds) ? [String(line)] : []));
      const found = search(lines, query, 100).map(({ id }) => id);
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('finds a word whichever of its letters is wrong, missing, added or swapped', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z'), minLength: 5, maxLength: 10 });
  const wrong = fc.constantFrom<(text: string, at: number) => string>(
    (text, at) => `${text.slice(0, at)}x${text.slice(at + 1)}`,
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => `${text.slice(0, at)}x${text.slice(at)}`,
    (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  );
  fc.assert(
    fc.property(word, wrong, fc.nat({ max: 9 }), (name, mistake, at) => {
      fc.pre(at < name.length);
      expect(search([`1\tHof ${name}`], mistake(name, at)).map(({ id }) => id)).toEqual(['1']);
    }),
    { numRuns: 1000 },
  );
});
