/** A cell that a spreadsheet would take for a formula. Full-width signs count too: some programs fold them. */
const formula = /^[\s\u0000]*[=+\-@\t\r＝＋－＠]/u;

/** How spreadsheets of a country read a file: what divides its cells, and what a number's fraction. */
export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

export const plainCsv: CsvStyle = { separator: ',', decimal: '.' };
export const germanCsv: CsvStyle = { separator: ';', decimal: ',' };

/** One RFC 4180 cell. Text that could run as a formula gets an apostrophe in front; numbers stay numbers. */
export function csvCell(value: string | number | null, { decimal }: CsvStyle = plainCsv): string {
  if (value === null) return '';
  const safe =
    typeof value === 'number'
      ? String(value).replace('.', decimal)
      : formula.test(value) || value.startsWith('\n')
        ? `'${value}`
        : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file with a byte order mark, so that spreadsheets read umlauts. */
export function csvFile(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  style: CsvStyle = plainCsv,
): string {
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => csvCell(cell, style)).join(style.separator),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
