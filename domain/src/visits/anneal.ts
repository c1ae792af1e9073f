import type { Chance } from './chance.ts';
import { Fleet } from './fleet.ts';
import { RuinAndRecreate } from './ruin-and-recreate.ts';
import type { Work } from './work-budget.ts';

/** How much worse, in parts of a usual leg, a plan may become at the beginning and at the end of a cooling. */
const WARM = 0.6;
const COLD = 0.02;
/** After so many moves a stop it has cooled, and begins again from nothing: a second try beats a long one. */
const MOVES_A_STOP = 200;

/**
 * Improves a fleet's routes by ruin and recreate under simulated annealing, again and again until the work
 * ends; stops in no route are put into one where they fit. Never worse than it was.
 */
export function anneal(fleet: Fleet, work: Work, chance: Chance): void {
  const best = new Fleet(fleet.model);
  best.copyFrom(fleet);
  const search = new RuinAndRecreate(fleet, chance);
  const current = new Fleet(fleet.model);
  const { log, max } = Math;
  const longest = MOVES_A_STOP * fleet.model.stops;
  search.recreate();
  for (;;) {
    current.copyFrom(fleet);
    if (fleet.totalCost < best.totalCost) best.copyFrom(fleet);
    const leg = fleet.driving.reduce((sum, each) => sum + each, 0) / Math.max(1, fleet.served);
    const begun = work.spent();
    for (let moves = 0; moves < longest; moves++) {
      if (!work.more()) {
        fleet.copyFrom(best);
        return;
      }
      search.ruin();
      search.recreate();
      // With little left of the work it cools the faster.
      const cooled = max(moves / longest, (work.spent() - begun) / (1 - begun));
      const warmth = leg * WARM * (COLD / WARM) ** cooled;
      if (fleet.totalCost < current.totalCost - warmth * log(chance.next())) {
        current.copyFrom(fleet);
        if (fleet.totalCost < best.totalCost) best.copyFrom(fleet);
      } else {
        fleet.copyFrom(current);
      }
    }
    fleet.copyFrom(new Fleet(fleet.model));
    search.recreate();
  }
}
