import type { ColumnName } from './columns';
import { csvFile, germanCsv, plainCsv } from './csv';
import type { ListRow } from './list-row';

type Cell = string | number | null;

/** How a row's choices are worded in the reader's language. */
export interface RowWords {
  readonly title: (column: ExportColumn) => string;
  readonly choice: (kind: 'type' | 'status' | 'tier' | 'lifecycle' | 'health', value: string) => string;
  readonly rep: (uid: string | null) => string;
  /** A moment as the day it is for the dairy. */
  readonly day: (at: Date) => string;
  readonly language: 'en' | 'de';
}

export type ExportColumn = ColumnName | 'phone' | 'email' | 'address';

/** Contact columns go with the customer's own list; a card has none to give. */
export function exportColumns(columns: readonly ColumnName[], cards: boolean): readonly ExportColumn[] {
  return cards ? columns : [...columns, 'phone', 'email', 'address'];
}

function cell(row: ListRow, column: ExportColumn, words: RowWords): Cell {
  switch (column) {
    case 'name':
    case 'town':
    case 'phone':
    case 'email':
    case 'address':
      return row[column];
    case 'type':
    case 'status':
    case 'tier':
      return words.choice(column, row[column]);
    case 'lifecycle':
      return row.lifecycle === null ? null : words.choice('lifecycle', row.lifecycle);
    case 'health':
      return row.health?.score ?? (row.healthBand === null ? null : words.choice('health', row.healthBand));
    case 'lastOrder':
      return row.lastOrderAt === null ? null : words.day(row.lastOrderAt);
    case 'next':
      return row.nextFollowUpAt === null ? null : words.day(row.nextFollowUpAt);
    case 'revenue':
      return row.revenueMinor === null ? null : row.revenueMinor / 100;
    case 'points':
      return row.points;
    case 'rep':
      return words.rep(row.repId);
  }
}

/** The rows as a CSV file that a spreadsheet of the reader's country opens, and none runs. */
export function exportRows(
  rows: readonly ListRow[],
  columns: readonly ExportColumn[],
  words: RowWords,
): string {
  return csvFile(
    columns.map((column) => words.title(column)),
    rows.map((row) => columns.map((column) => cell(row, column, words))),
    words.language === 'de' ? germanCsv : plainCsv,
  );
}
