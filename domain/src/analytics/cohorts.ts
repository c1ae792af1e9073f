import type { PurchaseRow } from './purchase-row.ts';

/** Customers whose rows are equal, counted once with their number. */
export interface Member {
  readonly recency: number;
  readonly age: number;
  weight: number;
}

/** All customers with the same number of repeat purchases: they share every gamma term. */
export interface Cohort {
  readonly frequency: number;
  readonly members: readonly Member[];
}

/** Spreads two times over one number, so that different pairs all but never meet. */
const SPREAD = 0.618_033_988_749_894_9;

/** Rows by frequency, equal ones collapsed: the 2,357 customers of the CDNOW sample become 1,016 members. */
export function cohortsOf(rows: readonly PurchaseRow[]): readonly Cohort[] {
  const cohorts = new Map<number, { members: Member[]; known: Map<number, Member> }>();
  for (const { frequency, recency, age } of rows) {
    const cohort = cohorts.get(frequency) ?? { members: [], known: new Map<number, Member>() };
    cohorts.set(frequency, cohort);
    const key = age + recency * SPREAD;
    const found = cohort.known.get(key);
    if (found?.recency === recency && found.age === age) {
      found.weight += 1;
      continue;
    }
    // Two pairs that meet on a key are merely not collapsed.
    const member = { recency, age, weight: 1 };
    cohort.members.push(member);
    cohort.known.set(key, member);
  }
  return [...cohorts]
    .sort(([left], [right]) => left - right)
    .map(([frequency, { members }]) => ({ frequency, members }));
}

/** Every n-th member, so that about `size` are left: enough to find where the full search should start. */
export function thinned(cohorts: readonly Cohort[], size: number): readonly Cohort[] {
  const total = cohorts.reduce((sum, { members }) => sum + members.length, 0);
  const every = Math.floor(total / size);
  if (every < 2) return cohorts;
  let seen = 0;
  return cohorts
    .map(({ frequency, members }) => ({ frequency, members: members.filter(() => seen++ % every === 0) }))
    .filter(({ members }) => members.length > 0);
}

/** How many customers the cohorts hold. */
export function headcount(cohorts: readonly Cohort[]): number {
  return cohorts.reduce((sum, { members }) => members.reduce((inner, { weight }) => inner + weight, sum), 0);
}
