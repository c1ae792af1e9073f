import { readCell, type CellContext } from './cell.ts';
import type { Columns } from './columns.ts';
import type { RowProblem } from './problem.ts';

/** The values of one row by field, as read from its cells and not yet judged by a schema. */
export interface RowValues {
  readonly line: number;
  /** Path of the field (`basicInfo.name`) → value; fields with an empty cell are absent. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Path of the field → the text of its cell, before any prefix. */
  readonly texts: ReadonlyMap<string, string>;
  /** What could not be read; a row with any is not imported. */
  readonly problems: readonly RowProblem[];
}

/** Reads the cells of a row. An empty cell gives no value: what is stored stays, a new record gets the default. */
export function readRow(
  line: number,
  cells: readonly string[],
  { width, columns, constants }: Columns,
  context: CellContext,
): RowValues {
  if (cells.length !== width) {
    const reason = `The row has ${cells.length} cells, the header ${width}`;
    return {
      line,
      values: new Map(),
      texts: new Map(),
      problems: [{ line, column: null, code: 'columnCount', reason }],
    };
  }
  const values = new Map<string, unknown>();
  const texts = new Map<string, string>();
  const problems: RowProblem[] = [];
  const take = (path: string, name: string, text: string, read: ReturnType<typeof readCell>): void => {
    if (read.ok) {
      values.set(path, read.value);
      texts.set(path, text);
    } else problems.push({ line, column: name, code: 'value', reason: read.reason });
  };
  for (const { index, name, field, prefix } of columns) {
    const text = (cells[index] ?? '').trim();
    if (text === '') continue;
    take(field.path.join('.'), name, text, readCell(field.cell, prefix + text, context));
  }
  for (const { target, field, text } of constants)
    take(field.path.join('.'), target, text, readCell(field.cell, text, context));
  return { line, values, texts, problems };
}

/** Whether every cell of a row is blank, as spreadsheets leave behind the last one. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The file's column a document's path was read from; the path itself where it was not in the file. */
export function columnNamer(columns: Columns, root: readonly string[] = []) {
  const names = new Map(columns.columns.map(({ field, name }) => [field.path.join('.'), name]));
  return (path: readonly PropertyKey[]): string | null => {
    const full = [...root, ...path.map(String)];
    for (let length = full.length; length > 0; length--) {
      const name = names.get(full.slice(0, length).join('.'));
      if (name !== undefined) return name;
    }
    return null;
  };
}
