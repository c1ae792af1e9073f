import { DRIVING_TIE } from './day-model.ts';
import type { Fleet } from './fleet.ts';

/** Looked up once: they are needed millions of times. */
const { max, min } = Math;
const NOWHERE = Infinity;

/** Where a stop fits at the least cost. One object is filled again and again: there are millions of these. */
export interface Insertion {
  /** The extra cost; Infinity where it fits nowhere. */
  cost: number;
  route: number;
  /** The stop before it, or 0. */
  after: number;
}

const never = (): boolean => false;

/**
 * Finds the cheapest feasible place for `stop` among all routes and one empty one. A place for which `overlook`
 * holds is passed over, so that a search does not always do the nearest thing.
 */
export function findInsertion(
  fleet: Fleet,
  stop: number,
  found: Insertion,
  overlook: () => boolean = never,
): void {
  const { model, next, headFrom, headMinutes, headUntil, tailFrom, tailMinutes, tailUntil } = fleet;
  const { minutes, wholeMinutes, maxMinutes, vehicleMinutes, vehicles } = model;
  const width = model.stops + 1;
  const from = model.from[stop] ?? 0;
  const until = model.until[stop] ?? 0;
  const service = model.service[stop] ?? 0;
  const done = from + service;
  const room = model.capacity - (model.load[stop] ?? 0);
  const timed = wholeMinutes || maxMinutes < NOWHERE;
  found.cost = NOWHERE;
  let emptySeen = false;
  for (let route = 0; route < vehicles; route++) {
    const isEmpty = fleet.count[route] === 0;
    if ((isEmpty && emptySeen) || (fleet.carried[route] ?? 0) > room) continue;
    emptySeen ||= isEmpty;
    const opening = isEmpty ? vehicleMinutes : 0;
    let before = 0;
    let after = fleet.first[route] ?? 0;
    // Before these it would be done too late for them, however near they are.
    while (after !== 0 && done > (tailUntil[after] ?? 0)) {
      before = after;
      after = next[after] ?? 0;
    }
    for (;;) {
      const left = (headFrom[before] ?? 0) + (headMinutes[before] ?? 0);
      // Further on in the route it can only be later.
      if (left > until) break;
      const there = minutes[before * width + stop] ?? 0;
      const onward = minutes[stop * width + after] ?? 0;
      const detour = there + onward - (minutes[before * width + after] ?? 0);
      let cost = opening + detour;
      if (wholeMinutes || cost < found.cost) {
        const arrival = left + there;
        if (arrival <= until && max(arrival, from) + service + onward <= (tailUntil[after] ?? 0)) {
          if (timed) {
            const reached = (headMinutes[before] ?? 0) + there;
            const latest = headUntil[before] ?? 0;
            const gone = reached + max(0, from - reached - latest) + service + onward;
            const wait = max(0, (tailFrom[after] ?? 0) - gone - min(until - reached, latest));
            const whole = gone + wait + (tailMinutes[after] ?? 0);
            if (whole > maxMinutes) cost = NOWHERE;
            else if (wholeMinutes) {
              const driving = (fleet.driving[route] ?? 0) + detour;
              cost = vehicleMinutes + whole + DRIVING_TIE * driving - (fleet.cost[route] ?? 0);
            }
          }
          if (cost < found.cost && !overlook()) {
            found.cost = cost;
            found.route = route;
            found.after = before;
          }
        }
      }
      if (after === 0) break;
      before = after;
      after = next[after] ?? 0;
    }
  }
}
