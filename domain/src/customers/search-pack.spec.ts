import fc from 'fast-check';
import { foldText } from '../segments/index.ts';
import { openPacks } from './pack-index.ts';
import { searchPack } from './search-pack.ts';

const names = [
  ['c1', 'Käserei Kern', 'Leipzig', '04109'],
  ['c2', 'Café Grün', 'Halle (Saale)', '06108 Grün GmbH'],
  ['c3', 'Bäckerei Weiß', 'Leipzig', '04229'],
  ['c4', 'Hofladen Kerner', 'Kassel', '34117'],
  ['c5', 'Molkerei am Markt', 'Kernstadt', '01067'],
  ['c6', 'Die Käserei', 'Dresden', '01069'],
];
const text = names.map((each) => each.join('\t')).join('\n');

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
    searchPack(text, query)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids);
});

test('names that begin with the query come first', () => {
  expect(searchPack('a\tMein Kern\tX\nb\tKernhof\tX\nc\tBackern\tX', 'kern').map(({ id }) => id)).toEqual([
    'b',
    'a',
    'c',
  ]);
});

test('no more than asked for', () => expect(searchPack(text, 'e', 3)).toHaveLength(3));

test('packs are searched as one, an empty one too', () => {
  const index = openPacks([text, '', 'z9\tKäserei Süd\tWeimar']);
  expect(searchPack(index, 'kaserei').map(({ id }) => id)).toEqual(['c1', 'z9', 'c6']);
});

test('finds exactly the lines that hold the word, whatever the word', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', ' ', '1'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 80 }), letters, (all, query) => {
      fc.pre(query.trim() !== '' && !query.trim().includes(' ') && query.trim().length < 4);
      const lines = all.map((name, line) => `${line}\t${name}`);
      const holds = foldText(query.trim());
      const expected = all.flatMap((name, line) => (foldText(name).includes(holds) ? [String(line)] : []));
      const found = searchPack(lines.join('\n'), query, 100).map(({ id }) => id);
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});
