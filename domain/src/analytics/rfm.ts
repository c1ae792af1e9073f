import type { AnalyticsProblem } from './problem.ts';
import { asQuintile, rfmGroupOf, type Quintile, type RfmGroup } from './rfm-groups.ts';

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

export interface RfmOptions {
  /** Types with fewer customers are not ranked among themselves; 25 unless told. */
  readonly minMembers?: number;
  /** The bounds for customers of small types; without them these are ranked with all customers. */
  readonly cuts?: { readonly recency: RfmCuts; readonly frequency: RfmCuts; readonly monetary: RfmCuts };
}

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
  const all = customers
    .map(({ id }, row) => ({ id, row }))
    .sort((left, right) => byId(left.id, right.id))
    .map(({ row }) => row);
  const types = new Map<string, number[]>();
  for (const row of all) {
    const type = customers[row]?.type ?? '';
    const members = types.get(type);
    if (members === undefined) types.set(type, [row]);
    else members.push(row);
  }
  const small = [...types.values()].filter((members) => members.length < minMembers).flat();
  const ranked = [...types.values()].filter((members) => members.length >= minMembers);
  const scored = (measure: Measure): readonly number[] => {
    const fifths = new Array<number>(customers.length).fill(1);
    const rank = (members: readonly number[], wanted: ReadonlySet<number> | null): void => {
      for (const [row, fifth] of fifthsOf(customers, members, measure))
        if (wanted === null || wanted.has(row)) fifths[row] = fifth;
    };
    for (const members of ranked) rank(members, null);
    if (small.length > 0 && cuts === undefined) rank(all, new Set(small));
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
    const r = asQuintile(fresh[row] ?? 1);
    const f = asQuintile(often[row] ?? 1);
    const m = asQuintile(much[row] ?? 1);
    return { id, r, f, m, cell: `${r}${f}${m}`, group: rfmGroupOf(r, f, m) };
  });
}

/** The fifth of each member, 1 for the worst values. Of equal values the member that stands first ranks first. */
function fifthsOf(
  customers: readonly RfmCustomer[],
  members: readonly number[],
  measure: Measure,
): readonly (readonly [row: number, fifth: number])[] {
  const sign = measure === 'recency' ? -1 : 1;
  const values = Float64Array.from(members, (row) => sign * (customers[row]?.[measure] ?? 0));
  // Each value's next free rank, which saves sorting the members themselves.
  const free = new Map<number, number>();
  for (const [rank, value] of values.toSorted().entries()) if (!free.has(value)) free.set(value, rank);
  const last = Math.max(members.length - 1, 1);
  return members.map((row, index) => {
    const value = values[index] ?? 0;
    const rank = free.get(value) ?? 0;
    free.set(value, rank + 1);
    return [row, Math.max(1, Math.ceil((rank * 5) / last))] as const;
  });
}

function byId(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function problemOf(customers: readonly RfmCustomer[], { cuts }: RfmOptions): AnalyticsProblem | null {
  for (const [row, { recency, frequency, monetary }] of customers.entries()) {
    const positive = Object.entries({ recency, frequency }).find(
      ([, value]) => !(Number.isFinite(value) && value >= 0),
    );
    const field = positive?.[0] ?? (Number.isFinite(monetary) ? null : 'monetary');
    if (field !== null) return { problem: 'out-of-range', field, row };
  }
  const falling = Object.values(cuts ?? {}).some(
    ([first, second, third, fourth]) => !(first <= second && second <= third && third <= fourth),
  );
  return falling ? { problem: 'out-of-range', field: 'cuts' } : null;
}
