import type { ColumnMap } from './column-map.ts';
import { importField, importFields, isServerField, type ImportField } from './fields.ts';

/** A column that is read: where it stands, what it is called in the file, and what it becomes. */
export interface Column {
  readonly index: number;
  /** The file's name of it. */
  readonly name: string;
  /** Our name of it. */
  readonly target: string;
  readonly field: ImportField;
  readonly prefix: string;
}

/** A value every row gets, as if it stood in the file. */
export interface ConstantColumn {
  readonly target: string;
  readonly field: ImportField;
  readonly text: string;
}

/** The columns of one file under one map. */
export interface Columns {
  readonly width: number;
  readonly columns: readonly Column[];
  readonly constants: readonly ConstantColumn[];
}

/** Why a file cannot be imported at all; nothing of it has been written then. */
export interface HeaderProblem {
  readonly code:
    'empty' | 'unknownColumn' | 'serverField' | 'duplicateColumn' | 'missingColumn' | 'unknownField';
  readonly reason: string;
}

export type ResolvedColumns =
  { readonly ok: true; readonly value: Columns } | { readonly ok: false; readonly problem: HeaderProblem };

/**
 * Decides what each column of a file becomes. Only fields of the allowlist are reachable: a column that names a
 * field of the server, or none of ours, refuses the file unless the map leaves it out by name.
 */
export function resolveColumns(header: readonly string[], map: ColumnMap): ResolvedColumns {
  const names = header.map((cell) => cell.trim());
  if (names.every((name) => name === '')) return refuse('empty', 'The file has no header');
  const columns: Column[] = [];
  const taken = new Map<string, string>();
  const targets = new Map(Object.entries(map.columns));
  const ignored = new Set(map.ignore);
  for (const [index, name] of names.entries()) {
    const mapped = targets.get(name);
    if (mapped === undefined && (ignored.has(name) || ignored.has('*'))) continue;
    const target = mapped === undefined ? name : typeof mapped === 'string' ? mapped : mapped.field;
    const resolved = fieldFor(map, target, name);
    if (!resolved.ok) return resolved;
    const path = resolved.field.path.join('.');
    const earlier = taken.get(path);
    if (earlier !== undefined)
      return refuse('duplicateColumn', `Columns ${quoted(earlier)} and ${quoted(name)} both give “${path}”`);
    taken.set(path, name);
    const prefix = typeof mapped === 'object' ? mapped.prefix : '';
    columns.push({ index, name, target, field: resolved.field, prefix });
  }
  const missing = [...targets.keys()].find((name) => !names.includes(name));
  if (missing !== undefined)
    return refuse('missingColumn', `The map names a column ${quoted(missing)} that the file does not have`);
  const constants: ConstantColumn[] = [];
  for (const [target, text] of Object.entries(map.constants)) {
    const resolved = fieldFor(map, target, target);
    if (!resolved.ok) return resolved;
    if (!taken.has(resolved.field.path.join('.'))) constants.push({ target, field: resolved.field, text });
  }
  return { ok: true, value: { width: header.length, columns, constants } };
}

type FieldFor = { ok: true; field: ImportField } | { ok: false; problem: HeaderProblem };

function fieldFor(map: ColumnMap, target: string, name: string): FieldFor {
  const field = importField(map.kind, target);
  if (field !== null) return { ok: true, field };
  if (isServerField(map.kind, target))
    return refuse(
      'serverField',
      `Column ${quoted(name)} asks for “${clip(target)}”, which only Creamline itself works out; remove the column or leave it out with "ignore" in the map`,
    );
  const known = Object.keys(importFields[map.kind]).join(', ');
  return refuse(
    target === name ? 'unknownColumn' : 'unknownField',
    `Column ${quoted(name)} is no field of ${map.kind}; map it to one of: ${known}; or leave it out with "ignore" in the map`,
  );
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const quoted = (text: string): string => `“${clip(text)}”`;

function refuse(code: HeaderProblem['code'], reason: string): { ok: false; problem: HeaderProblem } {
  return { ok: false, problem: { code, reason } };
}
