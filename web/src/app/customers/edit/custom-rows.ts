import type { CustomerFacts } from '@creamline/domain/customers';

type Custom = CustomerFacts['custom'];

export const customKinds = ['text', 'number', 'yesNo'] as const;
export type CustomKind = (typeof customKinds)[number];

/** A further detail of a customer as the form holds it: `value` is what was typed; `yes` or `no` for a yes-or-no. */
export interface CustomRow {
  readonly name: string;
  readonly kind: CustomKind;
  readonly value: string;
}

export type CustomProblem =
  'nameMissing' | 'nameTooLong' | 'nameTwice' | 'nameReserved' | 'number' | 'valueTooLong';

/** As many as rules take. */
export const MAX_ROWS = 8;
const NAME_CHARACTERS = 40;
const VALUE_CHARACTERS = 500;

function rowOf([name, value]: readonly [string, Custom[string]]): CustomRow {
  switch (typeof value) {
    case 'number':
      return { name, kind: 'number', value: String(value) };
    case 'boolean':
      return { name, kind: 'yesNo', value: value ? 'yes' : 'no' };
    default:
      return { name, kind: 'text', value };
  }
}

export function rowsOf(custom: Custom): readonly CustomRow[] {
  return Object.entries(custom).map(rowOf);
}

/** Whether nothing was typed into a row: it is not saved. */
const isBlank = ({ name, kind, value }: CustomRow): boolean =>
  name.trim() === '' && (kind === 'yesNo' || value.trim() === '');

function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));
}

/** The facts that rows stand for, blank ones left out; to be checked with {@link customProblems} before. */
export function customOf(rows: readonly CustomRow[]): Custom {
  return Object.fromEntries(
    rows
      .filter((row) => !isBlank(row))
      .map(({ name, kind, value }): [string, Custom[string]] => {
        if (kind === 'number') return [name.trim(), numberOf(value)];
        return [name.trim(), kind === 'yesNo' ? value === 'yes' : value.trim()];
      }),
  );
}

function problemOf(row: CustomRow, before: readonly CustomRow[]): CustomProblem | null {
  const name = row.name.trim();
  if (isBlank(row)) return null;
  if (name === '') return 'nameMissing';
  if (name.length > NAME_CHARACTERS) return 'nameTooLong';
  // The database keeps such names for itself.
  if (/^__.*__$/.test(name)) return 'nameReserved';
  if (before.some((other) => other.name.trim() === name)) return 'nameTwice';
  if (row.kind === 'number' && !Number.isFinite(numberOf(row.value))) return 'number';
  return row.kind === 'text' && row.value.trim().length > VALUE_CHARACTERS ? 'valueTooLong' : null;
}

/** What is wrong with each row; null where nothing is. */
export function customProblems(rows: readonly CustomRow[]): readonly (CustomProblem | null)[] {
  return rows.map((row, at) => problemOf(row, rows.slice(0, at)));
}
