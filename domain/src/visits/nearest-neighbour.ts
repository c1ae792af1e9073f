import type { Fleet } from './fleet.ts';

/**
 * Drives from each stop to the nearest that can still be served in time, until there is none: the plan that
 * anybody makes without thinking, and the one that no plan may be worse than. Fills the empty route 0.
 */
export function driveToNearest(fleet: Fleet): void {
  const { model } = fleet;
  const route = 0;
  for (;;) {
    const nearest = nearestAfter(fleet, fleet.last[route] ?? 0);
    if (nearest === 0) return;
    fleet.insert(nearest, route, fleet.last[route] ?? 0);
    fleet.refresh(route);
    if (fleet.minutesOf(route) > model.maxMinutes) {
      fleet.remove(nearest);
      fleet.refresh(route);
      return;
    }
  }
}

/** The nearest stop after the route's last that can be reached in its window, and from which one is back in time; or 0. */
function nearestAfter(fleet: Fleet, last: number): number {
  const { minutes, stops, service, from, until, load, capacity } = fleet.model;
  const left = (fleet.headFrom[last] ?? 0) + (fleet.headMinutes[last] ?? 0);
  let nearest = 0;
  for (let stop = 1; stop <= stops; stop++) {
    if (fleet.isServed(stop) || (fleet.carried[0] ?? 0) + (load[stop] ?? 0) > capacity) continue;
    const there = minutes[last * (stops + 1) + stop] ?? 0;
    if (nearest !== 0 && there >= (minutes[last * (stops + 1) + nearest] ?? 0)) continue;
    const begun = Math.max(left + there, from[stop] ?? 0);
    const back = begun + (service[stop] ?? 0) + (minutes[stop * (stops + 1)] ?? 0);
    if (left + there <= (until[stop] ?? 0) && back <= (until[0] ?? 0)) nearest = stop;
  }
  return nearest;
}
