import type { AnalyticsProblem } from './problem.ts';
import { columnsProblem, placesOf, type PurchaseColumns } from './purchase-columns.ts';

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

/**
 * Sums purchases up for each customer, in the order of their first ones: days from the last one to `today`, how
 * many there are, and their money.
 *
 * Errors: `out-of-range` where the columns are not equally long.
 */
export function sumPurchases(purchases: PurchaseColumns, today: number): RfmColumns | AnalyticsProblem {
  const problem = columnsProblem(purchases);
  if (problem !== null) return problem;
  const { customers, days, money } = purchases;
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
