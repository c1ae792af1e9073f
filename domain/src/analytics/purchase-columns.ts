import type { AnalyticsProblem } from './problem.ts';

/** Purchases column by column, as a data frame holds them. */
export interface PurchaseColumns {
  /** The ids of who bought. */
  readonly customers: readonly string[];
  /** When, as whole days since any day. */
  readonly days: Int32Array;
  readonly money: Float64Array;
}

/** What keeps purchases from being summed up, or null. */
export function columnsProblem({ customers, days, money }: PurchaseColumns): AnalyticsProblem | null {
  if (days.length !== customers.length) return { problem: 'out-of-range', field: 'days' };
  return money.length === customers.length ? null : { problem: 'out-of-range', field: 'money' };
}

/** The different values, in the order of their first rows, and for each row the place of its value among them. */
export function placesOf(values: readonly string[]): {
  readonly ids: readonly string[];
  readonly places: Uint32Array;
} {
  const ids: string[] = [];
  const places = new Uint32Array(values.length);
  // As long as every value is above all before it, none is looked up: looking up takes most of the time.
  let known: Map<string, number> | null = null;
  let before: string | null = null;
  let place = -1;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? '';
    if (value !== before) {
      if (known === null && before !== null && value < before) {
        known = new Map(ids.map((each, index) => [each, index]));
      }
      place = known?.get(value) ?? ids.length;
      if (place === ids.length) {
        ids.push(value);
        known?.set(value, place);
      }
      before = value;
    }
    places[row] = place;
  }
  return { ids, places };
}
