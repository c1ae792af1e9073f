import { MAX_CLOSURES } from '@creamline/domain/territories';
import { addDays, daysBetween, type BusinessDay } from '@creamline/domain/time';

/** From when on a past closure no longer matters: orders are compared with those of the year before at most. */
const KEPT_DAYS = 730;
/** A year mistyped is farther away than anybody plans. */
const PLANNED_DAYS = 5 * 366;

export type ClosureProblem = 'missing' | 'order' | 'far' | 'already' | 'tooMany';

export type Closing =
  | { readonly ok: true; readonly closures: readonly BusinessDay[]; readonly added: number }
  | { readonly ok: false; readonly problem: ClosureProblem };

/** The closures with all days from `from` to `to`; without `to`, with the one day. */
export function closing(
  closures: readonly BusinessDay[],
  from: BusinessDay,
  to: BusinessDay,
  today: BusinessDay,
): Closing {
  const last = to === '' ? from : to;
  if (from === '') return { ok: false, problem: 'missing' };
  if (last < from) return { ok: false, problem: 'order' };
  if ([from, last].some((day) => Math.abs(daysBetween(today, day)) > PLANNED_DAYS))
    return { ok: false, problem: 'far' };
  const days = Array.from({ length: daysBetween(from, last) + 1 }, (_, index) => addDays(from, index));
  const all = [...new Set([...closures, ...days])].sort();
  const added = all.length - new Set(closures).size;
  if (added === 0) return { ok: false, problem: 'already' };
  return all.length > MAX_CLOSURES ? { ok: false, problem: 'tooMany' } : { ok: true, closures: all, added };
}

export interface ClosuresByTime {
  /** Today and later, the next one first. */
  readonly coming: readonly BusinessDay[];
  /** The latest first. */
  readonly past: readonly BusinessDay[];
}

export function byTime(closures: readonly BusinessDay[], today: BusinessDay): ClosuresByTime {
  const sorted = closures.toSorted();
  return {
    coming: sorted.filter((day) => day >= today),
    past: sorted.filter((day) => day < today).toReversed(),
  };
}

/** The first day whose closure still matters to anybody's rhythm. */
export function keptFrom(today: BusinessDay): BusinessDay {
  return addDays(today, -KEPT_DAYS);
}
