import type { Chance } from './chance.ts';
import type { DayModel } from './day-model.ts';
import type { Fleet } from './fleet.ts';
import { shortenTour } from './shorten-tour.ts';
import type { Work } from './work-budget.ts';

/** Whether the order of the stops changes nothing but the way: no windows, and ways as long to and fro. */
export function isTimeless({ stops, minutes, from, until, load }: DayModel): boolean {
  for (let stop = 1; stop <= stops; stop++) {
    if ((from[stop] ?? 0) > (from[0] ?? 0) || (until[stop] ?? 0) < (until[0] ?? 0)) return false;
    if ((load[stop] ?? 0) > 0) return false;
    for (let other = 1; other < stop; other++) {
      const there = minutes[stop * (stops + 1) + other] ?? 0;
      if (there === Infinity || there !== minutes[other * (stops + 1) + stop]) return false;
    }
    if (minutes[stop] === Infinity || minutes[stop * (stops + 1)] === Infinity) return false;
  }
  return true;
}

/** Whether the fleet's route 0 keeps to the day and to the longest time, where there are no windows. */
export function isWithinDay(fleet: Fleet): boolean {
  const { from, until, maxMinutes } = fleet.model;
  return fleet.minutesOf(0) <= Math.min(maxMinutes, (until[0] ?? 0) - (from[0] ?? 0));
}

/**
 * Brings the stops of the fleet's route 0, all of them, into a shorter order. The start and the end are nodes
 * of their own beside each other, held together by a way so short that every tour with it is shorter than all without.
 */
export function shortenRoute(fleet: Fleet, work: Work, chance: Chance): void {
  const { minutes, stops } = fleet.model;
  const end = stops + 1;
  const size = stops + 2;
  let longest = 0;
  for (const each of minutes) longest = Math.max(longest, each);
  // Where all ways are of no length, any will do.
  const held = -size * (longest || 1);
  const lengths = new Float64Array(size * size);
  for (let one = 0; one < size; one++) {
    for (let other = 0; other < size; other++) {
      // A stop's way to the end is in column 0, its way from the start in row 0.
      const [from, to] = one === end || other === 0 ? [other, one] : [one, other];
      lengths[one * size + other] =
        one + other === end && one * other === 0
          ? held
          : (minutes[from * (stops + 1) + (to === end ? 0 : to)] ?? 0);
    }
  }
  const nodes = shortenTour(lengths, [0, ...fleet.stopsOf(0), end], work, chance);
  const order = nodes[1] === end ? nodes.slice(2).reverse() : nodes.slice(1, -1);
  for (const stop of order) fleet.remove(stop);
  for (const stop of order) fleet.insert(stop, 0, fleet.last[0] ?? 0);
  fleet.refresh(0);
}
