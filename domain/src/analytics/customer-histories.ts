import type { SpendRow } from './gamma-gamma.ts';
import type { AnalyticsProblem } from './problem.ts';
import { columnsProblem, placesOf, type PurchaseColumns } from './purchase-columns.ts';
import type { PurchaseRow } from './purchase-row.ts';

/** A customer's buying and spending in short. */
export interface CustomerHistory extends PurchaseRow, SpendRow {
  readonly id: string;
}

const DAYS_A_WEEK = 7;

/**
 * What is known of each customer until the day `today`, times in weeks, customers in the order in which they come:
 * purchases of one day are one, and the first one counts neither as a repeat nor to the mean. Who has bought
 * nothing yet is left out.
 *
 * Errors: `out-of-range` where the columns are not equally long.
 */
export function customerHistories(
  purchases: PurchaseColumns,
  today: number,
): readonly CustomerHistory[] | AnalyticsProblem {
  const problem = columnsProblem(purchases);
  if (problem !== null) return problem;
  const { days, money } = purchases;
  const { ids, places } = placesOf(purchases.customers);
  const { rows, starts } = byPlace(places, ids.length);
  const histories: CustomerHistory[] = [];
  for (let place = 0; place < ids.length; place++) {
    const own = rows.subarray(starts[place], starts[place + 1]);
    sortByDay(own, days);
    const first = days[own[0] ?? 0] ?? 0;
    if (first > today) continue;
    let [last, frequency, spent] = [first, 0, 0];
    for (const row of own) {
      const day = days[row] ?? 0;
      if (day === first) continue;
      if (day > today) break;
      if (day > last) frequency += 1;
      last = day;
      spent += money[row] ?? 0;
    }
    histories.push({
      id: ids[place] ?? '',
      frequency,
      recency: (last - first) / DAYS_A_WEEK,
      age: (today - first) / DAYS_A_WEEK,
      monetaryValue: frequency === 0 ? 0 : spent / frequency,
    });
  }
  return histories;
}

/** The rows of each place one after the other, in their order, and where those of each begin. */
function byPlace(
  places: Uint32Array,
  count: number,
): { readonly rows: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < count; place++)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const free = starts.slice();
  const rows = new Uint32Array(places.length);
  for (let row = 0; row < places.length; row++) {
    const place = places[row] ?? 0;
    const to = free[place] ?? 0;
    rows[to] = row;
    free[place] = to + 1;
  }
  return { rows, starts };
}

/** Purchases mostly come in the order of their days. */
function sortByDay(rows: Uint32Array, days: Int32Array): void {
  for (let index = 1; index < rows.length; index++) {
    if ((days[rows[index] ?? 0] ?? 0) < (days[rows[index - 1] ?? 0] ?? 0)) {
      rows.sort((left, right) => (days[left] ?? 0) - (days[right] ?? 0));
      return;
    }
  }
}
