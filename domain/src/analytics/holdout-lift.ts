import { normalQuantile } from './normal-quantile.ts';
import type { AnalyticsProblem } from './problem.ts';

/** A group of customers, and how many of them did what was hoped for. */
export interface HoldoutGroup {
  readonly customers: number;
  readonly converted: number;
}

/** How sure to be. */
export interface LiftOptions {
  /** How sure the interval is to hold the true difference; 0.95 unless told. */
  readonly level?: number;
}

/** What the treated did beyond those held out, and whether that may be believed. */
export interface HoldoutLift {
  /** Share of each group that converted, 0 to 1. */
  readonly treatedRate: number;
  readonly controlRate: number;
  /** Treated less control, in shares of 1, with the interval around it. */
  readonly difference: number;
  readonly from: number;
  readonly to: number;
  /** The difference as a share of the control's rate; null where nobody there converted. */
  readonly relative: number | null;
  /** Conversions that would not have happened, in the treated group. */
  readonly extra: number;
  /** `tooFew` to tell; else whether the whole interval is above zero, below it, or neither. */
  readonly verdict: 'lift' | 'harm' | 'noneShown' | 'tooFew';
}

/** Conversions and misses each group would need by chance alone before a verdict is worth anything. */
const FEWEST_EXPECTED = 5;

/**
 * Whether a campaign did anything: the treated against those who were held out, with Newcombe's hybrid score
 * interval (Statistics in Medicine 17, 1998, method 10), which stays within -1 and 1 and is right for rare events
 * too. Fewer than five expected conversions or misses in a group are too few to tell.
 *
 * Errors: `empty` where a group has no customers, `out-of-range` for counts that are not whole, negative or
 * more than the customers, or a level outside (0, 1).
 */
export function holdoutLift(
  treated: HoldoutGroup,
  control: HoldoutGroup,
  { level = 0.95 }: LiftOptions = {},
): HoldoutLift | AnalyticsProblem {
  for (const [field, { customers, converted }] of [
    ['treated', treated],
    ['control', control],
  ] as const) {
    if (!Number.isSafeInteger(customers) || customers < 0) return { problem: 'out-of-range', field };
    if (!Number.isSafeInteger(converted) || converted < 0 || converted > customers)
      return { problem: 'out-of-range', field };
    if (customers === 0) return { problem: 'empty', field };
  }
  if (!(level > 0 && level < 1)) return { problem: 'out-of-range', field: 'level' };
  const z = normalQuantile(0.5 + level / 2);
  const [one, other] = [scoreInterval(treated, z), scoreInterval(control, z)];
  const difference = one.rate - other.rate;
  // Rounding could leave the bounds a hair outside what a difference of shares can be.
  const from = Math.max(-1, difference - Math.hypot(one.rate - one.low, other.high - other.rate));
  const to = Math.min(1, difference + Math.hypot(one.high - one.rate, other.rate - other.low));
  return {
    treatedRate: one.rate,
    controlRate: other.rate,
    difference,
    from,
    to,
    relative: other.rate > 0 ? difference / other.rate : null,
    extra: difference * treated.customers,
    verdict: tooFew(treated, control) ? 'tooFew' : verdictOf(from, to),
  };
}

function verdictOf(from: number, to: number): HoldoutLift['verdict'] {
  if (from > 0) return 'lift';
  return to < 0 ? 'harm' : 'noneShown';
}

function tooFew(treated: HoldoutGroup, control: HoldoutGroup): boolean {
  const rate = (treated.converted + control.converted) / (treated.customers + control.customers);
  const smaller = Math.min(treated.customers, control.customers);
  return Math.min(rate, 1 - rate) * smaller < FEWEST_EXPECTED;
}

/** A share with Wilson's score interval (1927). */
function scoreInterval(
  { customers: n, converted }: HoldoutGroup,
  z: number,
): { readonly rate: number; readonly low: number; readonly high: number } {
  const rate = converted / n;
  const centre = (rate + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { rate, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
