import { foldValue } from './fold-value.ts';
import { isRoleBox } from './fold-reach.ts';
import { ValuePool } from './value-pool.ts';
import type { MatchField, MatchRecord, MatchRules, MatchValueKind } from './record.ts';

/** One field of all records, as numbers of the pool. */
export interface Column {
  readonly field: MatchField;
  readonly values: Int32Array;
  /** Values that count for nothing, being of many or of a role; empty for most fields. */
  readonly shared: ReadonlySet<number>;
}

/** The records as numbers: what every later step works on. */
export interface Encoded {
  readonly pool: ValuePool;
  readonly columns: readonly Column[];
  readonly count: number;
}

/** Reads every value once; a value that occurs again is looked up. */
export function encode(records: readonly MatchRecord[], rules: MatchRules): Encoded {
  const pool = new ValuePool();
  const read = new Map<MatchValueKind, Map<string, number>>();
  const columns = rules.fields.map((field) => {
    const known = read.get(field.kind) ?? new Map<string, number>();
    read.set(field.kind, known);
    const values = new Int32Array(records.length);
    for (const [row, record] of records.entries()) {
      const raw: unknown = record.values[field.field];
      if (typeof raw !== 'string' || raw === '') {
        values[row] = -1;
        continue;
      }
      const found = known.get(raw);
      const number = found ?? pool.number(foldValue(field.kind, raw, rules.country));
      if (found === undefined) known.set(raw, number);
      values[row] = number;
    }
    return { field, values };
  });
  const names = columns.filter(({ field }) => rules.gate.includes(field.field)).map(({ values }) => values);
  return {
    pool,
    count: records.length,
    columns: columns.map(({ field, values }) => ({
      field,
      values,
      shared: sharedValues(field, values, names, rules, pool),
    })),
  };
}

const none: ReadonlySet<number> = new Set();

/** Telephones and boxes that are held under too many names, or by a role, to tell who somebody is. */
function sharedValues(
  field: MatchField,
  values: Int32Array,
  names: readonly Int32Array[],
  rules: MatchRules,
  pool: ValuePool,
): ReadonlySet<number> {
  if (field.kind !== 'phone' && field.kind !== 'email') return none;
  const holders = new Map<number, Set<string>>();
  for (const [row, value] of values.entries()) {
    if (value < 0) continue;
    const held = holders.get(value) ?? new Set<string>();
    if (held.size === 0) holders.set(value, held);
    if (held.size <= rules.sharedNames) held.add(names.map((column) => column[row] ?? -1).join(' '));
  }
  const shared = new Set<number>();
  for (const [value, held] of holders) {
    const role = field.kind === 'email' && field.roleBoxes === false && isRoleBox(pool.text(value));
    if (role || held.size > rules.sharedNames) shared.add(value);
  }
  return shared;
}
