import type { PurchaseRow } from './purchase-row.ts';

/**
 * All customers with the same number of repeat purchases: they share every gamma term. Column by column,
 * which keeps a pass over 100,000 of them a matter of milliseconds.
 */
export interface Cohort {
  readonly frequency: number;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** How many customers have just this recency and age. */
  readonly weight: Float64Array;
}

/** Rows by frequency, equal ones collapsed: the 2,357 customers of the CDNOW sample become 1,016 members. */
export function cohortsOf(rows: readonly PurchaseRow[]): readonly Cohort[] {
  const kinds = distinct(rows);
  const members = new Map<number, number>();
  for (const frequency of kinds.frequency) members.set(frequency, (members.get(frequency) ?? 0) + 1);
  const cohorts = new Map([...members].map(([frequency, size]) => [frequency, emptyCohort(frequency, size)]));
  const filled = new Map<number, number>();
  for (let kind = 0; kind < kinds.weight.length; kind++) {
    const frequency = kinds.frequency[kind] ?? 0;
    const cohort = cohorts.get(frequency);
    if (cohort === undefined) continue;
    const member = filled.get(frequency) ?? 0;
    filled.set(frequency, member + 1);
    cohort.recency[member] = kinds.recency[kind] ?? 0;
    cohort.age[member] = kinds.age[kind] ?? 0;
    cohort.weight[member] = kinds.weight[kind] ?? 0;
  }
  return [...cohorts.values()].sort((left, right) => left.frequency - right.frequency);
}

function emptyCohort(frequency: number, members: number): Cohort {
  const column = (): Float64Array => new Float64Array(members);
  return { frequency, recency: column(), age: column(), weight: column() };
}

/** Different rows column by column, each with the number of its equals. */
interface Kinds {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly weight: Float64Array;
}

/** Finds the different rows by a hash table with open addressing, in the order of their first appearance. */
function distinct(rows: readonly PurchaseRow[]): Kinds {
  const size = 2 ** Math.ceil(Math.log2(2 * rows.length + 2));
  const slots = new Int32Array(size).fill(-1);
  const column = (): Float64Array => new Float64Array(rows.length);
  const [frequency, recency, age, weight] = [column(), column(), column(), column()];
  const key = new Float64Array(2);
  const bits = new Int32Array(key.buffer);
  let found = 0;
  for (const row of rows) {
    key[0] = row.recency;
    key[1] = row.age;
    let slot = hashOf(row.frequency, bits) & (size - 1);
    let kind = slots[slot] ?? -1;
    while (
      kind !== -1 &&
      (recency[kind] !== row.recency || age[kind] !== row.age || frequency[kind] !== row.frequency)
    ) {
      slot = (slot + 1) & (size - 1);
      kind = slots[slot] ?? -1;
    }
    if (kind === -1) {
      kind = found;
      found += 1;
      slots[slot] = kind;
      frequency[kind] = row.frequency;
      recency[kind] = row.recency;
      age[kind] = row.age;
    }
    weight[kind] = (weight[kind] ?? 0) + 1;
  }
  const used = (whole: Float64Array): Float64Array => whole.subarray(0, found);
  return { frequency: used(frequency), recency: used(recency), age: used(age), weight: used(weight) };
}

/** Mixes the four halves of two numbers with a third (multiplication and xor-shift, as MurmurHash3 ends). */
function hashOf(seed: number, bits: Int32Array): number {
  let hash = seed | 0;
  for (let index = 0; index < bits.length; index++) {
    hash = Math.imul(hash ^ (bits[index] ?? 0), 0x85eb_ca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

/** Every n-th member, so that about `size` are left: enough to find where the full search should start. */
export function thinned(cohorts: readonly Cohort[], size: number): readonly Cohort[] {
  const total = cohorts.reduce((sum, { weight }) => sum + weight.length, 0);
  const every = Math.floor(total / size);
  if (every < 2) return cohorts;
  let seen = 0;
  return cohorts
    .map(({ frequency, recency, age, weight }) => {
      const skipped = (every - (seen % every)) % every;
      seen += weight.length;
      const chosen = (column: Float64Array): Float64Array =>
        column.filter((_, index) => index % every === skipped);
      return { frequency, recency: chosen(recency), age: chosen(age), weight: chosen(weight) };
    })
    .filter(({ weight }) => weight.length > 0);
}

/** How many customers the cohorts hold. */
export function headcount(cohorts: readonly Cohort[]): number {
  return cohorts.reduce((sum, { weight }) => weight.reduce((inner, each) => inner + each, sum), 0);
}
