import type { Fleet } from './fleet.ts';
import type { Ways } from './make-model.ts';
import type { Stop } from './stop.ts';

/** A way and what is done at its end. Times are minutes. */
export interface Leg {
  /** The id of the stop it comes from; null from the start, also where the route has none. */
  readonly from: string | null;
  /** The id of the stop it leads to; null to the end. */
  readonly to: string | null;
  readonly driveMinutes: number;
  /** Null where only minutes are known. */
  readonly metres: number | null;
  /** When one gets there. */
  readonly arrival: number;
  readonly waitMinutes: number;
  readonly serviceMinutes: number;
}

/** One route in time. Its legs' drive, wait and service add up to its minutes. */
export interface Timetable {
  /** The ids of its stops in their order. */
  readonly order: readonly string[];
  /** One to each stop, and one to the end where there is one. */
  readonly legs: readonly Leg[];
  /** When one leaves: as early as takes no longer. */
  readonly departure: number;
  /** From leaving to being back. */
  readonly minutes: number;
  readonly drivingMinutes: number;
}

/** A route of the fleet as a timetable. */
export function timetableOf(
  fleet: Fleet,
  route: number,
  stops: readonly Stop[],
  ways: Ways,
  hasEnd: boolean,
): Timetable {
  const { minutes, stops: count, service, from } = fleet.model;
  const nodes = fleet.stopsOf(route);
  const first = nodes[0] ?? 0;
  const departure = Math.max(
    from[0] ?? 0,
    Math.min(fleet.model.until[0] ?? 0, (fleet.tailFrom[first] ?? 0) - (minutes[first] ?? 0)),
  );
  const legs: Leg[] = [];
  let now = departure;
  let before = 0;
  for (const node of hasEnd && nodes.length > 0 ? [...nodes, 0] : nodes) {
    const way = before * (count + 1) + node;
    const driveMinutes = minutes[way] ?? 0;
    const arrival = now + driveMinutes;
    const waitMinutes = node === 0 ? 0 : Math.max(0, (from[node] ?? 0) - arrival);
    const serviceMinutes = node === 0 ? 0 : (service[node] ?? 0);
    legs.push({
      from: stops[before - 1]?.id ?? null,
      to: stops[node - 1]?.id ?? null,
      driveMinutes,
      metres: ways.metres?.[way] ?? null,
      arrival,
      waitMinutes,
      serviceMinutes,
    });
    now = arrival + waitMinutes + serviceMinutes;
    before = node;
  }
  return {
    order: nodes.map((node) => stops[node - 1]?.id ?? ''),
    legs,
    departure,
    minutes: now - departure,
    drivingMinutes: legs.reduce((sum, leg) => sum + leg.driveMinutes, 0),
  };
}
