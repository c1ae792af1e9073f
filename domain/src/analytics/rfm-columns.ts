import type { AnalyticsProblem } from './problem.ts';

/** What customers are scored by, column by column: a row for each of them. */
export interface RfmColumns {
  readonly ids: readonly string[];
  /** Customers are compared inside their type only; without types all are of one. */
  readonly types?: readonly string[];
  /** Time since the last order; less is better. */
  readonly recency: Float64Array;
  /** Orders; more is better. */
  readonly frequency: Float64Array;
  /** Money brought in, which credits can turn negative; more is better. */
  readonly monetary: Float64Array;
}

/** Purchases column by column, as a data frame holds them. */
export interface PurchaseColumns {
  /** The ids of who bought. */
  readonly customers: readonly string[];
  /** When, as whole days since any day. */
  readonly days: Int32Array;
  readonly money: Float64Array;
}

/**
 * Sums purchases up for each customer, in the order of their first ones: days from the last one to `today`, how
 * many there are, and their money.
 *
 * Errors: `out-of-range` where the columns are not equally long.
 */
export function sumPurchases(
  { customers, days, money }: PurchaseColumns,
  today: number,
): RfmColumns | AnalyticsProblem {
  if (days.length !== customers.length) return { problem: 'out-of-range', field: 'days' };
  if (money.length !== customers.length) return { problem: 'out-of-range', field: 'money' };
  const { ids, places } = placesOf(customers);
  const recency = new Float64Array(ids.length).fill(Infinity);
  const frequency = new Float64Array(ids.length);
  const monetary = new Float64Array(ids.length);
  for (let row = 0; row < places.length; row++) {
    const place = places[row] ?? 0;
    const since = today - (days[row] ?? 0);
    if (since < (recency[place] ?? 0)) recency[place] = since;
    frequency[place] = (frequency[place] ?? 0) + 1;
    monetary[place] = (monetary[place] ?? 0) + (money[row] ?? 0);
  }
  return { ids, recency, frequency, monetary };
}

/** The different values, in the order of their first rows, and for each row the place of its value among them. */
function placesOf(values: readonly string[]): {
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
