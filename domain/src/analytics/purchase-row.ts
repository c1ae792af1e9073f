import type { AnalyticsProblem } from './problem.ts';

/** A customer's buying in short. All times are in one unit; lifetime values take it to be weeks. */
export interface PurchaseRow {
  /** Repeat purchases: purchases after the first one, at most one a period. */
  readonly frequency: number;
  /** Time between the first and the last purchase; 0 where there was one only. */
  readonly recency: number;
  /** Time between the first purchase and now; at least `recency`. */
  readonly age: number;
}

/** The first thing wrong with a row: which field, or null where all is well. */
export function faultOf({ frequency, recency, age }: PurchaseRow): keyof PurchaseRow | null {
  if (!Number.isSafeInteger(frequency) || frequency < 0) return 'frequency';
  if (!Number.isFinite(age) || age < 0) return 'age';
  if (!Number.isFinite(recency) || recency < 0 || recency > age) return 'recency';
  return frequency === 0 && recency > 0 ? 'recency' : null;
}

/** What keeps `rows` from being fitted, or null. */
export function problemOf(rows: readonly PurchaseRow[]): AnalyticsProblem | null {
  if (rows.length === 0) return { problem: 'empty' };
  const row = rows.findIndex((each) => faultOf(each) !== null);
  const wrong = rows[row];
  const field = wrong === undefined ? null : faultOf(wrong);
  if (field !== null) return { problem: 'out-of-range', field, row };
  return rows.some(({ frequency, age }) => frequency > 0 && age > 0) ? null : { problem: 'no-repeat' };
}
