import { rankInFifths } from './fifths.ts';
import type { AnalyticsProblem } from './problem.ts';
import type { RfmColumns } from './rfm-columns.ts';
import { rfmGroupOf, type Quintile, type RfmGroup } from './rfm-groups.ts';

/** What a customer is scored by. Any units serve as long as all customers have the same. */
export interface RfmCustomer {
  readonly id: string;
  /** Customers are compared inside their type only. */
  readonly type: string;
  /** Time since the last order, such as days in units of the own median gap; less is better. */
  readonly recency: number;
  /** Orders, or orders in each delivery day offered; more is better. */
  readonly frequency: number;
  /** Money brought in, which credits can turn negative; more is better. */
  readonly monetary: number;
}

/** Four rising bounds between five scores; a value on a bound falls below it. */
export type RfmCuts = readonly [number, number, number, number];

/** How customers of small types are scored. */
export interface RfmOptions {
  /** Types with fewer customers are not ranked among themselves; 25 unless told. */
  readonly minMembers?: number;
  /** The bounds for customers of small types; without them these are ranked with all customers. */
  readonly cuts?: { readonly recency: RfmCuts; readonly frequency: RfmCuts; readonly monetary: RfmCuts };
}

/** One customer's scores, 1 to 5 each, and what they are called. */
export interface RfmScore {
  readonly id: string;
  readonly r: Quintile;
  readonly f: Quintile;
  readonly m: Quintile;
  /** The three scores in one word: '555' is the best. */
  readonly cell: string;
  readonly group: RfmGroup;
}

type Measure = 'recency' | 'frequency' | 'monetary';

/**
 * Recency, frequency and money in fifths of the customer's type, in the order of `customers`. A fifth ends
 * where `pandas.qcut` ends it over first ranks. Tie rule: of equal customers the one with the smaller id
 * ranks lower, so that the order of the rows never matters and every fifth stays as large as the others. A
 * single customer, having nobody to be compared with, scores 1 throughout.
 *
 * Errors: `out-of-range` for a number that is not finite, a negative recency or frequency, or bounds that
 * do not rise. Nobody to score gives an empty list.
 */
export function rfm(
  customers: readonly RfmCustomer[],
  options: RfmOptions = {},
): readonly RfmScore[] | AnalyticsProblem {
  return rfmOfColumns(columnsOf(customers), options);
}

/**
 * The same scores of customers that are held column by column, which many are quicker.
 *
 * Errors: see `rfm`, and `out-of-range` where the columns are not equally long.
 */
export function rfmOfColumns(
  columns: RfmColumns,
  options: RfmOptions = {},
): readonly RfmScore[] | AnalyticsProblem {
  const problem = problemOf(columns, options);
  if (problem !== null) return problem;
  const { ids } = columns;
  const { minMembers = 25, cuts } = options;
  const all = rowsById(ids);
  const types = typesOf(columns.types, all);
  const small = types.filter((members) => members.length < minMembers);
  const ranked = types.filter((members) => members.length >= minMembers);
  const scored = (measure: Measure): Uint8Array => {
    const fifths = new Uint8Array(ids.length);
    const values = measure === 'recency' ? negated(columns.recency) : columns[measure];
    if (small.length > 0) {
      if (cuts === undefined) rankInFifths(values, all, fifths);
      else for (const members of small) cut(columns[measure], members, fifths, cuts[measure], measure);
    }
    for (const members of ranked) rankInFifths(values, members, fifths);
    return fifths;
  };
  const [fresh, often, much] = [scored('recency'), scored('frequency'), scored('monetary')];
  return ids.map((id, row) => {
    const place = ((fresh[row] ?? 1) - 1) * 25 + ((often[row] ?? 1) - 1) * 5 + (much[row] ?? 1) - 1;
    const { r, f, m, cell, group } = CELLS[place] ?? WORST;
    return { id, r, f, m, cell, group };
  });
}

const cellOf = (r: Quintile, f: Quintile, m: Quintile): Omit<RfmScore, 'id'> => ({
  r,
  f,
  m,
  cell: `${r}${f}${m}`,
  group: rfmGroupOf(r, f, m),
});

const QUINTILES = [1, 2, 3, 4, 5] as const;
const WORST = cellOf(1, 1, 1);
const CELLS = QUINTILES.flatMap((r) => QUINTILES.flatMap((f) => QUINTILES.map((m) => cellOf(r, f, m))));

function columnsOf(customers: readonly RfmCustomer[]): RfmColumns {
  const ids: string[] = [];
  const types: string[] = [];
  const column = (): Float64Array => new Float64Array(customers.length);
  const [recency, frequency, monetary] = [column(), column(), column()];
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row];
    if (customer === undefined) continue;
    ids.push(customer.id);
    types.push(customer.type);
    recency[row] = customer.recency;
    frequency[row] = customer.frequency;
    monetary[row] = customer.monetary;
  }
  return { ids, types, recency, frequency, monetary };
}

/** What is better the less, turned round. */
function negated(values: Float64Array): Float64Array {
  const turned = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) turned[row] = -(values[row] ?? 0);
  return turned;
}

/** The rows by the id of their customer; as they stand where they stand so already. */
function rowsById(ids: readonly string[]): Uint32Array {
  const rows = new Uint32Array(ids.length);
  let sorted = true;
  let before = '';
  for (let row = 0; row < rows.length; row++) {
    const id = ids[row] ?? '';
    rows[row] = row;
    sorted &&= before <= id;
    before = id;
  }
  return sorted ? rows : rows.sort((left, right) => byId(ids[left] ?? '', ids[right] ?? ''));
}

/** The rows of each type, in their order. */
function typesOf(types: readonly string[] | undefined, rows: Uint32Array): readonly Uint32Array[] {
  if (types?.some((type) => type !== types[0]) !== true) return [rows];
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const type = types[row] ?? '';
    const members = found.get(type);
    if (members === undefined) found.set(type, [row]);
    else members.push(row);
  }
  return [...found.values()].map((members) => Uint32Array.from(members));
}

/** Writes the fifths of a small type, which fixed bounds tell. */
function cut(
  values: Float64Array,
  members: Uint32Array,
  fifths: Uint8Array,
  bounds: RfmCuts,
  measure: Measure,
): void {
  for (const row of members) {
    const passed = bounds.filter((bound) => (values[row] ?? 0) > bound).length;
    fifths[row] = measure === 'recency' ? 5 - passed : 1 + passed;
  }
}

function byId(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function problemOf(columns: RfmColumns, { cuts }: RfmOptions): AnalyticsProblem | null {
  const { ids, types, recency, frequency, monetary } = columns;
  const sizes = { types, recency, frequency, monetary };
  for (const [field, column] of Object.entries(sizes)) {
    if (column !== undefined && column.length !== ids.length) return { problem: 'out-of-range', field };
  }
  for (let row = 0; row < ids.length; row++) {
    const field = faultOf(recency[row] ?? 0, frequency[row] ?? 0, monetary[row] ?? 0);
    if (field !== null) return { problem: 'out-of-range', field, row };
  }
  const falling = Object.values(cuts ?? {}).some(
    ([first, second, third, fourth]) => !(first <= second && second <= third && third <= fourth),
  );
  return falling ? { problem: 'out-of-range', field: 'cuts' } : null;
}

function faultOf(recency: number, frequency: number, monetary: number): Measure | null {
  if (!(recency >= 0 && recency < Infinity)) return 'recency';
  if (!(frequency >= 0 && frequency < Infinity)) return 'frequency';
  return Number.isFinite(monetary) ? null : 'monetary';
}
