import fc from 'fast-check';
import { foldJournal, type HeldPack, type PackForm } from './fold-journal.ts';
import { packLines, packText } from './pack.ts';

/** Without compression a byte is a character. */
const form = (most: number): PackForm => ({
  compress: (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
  most,
});
const lineOf = (id: string, name = 'Name'): string => `${id}\t${name}\t\t`;
const held = (...ids: string[]): HeldPack => {
  const lines = ids.map((id) => lineOf(id));
  return { lines, bytes: packText(lines).length };
};
/** `a` as it is, `a:New` under another name, `-a` taken out. */
const changesOf = (text: string) =>
  text.split(' ').map((each) => {
    const [id = '', name] = each.replace('-', '').split(':');
    return { customerId: id, line: each.startsWith('-') ? null : lineOf(id, name) };
  });

/** The packs after folding. */
function fold(packs: readonly HeldPack[], changes: string, most = 60) {
  const { written, removed, handled } = foldJournal(packs, changesOf(changes), form(most));
  const after = packs.map(({ lines }) => lines);
  for (const { index, lines } of written) after[index] = lines;
  return {
    packs: after.filter((_, index) => !removed.includes(index)).map((lines) => lines.map(idAndName)),
    written: written.map(({ index }) => index),
    handled: handled.map(({ customerId }) => customerId),
  };
}
const idAndName = (line: string): string => {
  const [id = '', name = ''] = line.split('\t');
  return name === 'Name' ? id : `${id}:${name}`;
};

test.each<[string, HeldPack[], string, string[][], number[]]>([
  ['into nothing', [], 'a', [['a']], [0]],
  ['a new one', [held('a')], 'b', [['a', 'b']], [0]],
  ['a changed one', [held('a', 'b')], 'a:X', [['a:X', 'b']], [0]],
  ['one that left', [held('a', 'b')], '-a', [['b']], [0]],
  ['the last one leaves', [held('a')], '-a', [[]], [0]],
  ['one that left and was not there', [held('a')], '-b', [['a']], []],
  ['what is so already', [held('a')], 'a', [['a']], []],
  ['an id that begins another', [held('ab')], 'a', [['ab', 'a']], [0]],
  [
    'in the second pack',
    [held('a1', 'a2', 'a3', 'a4', 'a5', 'a6'), held('b1', 'b2', 'b3', 'b4', 'b5')],
    'b1:X',
    [
      ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'],
      ['b1:X', 'b2', 'b3', 'b4', 'b5'],
    ],
    [1],
  ],
  ['the same twice: the later counts', [held('a')], 'b b:X', [['a', 'b:X']], [0]],
])('folds %s', (_, packs, changes, folded, written) => {
  const result = fold(packs, changes);
  expect(result.packs).toEqual(folded);
  expect(result.written).toEqual(written);
  expect(new Set(result.handled)).toEqual(new Set(changesOf(changes).map((each) => each.customerId)));
});

test('a full pack is followed by another', () => {
  expect(fold([held('a1', 'a2', 'a3', 'a4', 'a5', 'a6')], 'new').packs).toEqual([
    ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'],
    ['new'],
  ]);
});

test('a line that grows out of its pack goes behind the last', () => {
  const { packs } = fold([held('a1', 'a2', 'a3', 'a4', 'a5', 'a6')], 'a1:A_name_that_is_very_long');
  expect(packs).toHaveLength(2);
  expect(packs.flat().toSorted()).toEqual(['a1:A_name_that_is_very_long', 'a2', 'a3', 'a4', 'a5', 'a6']);
});

test('packs of an older layout become as few as hold them', () => {
  const older = ['a', 'b', 'c'].map((id) => ({ lines: [lineOf(id)], bytes: null }));
  expect(fold(older, 'd').packs).toEqual([['a', 'd', 'b', 'c']]);
});

test('packs that have become loose are drawn together', () => {
  expect(fold([held('a'), held('b'), held('c')], '-b').packs).toEqual([['a', 'c']]);
});

test('no more packs are written at once than a commit holds; the rest of the changes wait', () => {
  const ids = Array.from({ length: 12 }, (_, pack) =>
    ['1', '2', '3', '4', '5', '6'].map((n) => `p${pack}n${n}`),
  );
  const packs = ids.map((each) => held(...each));
  const all = ids.map(([first]) => `${first ?? ''}:X`).join(' ');
  const first = fold(packs, all, 72);
  expect(first.written).toHaveLength(8);
  expect(first.handled).toHaveLength(8);
});

test('whatever is folded, everybody is in the packs once, as the last change says, and no pack is too large', () => {
  const id = fc.constantFrom(...Array.from({ length: 30 }, (_, at) => `c${at}`));
  const change = fc.record({
    customerId: id,
    line: fc.option(fc.constantFrom('x', 'Name', 'A longer name')),
  });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 12 }), { maxLength: 12 }), (journals) => {
      let packs: readonly HeldPack[] = [];
      const expected = new Map<string, string>();
      for (const journal of journals) {
        const changes = journal.map((each) => ({
          ...each,
          line: each.line === null ? null : lineOf(each.customerId, each.line),
        }));
        const { written, removed, handled } = foldJournal(packs, changes, form(100));
        for (const { customerId, line } of handled)
          if (line === null) expected.delete(customerId);
          else expected.set(customerId, line);
        const after = [...packs];
        for (const { index, bytes } of written) {
          expect(bytes.length).toBeLessThanOrEqual(100);
          after[index] = { lines: packLines(String.fromCharCode(...bytes)), bytes: bytes.length };
        }
        packs = after.filter((_, index) => !removed.includes(index));
      }
      expect(packs.flatMap(({ lines }) => lines).toSorted()).toEqual([...expected.values()].toSorted());
    }),
  );
});
