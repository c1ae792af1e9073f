/**
 * How long a plan may be worked at: a number of moves (each undoes a little of the plan and repairs it), or a
 * time on a clock that the caller gives. Only moves give the same plan every time.
 */
export type WorkBudget =
  { readonly moves: number } | { readonly milliseconds: number; readonly clock: () => number };

/** What is spent unless told: 100 moves a stop and no fewer than 2,000. A tenth of a second for 50 stops. */
export function usualBudget(stops: number): WorkBudget {
  return { moves: Math.max(2_000, 100 * stops) };
}

/** Work that ends with its budget. */
export interface Work {
  /** Whether one more move may be made; counts it. */
  more: () => boolean;
  /** How much of the budget is used, 0 to 1. */
  spent: () => number;
}

/** A clock costs more to read than a move to make, so it is read once in so many moves. */
const MOVES_A_LOOK = 8;

/** Begins to spend a share of `budget`, all of it unless told. */
export function workWith(budget: WorkBudget, share = 1): Work {
  let moves = 0;
  if ('moves' in budget) {
    const most = budget.moves * share;
    return { more: () => moves++ < most, spent: () => Math.min(1, moves / most) };
  }
  const started = budget.clock();
  let spent = 0;
  const more = (): boolean => {
    if (moves++ % MOVES_A_LOOK === 0) spent = (budget.clock() - started) / (budget.milliseconds * share);
    return spent < 1;
  };
  return { more, spent: () => Math.min(1, spent) };
}
