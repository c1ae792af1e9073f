import { anneal } from './anneal.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { visitsProblem } from './check-visits.ts';
import { Fleet } from './fleet.ts';
import { makeModel, waysOf } from './make-model.ts';
import { driveToNearest } from './nearest-neighbour.ts';
import type { VisitsProblem } from './problem.ts';
import type { FleetOptions, RouteOptions, Stop } from './stop.ts';
import { isTimeless, isWithinDay, shortenRoute } from './timeless-tour.ts';
import { timetableOf, type Timetable } from './timetable.ts';
import { unservedOf, type Unserved } from './unserved.ts';
import { usualBudget, workWith, type WorkBudget } from './work-budget.ts';

/** One route and who is not on it. */
export interface RoutePlan extends Timetable {
  readonly unserved: readonly Unserved[];
}

/** Several routes and who is on none. */
export interface FleetPlan {
  readonly routes: readonly Timetable[];
  readonly unserved: readonly Unserved[];
  /** Of all routes. */
  readonly minutes: number;
  /** Of all routes. */
  readonly drivingMinutes: number;
}

const DEFAULT_SEED = 1;

/**
 * The order in which one rep or van visits the stops of a day: first with as much priority served as possible,
 * then in the fewest minutes from leaving to being back, then with the least driving. It leaves so that it waits
 * least. Never worse than always driving to the nearest. The same input gives the same plan, unless the budget
 * is a time.
 *
 * Errors: see `VisitsProblemCode`; all but `late`.
 */
export function planRoute(stops: readonly Stop[], options: RouteOptions): RoutePlan | VisitsProblem {
  const problem = visitsProblem(stops, options);
  if (problem !== null) return problem;
  const { budget = usualBudget(stops.length), seed = DEFAULT_SEED } = options;
  const ways = waysOf(stops, options);
  const fleet = new Fleet(makeModel(stops, options, ways, { vehicles: 1, minimise: 'minutes' }));
  driveToNearest(fleet);
  improve(fleet, budget, chanceFrom(seed));
  return {
    ...timetableOf(fleet, 0, stops, ways, options.end !== undefined),
    unserved: unservedOf(fleet, stops),
  };
}

/**
 * The routes of several vans from one start for a day: first with as much priority served as possible, then with
 * the fewest minutes of what is to be minimised. The same input gives the same plan, unless the budget is a time.
 *
 * Errors: see `VisitsProblemCode`; all but `late`.
 */
export function planRoutes(stops: readonly Stop[], options: FleetOptions): FleetPlan | VisitsProblem {
  const problem = visitsProblem(stops, options);
  if (problem !== null) return problem;
  const { budget = usualBudget(stops.length), seed = DEFAULT_SEED, vehicles = stops.length } = options;
  const work = workWith(budget);
  const ways = waysOf(stops, options);
  const fleet = new Fleet(makeModel(stops, options, ways, { ...options, vehicles }));
  anneal(fleet, work, chanceFrom(seed));
  const routes = [...fleet.count.keys()]
    .filter((route) => fleet.count[route] !== 0)
    .map((route) => timetableOf(fleet, route, stops, ways, options.end !== undefined));
  return {
    routes,
    unserved: unservedOf(fleet, stops),
    minutes: routes.reduce((sum, route) => sum + route.minutes, 0),
    drivingMinutes: routes.reduce((sum, route) => sum + route.drivingMinutes, 0),
  };
}

/** Makes the best of a fleet with one route. */
function improve(fleet: Fleet, budget: WorkBudget, chance: Chance): void {
  if (!isTimeless(fleet.model)) anneal(fleet, workWith(budget), chance);
  else if (fleet.served === fleet.model.stops) shortenRoute(fleet, workWith(budget), chance);
  else {
    // What is too long when always driving to the nearest may still fit on the shortest way.
    const whole = new Fleet(fleet.model);
    for (let stop = 1; stop <= fleet.model.stops; stop++) whole.insert(stop, 0, stop - 1);
    shortenRoute(whole, workWith(budget, 0.5), chance);
    if (isWithinDay(whole)) fleet.copyFrom(whole);
    else anneal(fleet, workWith(budget, 0.5), chance);
  }
}
