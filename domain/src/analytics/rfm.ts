import type { AnalyticsProblem } from './problem.ts';
import { rfmGroupOf, type Quintile, type RfmGroup } from './rfm-groups.ts';
import { valuesAtRanks } from './select.ts';

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
  const problem = problemOf(customers, options);
  if (problem !== null) return problem;
  const { minMembers = 25, cuts } = options;
  const all = rowsById(customers);
  const types = new Map<string, number[]>();
  for (const row of all) {
    const type = customers[row]?.type ?? '';
    const members = types.get(type);
    if (members === undefined) types.set(type, [row]);
    else members.push(row);
  }
  const small = [...types.values()].filter((members) => members.length < minMembers).flat();
  const ranked = [...types.values()].filter((members) => members.length >= minMembers);
  const columns = columnsOf(customers);
  const scored = (measure: Measure): Uint8Array => {
    const fifths = new Uint8Array(customers.length).fill(1);
    const values = columns[measure];
    if (small.length > 0 && cuts === undefined) {
      const among = new Uint8Array(customers.length);
      rank(values, all, among);
      for (const row of small) fifths[row] = among[row] ?? 1;
    }
    for (const members of ranked) rank(values, members, fifths);
    if (cuts !== undefined)
      for (const row of small) {
        const value = customers[row]?.[measure] ?? 0;
        const passed = cuts[measure].filter((bound) => value > bound).length;
        fifths[row] = measure === 'recency' ? 5 - passed : 1 + passed;
      }
    return fifths;
  };
  const [fresh, often, much] = [scored('recency'), scored('frequency'), scored('monetary')];
  return customers.map(({ id }, row) => {
    const cell =
      CELLS[((fresh[row] ?? 1) - 1) * 25 + ((often[row] ?? 1) - 1) * 5 + (much[row] ?? 1) - 1] ?? WORST;
    return { id, r: cell.r, f: cell.f, m: cell.m, cell: cell.cell, group: cell.group };
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

/** What the customers are ranked by, the better the higher. One loop, as looking fields up by name is slow. */
function columnsOf(customers: readonly RfmCustomer[]): Readonly<Record<Measure, Float64Array>> {
  const column = (): Float64Array => new Float64Array(customers.length);
  const [recency, frequency, monetary] = [column(), column(), column()];
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row];
    if (customer === undefined) continue;
    recency[row] = -customer.recency;
    frequency[row] = customer.frequency;
    monetary[row] = customer.monetary;
  }
  return { recency, frequency, monetary };
}

/** The rows by the id of their customer; as they stand where they stand so already. */
function rowsById(customers: readonly RfmCustomer[]): Uint32Array {
  const rows = new Uint32Array(customers.length);
  const id = (row: number): string => customers[row]?.id ?? '';
  let sorted = true;
  for (let row = 0; row < rows.length; row++) {
    rows[row] = row;
    sorted &&= row === 0 || id(row - 1) <= id(row);
  }
  return sorted ? rows : rows.sort((left, right) => byId(id(left), id(right)));
}

/**
 * Writes the fifth of each member, 1 for the lowest values. Rank k of n goes into fifth ceil(5 k / (n - 1)),
 * so a fifth begins at a known rank: the value there tells who is above it, and of those who share that
 * value the first ones stay below.
 */
function rank(values: Float64Array, members: ArrayLike<number>, fifths: Uint8Array): void {
  const last = Math.max(members.length - 1, 1);
  const bounds = [1, 2, 3, 4].map((fifth) => Math.floor((fifth * last) / 5) + 1);
  const known = new Float64Array(members.length);
  for (let index = 0; index < known.length; index++) known[index] = values[members[index] ?? 0] ?? 0;
  const starts = valuesAtRanks(known, bounds);
  const below = Int32Array.from(bounds);
  for (let index = 0; index < known.length; index++) {
    const value = known[index] ?? 0;
    for (let bound = 3; bound >= 0 && value < (starts[bound] ?? 0); bound--)
      below[bound] = (below[bound] ?? 0) - 1;
  }
  for (let index = 0; index < members.length; index++) {
    const row = members[index] ?? 0;
    const value = values[row] ?? 0;
    let fifth = 1;
    for (let bound = 0; bound < 4; bound++) {
      const start = starts[bound] ?? 0;
      if (value > start) fifth += 1;
      else if (value === start) {
        const left = below[bound] ?? 0;
        if (left > 0) below[bound] = left - 1;
        else fifth += 1;
      }
    }
    fifths[row] = fifth;
  }
}

function byId(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function problemOf(customers: readonly RfmCustomer[], { cuts }: RfmOptions): AnalyticsProblem | null {
  for (let row = 0; row < customers.length; row++) {
    const field = faultOf(customers[row]);
    if (field !== null) return { problem: 'out-of-range', field, row };
  }
  const falling = Object.values(cuts ?? {}).some(
    ([first, second, third, fourth]) => !(first <= second && second <= third && third <= fourth),
  );
  return falling ? { problem: 'out-of-range', field: 'cuts' } : null;
}

function faultOf(customer: RfmCustomer | undefined): Measure | null {
  if (customer === undefined) return null;
  const { recency, frequency, monetary } = customer;
  if (!(Number.isFinite(recency) && recency >= 0)) return 'recency';
  if (!(Number.isFinite(frequency) && frequency >= 0)) return 'frequency';
  return Number.isFinite(monetary) ? null : 'monetary';
}
