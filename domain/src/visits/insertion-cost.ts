import { visitsProblem } from './check-visits.ts';
import { Fleet } from './fleet.ts';
import { findInsertion, type Insertion } from './insertion.ts';
import { makeModel, waysOf } from './make-model.ts';
import type { VisitsProblem } from './problem.ts';
import type { RouteOptions, Stop } from './stop.ts';
import { unservedReason, type UnservedReason } from './unserved.ts';

/** What one more stop costs where it costs least, or why it fits nowhere. */
export type InsertionCost =
  | {
      /** How much longer the route takes, with service and waiting. */
      readonly minutes: number;
      /** The index in the route at which the stop comes to be. */
      readonly position: number;
    }
  | { readonly reason: UnservedReason };

/**
 * What it costs to take one more stop into a route whose order stays as it is. With a matrix, its rows are the
 * route's stops in their order, then the new one.
 *
 * Errors: see `VisitsProblemCode`, all but `empty`; `late` with the first stop that the route reaches too late
 * already, or without an index where only its end is late.
 */
export function insertionCost(
  route: readonly Stop[],
  stop: Stop,
  options: RouteOptions,
): InsertionCost | VisitsProblem {
  const stops = [...route, stop];
  const problem = visitsProblem(stops, options);
  if (problem !== null) return problem;
  const fleet = new Fleet(
    makeModel(stops, options, waysOf(stops, options), { vehicles: 1, minimise: 'minutes' }),
  );
  for (let node = 1; node <= route.length; node++) fleet.insert(node, 0, node - 1);
  fleet.refresh(0);
  const late = lateness(fleet);
  if (late !== null) return late;
  const before = fleet.minutesOf(0);
  const found: Insertion = { cost: Infinity, route: 0, after: 0 };
  findInsertion(fleet, stops.length, found);
  if (found.cost === Infinity) return { reason: unservedReason(fleet, stops.length) };
  fleet.insert(stops.length, 0, found.after);
  fleet.refresh(0);
  return { minutes: fleet.minutesOf(0) - before, position: found.after };
}

function lateness(fleet: Fleet): VisitsProblem | null {
  const { minutes, stops, from, until, service, maxMinutes } = fleet.model;
  let now = from[0] ?? 0;
  let before = 0;
  for (const stop of fleet.stopsOf(0)) {
    now += minutes[before * (stops + 1) + stop] ?? 0;
    if (now > (until[stop] ?? 0)) return { problem: 'late', field: 'route', index: stop - 1 };
    now = Math.max(now, from[stop] ?? 0) + (service[stop] ?? 0);
    before = stop;
  }
  now += minutes[before * (stops + 1)] ?? 0;
  const isLate = now > (until[0] ?? 0) || fleet.minutesOf(0) > maxMinutes;
  return isLate ? { problem: 'late', field: 'route' } : null;
}
