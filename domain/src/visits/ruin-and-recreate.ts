import type { Chance } from './chance.ts';
import type { DayModel } from './day-model.ts';
import type { Fleet } from './fleet.ts';
import { findInsertion, type Insertion } from './insertion.ts';

/** Looked up once: they are needed millions of times. */
const { floor, min, max } = Math;

/** How many stops are taken out at a time, on average. */
const TAKEN_OUT = 10;
/** The longest stretch taken out of one route. */
const LONGEST_STRETCH = 10;
/** How often a stretch keeps some stops in its middle. */
const SPLIT = 0.5;
/** How often one more stop is kept in the middle. */
const KEEP_MORE = 0.01;
/** How often a place is overlooked. */
const OVERLOOKED = 0.01;

/**
 * Slack induction by string removals (Christiaens and Vanden Berghe, Transportation Science 54(2), 2020): takes
 * out stretches of neighbouring routes and puts their stops back one by one, each where it costs least.
 */
export class RuinAndRecreate {
  private readonly fleet: Fleet;
  private readonly chance: Chance;
  /** For every stop all others, nearest first. */
  private readonly near: Int32Array;
  private readonly orders: readonly Float64Array[];
  private readonly taken: Int32Array;
  private takenCount = 0;
  private readonly ruined: Uint8Array;
  private readonly found: Insertion = { cost: Infinity, route: 0, after: 0 };
  private readonly overlook: () => boolean;

  constructor(fleet: Fleet, chance: Chance) {
    this.fleet = fleet;
    this.chance = chance;
    this.near = nearestStops(fleet.model);
    this.orders = insertionOrders(fleet.model);
    this.taken = new Int32Array(fleet.model.stops);
    this.ruined = new Uint8Array(fleet.model.vehicles);
    this.overlook = () => chance.next() < OVERLOOKED;
  }

  /** Takes stops out of the fleet's routes. */
  ruin(): void {
    const { fleet, chance, ruined, near } = this;
    const { stops } = fleet.model;
    this.takenCount = 0;
    if (fleet.routesUsed === 0) return;
    const longest = min(LONGEST_STRETCH, fleet.served / fleet.routesUsed);
    const stretches = 1 + floor(chance.next() * ((4 * TAKEN_OUT) / (1 + longest) - 1));
    ruined.fill(0);
    const seed = 1 + chance.below(stops);
    // A lone vehicle has no neighbours: all stretches come out of its one route.
    const oftenEach = fleet.routesUsed < stretches;
    let done = 0;
    for (let rank = 0; rank < stops && done < stretches; rank++) {
      const stop = near[seed * stops + rank] ?? 0;
      const route = fleet.routeOf[stop] ?? 0;
      if (route < 0 || (ruined[route] === 1 && !oftenEach)) continue;
      const most = min(longest, fleet.count[route] ?? 0);
      this.takeStretch(stop, route, 1 + floor(chance.next() * most));
      ruined[route] = 1;
      fleet.refresh(route);
      done += 1;
    }
  }

  /** Puts every stop that is in no route where it costs least, or leaves it out where it fits nowhere. */
  recreate(): void {
    const { fleet, chance, taken, found } = this;
    if (fleet.served + this.takenCount < fleet.model.stops) this.takeAllLeftOut();
    this.sortTaken(this.orders[chance.below(this.orders.length)]);
    for (let index = 0; index < this.takenCount; index++) {
      const stop = taken[index] ?? 0;
      findInsertion(fleet, stop, found, this.overlook);
      if (found.cost === Infinity) continue;
      fleet.insert(stop, found.route, found.after);
      fleet.refresh(found.route);
    }
  }

  private takeStretch(stop: number, route: number, length: number): void {
    const { fleet, chance } = this;
    const count = fleet.count[route] ?? 0;
    let kept = 0;
    if (length > 1 && length < count && chance.next() < SPLIT) {
      kept = 1;
      while (length + kept < count && chance.next() < KEEP_MORE) kept += 1;
    }
    const place = fleet.place[stop] ?? 0;
    const whole = length + kept;
    const earliest = max(0, place - whole + 1);
    const begin = earliest + chance.below(min(place, count - whole) - earliest + 1);
    const keepFrom = kept === 0 ? whole : 1 + chance.below(length - 1);
    let each = stop;
    for (let back = place - begin; back > 0; back--) each = fleet.previous[each] ?? 0;
    for (let index = 0; index < whole; index++) {
      const following = fleet.next[each] ?? 0;
      if (index < keepFrom || index >= keepFrom + kept) {
        fleet.remove(each);
        this.taken[this.takenCount++] = each;
      }
      each = following;
    }
  }

  private takeAllLeftOut(): void {
    const { fleet, taken } = this;
    this.takenCount = 0;
    for (let stop = 1; stop <= fleet.model.stops; stop++) {
      if (!fleet.isServed(stop)) taken[this.takenCount++] = stop;
    }
  }

  /** Shuffles what is taken out, then sorts it by a key, smallest first. */
  private sortTaken(key: Float64Array | undefined): void {
    const { taken, takenCount, chance } = this;
    for (let index = takenCount - 1; index > 0; index--) {
      const other = chance.below(index + 1);
      const stop = taken[index] ?? 0;
      taken[index] = taken[other] ?? 0;
      taken[other] = stop;
    }
    if (key === undefined) return;
    for (let index = 1; index < takenCount; index++) {
      const stop = taken[index] ?? 0;
      const value = key[stop] ?? 0;
      let to = index;
      for (; to > 0 && (key[taken[to - 1] ?? 0] ?? 0) > value; to--) taken[to] = taken[to - 1] ?? 0;
      taken[to] = stop;
    }
  }
}

/** Keys to sort by, each as often as it is to be drawn: by chance, heavy, far, near, narrow, early and late first. */
function insertionOrders(model: DayModel): readonly Float64Array[] {
  const key = (of: (stop: number) => number): Float64Array =>
    Float64Array.from({ length: model.stops + 1 }, (_, stop) => of(stop));
  const byChance = key(() => 0);
  const heavy = key((stop) => -(model.load[stop] ?? 0));
  const far = key((stop) => -(model.minutes[stop] ?? 0));
  const near = key((stop) => model.minutes[stop] ?? 0);
  const narrow = key((stop) => (model.until[stop] ?? 0) - (model.from[stop] ?? 0));
  const early = key((stop) => model.from[stop] ?? 0);
  const late = key((stop) => -(model.until[stop] ?? 0));
  return [
    ...Array.from({ length: 4 }, () => byChance),
    ...Array.from({ length: 4 }, () => heavy),
    ...[far, far, near, narrow, narrow, early, early, late, late],
  ];
}

/** For every stop all stops, nearest first: row by row, the first of each row being the stop itself. */
function nearestStops({ stops, minutes }: DayModel): Int32Array {
  const nearest = new Int32Array((stops + 1) * stops);
  const between = new Float64Array(stops + 1);
  for (let stop = 1; stop <= stops; stop++) {
    for (let other = 1; other <= stops; other++) {
      const there = minutes[stop * (stops + 1) + other] ?? 0;
      between[other] = other === stop ? -1 : min(there, minutes[other * (stops + 1) + stop] ?? 0);
    }
    const others = Array.from({ length: stops }, (_, index) => index + 1);
    others.sort((one, other) => (between[one] ?? 0) - (between[other] ?? 0) || one - other);
    nearest.set(others, stop * stops);
  }
  return nearest;
}
