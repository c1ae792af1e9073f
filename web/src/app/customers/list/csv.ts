/** A cell that a spreadsheet would take for a formula. Full-width signs count too: some programs fold them. */
const formula = /^[\s\u0000]*[=+\-@\t\r＝＋－＠]/u;

/** One RFC 4180 cell. Text that could run as a formula gets an apostrophe in front; numbers stay numbers. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) || value.startsWith('\n') ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file with a byte order mark, so that spreadsheets read umlauts. */
export function csvFile(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const lines = [header, ...rows].map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
