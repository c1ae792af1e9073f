import { csvCell, csvFile, germanCsv } from './csv';

describe('a CSV cell', () => {
  it.each([
    ['Café Amsel', 'Café Amsel'],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+49 341 1', "'+49 341 1"],
    ['-2', "'-2"],
    [-2, '-2'],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['a,b', '"a,b"'],
    ['say "milk"', '"say ""milk"""'],
    ['two\nlines', '"two\nlines"'],
    [null, ''],
    [0, '0'],
  ])('writes %p as %p', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

it('writes a file that spreadsheets read as UTF-8', () => {
  expect(csvFile(['Name', 'Points'], [['Süd', 3]])).toBe('\uFEFFName,Points\r\nSüd,3\r\n');
});

it('writes a file that German spreadsheets divide into columns', () => {
  const file = csvFile(
    ['Name', 'Umsatz'],
    [
      ['Süd', 12.5],
      ['a;b', -3],
    ],
    germanCsv,
  );
  expect(file).toBe('\uFEFFName;Umsatz\r\nSüd;"12,5"\r\n"a;b";-3\r\n');
});
