import type { Fleet } from './fleet.ts';
import type { Stop } from './stop.ts';

/** Why a stop is in no route. */
export type UnservedReason =
  /** There is no way from the start to it, or from it to the end. */
  | 'unreachable'
  /** Its window closes before one can be there, or opens too late to be back. */
  | 'window'
  /** No time is left for it: alone it is too far, or the others take the time. */
  | 'no-time'
  /** It is too heavy for a van, or the vans are full. */
  | 'capacity';

/** A stop in no route. */
export interface Unserved {
  readonly id: string;
  readonly reason: UnservedReason;
}

/** The stops in no route of the fleet, in their order. */
export function unservedOf(fleet: Fleet, stops: readonly Stop[]): readonly Unserved[] {
  return stops.flatMap((stop, index) =>
    fleet.isServed(index + 1) ? [] : [{ id: stop.id, reason: unservedReason(fleet, index + 1) }],
  );
}

/** Why a stop could not be put into any route. */
export function unservedReason(fleet: Fleet, stop: number): UnservedReason {
  const { minutes, stops, service, from, until, load, capacity, maxMinutes } = fleet.model;
  const there = minutes[stop] ?? 0;
  const back = minutes[stop * (stops + 1)] ?? 0;
  const weight = load[stop] ?? 0;
  if (there === Infinity || back === Infinity) return 'unreachable';
  const arrival = (from[0] ?? 0) + there;
  const opens = from[stop] ?? 0;
  if (arrival > (until[stop] ?? 0)) return 'window';
  if (Math.max(arrival, opens) + (service[stop] ?? 0) + back > (until[0] ?? 0)) {
    return opens > arrival ? 'window' : 'no-time';
  }
  if (there + (service[stop] ?? 0) + back > maxMinutes) return 'no-time';
  return fleet.carried.every((carried) => carried + weight > capacity) ? 'capacity' : 'no-time';
}
