import fc from 'fast-check';
import { CsvReader, detectDelimiter, type CsvDelimiter, type CsvRecord } from './csv.ts';
import { csvRow, safeCell } from './csv-write.ts';

function read(
  text: string,
  delimiter: CsvDelimiter | null = null,
  piece = text.length,
): readonly CsvRecord[] {
  const reader = new CsvReader(delimiter);
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, piece))
    records.push(...reader.push(text.slice(at, at + piece)));
  return [...records, ...reader.end()];
}

const row = (line: number, ...cells: string[]): CsvRecord => ({ kind: 'row', line, cells });

describe('CsvReader', () => {
  it.each<[string, string, readonly CsvRecord[]]>([
    ['nothing', '', []],
    ['LF', 'a,b\n1,2\n', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['CRLF', 'a,b\r\n1,2\r\n', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['CR', 'a,b\r1,2\r', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['no break at the end', 'a,b\n1,2', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['a byte order mark', '\uFEFFa,b\n', [row(1, 'a', 'b')]],
    ['semicolons', 'a;b\n1,5;2\n', [row(1, 'a', 'b'), row(2, '1,5', '2')]],
    ['tabs', 'a\tb\n1\t2\n', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['empty cells', 'a,b\n,\n', [row(1, 'a', 'b'), row(2, '', '')]],
    ['blank lines, counted', 'a\n\n\n1\n', [row(1, 'a'), row(4, '1')]],
    ['quotes', '"a","b"\n"x,""y""",2\n', [row(1, 'a', 'b'), row(2, 'x,"y"', '2')]],
    ['breaks inside quotes, counted', 'a\n"1\r\n2\n3"\n4\n', [row(1, 'a'), row(2, '1\r\n2\n3'), row(5, '4')]],
    ['a quote inside a bare cell', 'a\n5" tub\n', [row(1, 'a'), row(2, '5" tub')]],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(read(text, null, 1)).toEqual(expected);
  });

  it.each<[string, string, readonly CsvRecord[]]>([
    [
      'text after a quote',
      'a\n"1"2\n3\n',
      [row(1, 'a'), { kind: 'fault', line: 2, fault: 'textAfterQuote' }, row(3, '3')],
    ],
    [
      'a NUL',
      'a\n1\u0000\n3\n',
      [row(1, 'a'), { kind: 'fault', line: 2, fault: 'nulCharacter' }, row(3, '3')],
    ],
    [
      'broken UTF-8',
      'a\nM\uFFFDller\n3\n',
      [row(1, 'a'), { kind: 'fault', line: 2, fault: 'damagedText' }, row(3, '3')],
    ],
    [
      'a quote never closed',
      'a\n"1\n2\n3\n',
      [row(1, 'a'), { kind: 'fault', line: 2, fault: 'unclosedQuote' }],
    ],
  ])('gives %s as a fault and goes on', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps nothing of a cell of 10 MB and goes on after it', () => {
    const bomb = `a,b\n1,${'x'.repeat(10_000_000)}\n2,3\n`;
    expect(read(bomb, ',', 65_536)).toEqual([
      row(1, 'a', 'b'),
      { kind: 'fault', line: 2, fault: 'cellTooLarge' },
      row(3, '2', '3'),
    ]);
  });

  it('never takes text inside an endless quote for rows', () => {
    const text = `a,b\n"${'member,1\n'.repeat(20_000)}`;
    expect(read(text)).toEqual([row(1, 'a', 'b'), { kind: 'fault', line: 2, fault: 'cellTooLarge' }]);
  });

  it('refuses a row of more than 500 columns', () => {
    expect(read(`a\n${','.repeat(100_000)}\n1\n`, ',')).toEqual([
      row(1, 'a'),
      { kind: 'fault', line: 2, fault: 'tooManyColumns' },
      row(3, '1'),
    ]);
  });

  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[",;\t\r\n =+@a-]{0,8}$/),
  );
  const clean = cell.filter((text) => !/[\0\uFFFD]/.test(text));

  it('reads back what csvRow wrote, in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(clean, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, piece) => {
          const records = read(
            rows
              .map(csvRow)
              .join('')
              .replace(/^\uFEFF/, '\uFEFF\uFEFF'),
            ',',
            piece,
          );
          expect(records.map((record) => (record.kind === 'row' ? record.cells : record.fault))).toEqual(
            rows,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('writes no cell that a spreadsheet runs, and changes no other', () => {
    fc.assert(
      fc.property(clean, (text) => {
        const safe = safeCell(text);
        expect(safe).not.toMatch(/^[\s\0]*[=+\-@\t\r\0＝＋－＠]/u);
        expect(safe.replace(/^'/, '')).toBe(text.startsWith("'") ? text.slice(1) : text);
      }),
    );
  });
});

describe('safeCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  =1+1', "'  =1+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['＝1+1', "'＝1+1"],
    ['Café', 'Café'],
    ['a=b', 'a=b'],
  ])('writes %j as %j', (cell, safe) => {
    expect(safeCell(cell)).toBe(safe);
  });
});

describe('detectDelimiter', () => {
  it.each([
    ['a,b;c,d', ','],
    ['"a,b,c";d', ';'],
    ['a\tb', '\t'],
    ['one', ','],
  ])('finds in %j the delimiter %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
