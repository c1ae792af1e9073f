import type { z } from 'zod';
import type { CsvFault } from './csv.ts';

/** Why a row was not imported. */
export type RowProblemCode =
  | 'unreadable'
  | 'duplicate'
  | 'columnCount'
  | 'value'
  | 'unknownProduct'
  | 'unknownCustomer'
  | 'orderRejected'
  | 'mixedOrder';

/** One reason a row was refused, named so that the person can mend it in the file. */
export interface RowProblem {
  readonly line: number;
  /** The column's name in the file; null where the whole row is meant. */
  readonly column: string | null;
  readonly code: RowProblemCode;
  readonly reason: string;
}

/** A value, or everything that is wrong with it. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly RowProblem[] };

export const faultReasons: Readonly<Record<CsvFault, string>> = {
  unclosedQuote: 'A quotation mark is opened in this row and never closed',
  textAfterQuote: 'Text follows a closing quotation mark; double the quotation marks inside a cell',
  cellTooLarge: 'A cell is larger than 64 kB',
  rowTooLarge: 'The row is larger than 1 MB',
  tooManyColumns: 'The row has more than 500 columns',
  nulCharacter: 'The row holds a NUL character',
  damagedText: 'The row holds characters that are not UTF-8; save the file as UTF-8',
};

/** Turns what a schema found wrong into problems of the row, each under the column its value came from. */
export function schemaProblems(
  error: z.ZodError,
  line: number,
  columnOf: (path: readonly PropertyKey[]) => string | null,
): readonly RowProblem[] {
  return error.issues.map((issue) => ({
    line,
    column: columnOf(issue.path),
    code: 'value' as const,
    reason: reasonOf(issue),
  }));
}

function reasonOf({ code, path, message }: z.core.$ZodIssue): string {
  const name = path.map(String).join('.');
  const missing = code === 'invalid_type' && message.endsWith('received undefined');
  return missing ? `There is no value for ${name}` : `${name === '' ? '' : `${name}: `}${message}`;
}
