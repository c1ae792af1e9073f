import { shareOut } from '../money/index.ts';
import type { AnalyticsProblem } from './problem.ts';

/** Something that reached the customer before the order: a campaign, a visit, a call. */
export interface Touch {
  /** What it was, such as a campaign's id; touches of one id are summed up. */
  readonly id: string;
  readonly at: Date;
}

/**
 * How credit is given: all to the `first` or `last` touch; equally (`linear`); 40 % to the first and the last
 * each and the rest between (`position`); or half as much for every seven days before the last touch (`decay`).
 */
export const attributionMethods = ['first', 'last', 'linear', 'position', 'decay'] as const;

/** One of the {@link attributionMethods}. */
export type AttributionMethod = (typeof attributionMethods)[number];

/** The part of a revenue one campaign, visit or call is credited with, in minor units. */
export interface Credit {
  readonly id: string;
  readonly revenueMinor: number;
}

/** An order's revenue shared out; credits and what is left over add up to it. */
export interface Attribution {
  /** Credit by id, in the order of their first touches. */
  readonly credits: readonly Credit[];
  /** What nothing can be credited with: all of it where there was no touch, else 0. */
  readonly unattributedMinor: number;
}

const ENDS = 0.4;
const HALF_LIFE_DAYS = 7;
const DAY = 86_400_000;

/**
 * Shares an order's revenue (minor units, negative for a credit) out among the touches before it. The parts
 * always add up to the revenue. The order of `touches` does not matter; of touches at one moment the smaller id
 * came first.
 *
 * Errors: `out-of-range` for a revenue that is no whole number, or a touch at no valid time (`row`).
 */
export function attribute(
  revenueMinor: number,
  touches: readonly Touch[],
  method: AttributionMethod,
): Attribution | AnalyticsProblem {
  if (!Number.isSafeInteger(revenueMinor)) return { problem: 'out-of-range', field: 'revenueMinor' };
  const row = touches.findIndex(({ at }) => Number.isNaN(at.getTime()));
  if (row >= 0) return { problem: 'out-of-range', field: 'at', row };
  const inTime = touches.toSorted(
    (one, other) =>
      one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
  if (inTime.length === 0) return { credits: [], unattributedMinor: revenueMinor };
  const weights = new Map<string, number>();
  for (const [index, weight] of weightsOf(inTime, method).entries()) {
    const id = inTime[index]?.id ?? '';
    weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  const shares = shareOut(revenueMinor, [...weights.values()]);
  const credits = [...weights.keys()].map((id, index) => ({ id, revenueMinor: shares[index] ?? 0 }));
  return { credits, unattributedMinor: 0 };
}

function weightsOf(touches: readonly Touch[], method: AttributionMethod): readonly number[] {
  const last = touches.length - 1;
  switch (method) {
    case 'first':
      return touches.map((_, index) => (index === 0 ? 1 : 0));
    case 'last':
      return touches.map((_, index) => (index === last ? 1 : 0));
    case 'linear':
      return touches.map(() => 1);
    case 'position':
      // With nobody between them the ends share all of it.
      return touches.map((_, index) => {
        if (last < 2) return 1;
        return index === 0 || index === last ? ENDS : (1 - 2 * ENDS) / (last - 1);
      });
    case 'decay': {
      const end = touches[last]?.at.getTime() ?? 0;
      return touches.map(({ at }) => 0.5 ** ((end - at.getTime()) / DAY / HALF_LIFE_DAYS));
    }
  }
}
