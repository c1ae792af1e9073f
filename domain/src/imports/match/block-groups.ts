import type { Encoded } from './encode.ts';
import { looseValue } from './fold-value.ts';
import type { MatchRules } from './record.ts';

/** Rows by what they share. */
export interface Block {
  /** The group of each row; −1 for a row without one of the values. */
  readonly groups: Int32Array;
  readonly size: number;
}

/** The groups of one block of the rules. Parts that occur in several blocks are read once into `parts`. */
export function blockOf(
  block: readonly string[],
  encoded: Encoded,
  rules: MatchRules,
  parts: Map<string, Int32Array>,
): Block {
  const [first = new Int32Array(0), ...others] = block.map((name) => {
    const values = parts.get(name) ?? partOf(name, encoded);
    parts.set(name, values);
    return values;
  });
  const second = others[0];
  if (second === undefined) return numbered(first, encoded.pool.texts.length);
  let groups = joined(first, second, crossing(block, rules));
  for (const part of others.slice(1)) groups = joined(groups.groups, part, false);
  return groups;
}

/** Whether a block is of two fields that cross each other, so that their order does not tell. */
function crossing(block: readonly string[], rules: MatchRules): boolean {
  const [one = '', other = ''] = block.map((part) => part.replace('~', ''));
  return (
    block.length === 2 &&
    rules.fields.some(
      ({ field, crosses }) => (field === one && crosses === other) || (field === other && crosses === one),
    )
  );
}

/** The values of one part of a block; shared ones and missing ones are −1. */
function partOf(part: string, { pool, columns }: Encoded): Int32Array {
  const loose = part.startsWith('~');
  const column = columns.find(({ field }) => field.field === (loose ? part.slice(1) : part));
  if (column === undefined) return new Int32Array(0);
  const { values, shared, field } = column;
  if (!loose && shared.size === 0) return values;
  const known = new Map<number, number>();
  return values.map((value) => {
    if (value < 0 || shared.has(value)) return -1;
    if (!loose) return value;
    const found = known.get(value) ?? pool.number(looseValue(field.kind, pool.text(value)));
    known.set(value, found);
    return found;
  });
}

/** Values as groups that are numbered without gaps. */
function numbered(values: Int32Array, most: number): Block {
  const known = new Int32Array(most).fill(-1);
  let size = 0;
  const groups = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? -1;
    if (value >= 0 && known[value] === -1) known[value] = size++;
    groups[row] = value < 0 ? -1 : (known[value] ?? -1);
  }
  return { groups, size };
}

/** Rows that have both values, by both: a table of rows with open addressing, as no key needs to be made. */
function joined(left: Int32Array, right: Int32Array, eitherOrder: boolean): Block {
  const bits = 32 - Math.clz32(2 * left.length + 1);
  const mask = 2 ** bits - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const groups = new Int32Array(left.length).fill(-1);
  let size = 0;
  for (let row = 0; row < left.length; row++) {
    let one = left[row] ?? -1;
    let other = right[row] ?? -1;
    if (one < 0 || other < 0) continue;
    if (eitherOrder && one > other) [one, other] = [other, one];
    let place = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    for (;;) {
      const first = table[place] ?? -1;
      if (first < 0) {
        table[place] = row;
        groups[row] = size++;
        break;
      }
      const [there, beside] = [left[first] ?? -1, right[first] ?? -1];
      if ((there === one && beside === other) || (eitherOrder && there === other && beside === one)) {
        groups[row] = groups[first] ?? -1;
        break;
      }
      place = (place + 1) & mask;
    }
  }
  return { groups, size };
}

/** The rows of each group, one group after the other. */
export function byGroup({ groups, size }: Block): { readonly starts: Int32Array; readonly rows: Int32Array } {
  const starts = new Int32Array(size + 2);
  for (const group of groups) if (group >= 0) starts[group + 2] = (starts[group + 2] ?? 0) + 1;
  for (let group = 2; group < starts.length; group++)
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const rows = new Int32Array(starts[size + 1] ?? 0);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] ?? -1;
    if (group < 0) continue;
    const place = starts[group + 1] ?? 0;
    rows[place] = row;
    starts[group + 1] = place + 1;
  }
  return { starts, rows };
}
