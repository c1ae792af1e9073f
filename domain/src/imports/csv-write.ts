/** What a spreadsheet would run as a formula: also behind blanks and in the full-width forms some programs accept. */
const formula = /^[\s\u0000]*[=+\-@\t\r\u0000＝＋－＠]/u;

/** Marks a cell that a spreadsheet would run, so that it is shown as text instead. */
export function safeCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** One row of CSV (RFC 4180), ended by CRLF. A single empty cell is quoted, as a blank line is no row. */
export function csvRow(cells: readonly string[]): string {
  const written = cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${written.length === 1 && written[0] === '' ? '""' : written.join(',')}\r\n`;
}
