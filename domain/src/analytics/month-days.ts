import { addMonths, daysBetween } from '../time/index.ts';
import type { AnalyticsProblem } from './problem.ts';

/**
 * The days of `count` months in a row, the first being `from` as in `2026-11`.
 *
 * Errors: `out-of-range` for a month that is not in the calendar, or a count that is no whole number from 1
 * to 10,000.
 */
export function monthDays(from: string, count: number): readonly number[] | AnalyticsProblem {
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(from)) return { problem: 'out-of-range', field: 'from' };
  if (!(Number.isSafeInteger(count) && count >= 1 && count <= 10_000))
    return { problem: 'out-of-range', field: 'count' };
  const first = `${from}-01`;
  return Array.from({ length: count }, (_, index) =>
    daysBetween(addMonths(first, index), addMonths(first, index + 1)),
  );
}
