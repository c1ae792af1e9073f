import { DRIVING_TIE, type DayModel } from './day-model.ts';

/** Looked up once: they are needed millions of times. */
const { max, min } = Math;

const NO_ROUTE = -1;

/**
 * Routes of one day that can be changed in place, as linked lists with node 0 at both ends. For every stop it
 * knows what the stretch before it and the stretch after it take (Vidal et al., A hybrid genetic algorithm
 * with adaptive diversity management for VRPTW, 2013): minutes, and between which times it must begin to take
 * no longer. So whether a stop fits somewhere is told without walking the route.
 */
export class Fleet {
  readonly model: DayModel;
  /** The stop after a stop, 0 at the end of the route. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** The route of a stop, or −1. */
  readonly routeOf: Int32Array;
  /** The place of a stop in its route, from 0. */
  readonly place: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly count: Int32Array;
  /** What a route carries. */
  readonly carried: Float64Array;
  readonly driving: Float64Array;
  readonly cost: Float64Array;
  /** Minutes from the start through a stop, and the first and last moment to leave for it to take no longer. */
  readonly headMinutes: Float64Array;
  readonly headFrom: Float64Array;
  readonly headUntil: Float64Array;
  /** Minutes from a stop to the end, and the first and last moment to begin it for it to take no longer. */
  readonly tailMinutes: Float64Array;
  readonly tailFrom: Float64Array;
  readonly tailUntil: Float64Array;
  /** The cost of all routes and of all stops left out. */
  totalCost = 0;
  routesUsed = 0;
  served = 0;
  private readonly whole: Int32Array;
  private readonly real: Float64Array;

  constructor(model: DayModel) {
    this.model = model;
    const [nodes, routes] = [model.stops + 1, model.vehicles];
    this.whole = new Int32Array(4 * nodes + 3 * routes);
    this.real = new Float64Array(6 * nodes + 3 * routes);
    const wholes = slicesOf(this.whole);
    [this.next, this.previous, this.routeOf, this.place] = [
      wholes(nodes),
      wholes(nodes),
      wholes(nodes),
      wholes(nodes),
    ];
    [this.first, this.last, this.count] = [wholes(routes), wholes(routes), wholes(routes)];
    const reals = slicesOf(this.real);
    [this.headMinutes, this.headFrom, this.headUntil] = [reals(nodes), reals(nodes), reals(nodes)];
    [this.tailMinutes, this.tailFrom, this.tailUntil] = [reals(nodes), reals(nodes), reals(nodes)];
    [this.carried, this.driving, this.cost] = [reals(routes), reals(routes), reals(routes)];
    this.routeOf.fill(NO_ROUTE);
    this.headFrom[0] = this.tailFrom[0] = model.from[0] ?? 0;
    this.headUntil[0] = this.tailUntil[0] = model.until[0] ?? 0;
    for (const penalty of model.penalty) this.totalCost += penalty;
  }

  copyFrom(other: Fleet): void {
    this.whole.set(other.whole);
    this.real.set(other.real);
    this.totalCost = other.totalCost;
    this.routesUsed = other.routesUsed;
    this.served = other.served;
  }

  isServed(stop: number): boolean {
    return this.routeOf[stop] !== NO_ROUTE;
  }

  /** Puts a stop after another of the route, or at its beginning after 0. The route must be `refresh`ed then. */
  insert(stop: number, route: number, after: number): void {
    const { next, previous, first, last, count } = this;
    const before = after === 0 ? (first[route] ?? 0) : (next[after] ?? 0);
    next[stop] = before;
    previous[stop] = after;
    if (after === 0) first[route] = stop;
    else next[after] = stop;
    if (before === 0) last[route] = stop;
    else previous[before] = stop;
    this.routeOf[stop] = route;
    const had = count[route] ?? 0;
    count[route] = had + 1;
    if (had === 0) this.routesUsed += 1;
    this.served += 1;
    this.carried[route] = (this.carried[route] ?? 0) + (this.model.load[stop] ?? 0);
    this.totalCost -= this.model.penalty[stop] ?? 0;
  }

  /** Takes a stop out. The route must be `refresh`ed then. */
  remove(stop: number): void {
    const { next, previous, first, last, count } = this;
    const route = this.routeOf[stop] ?? 0;
    const [before, after] = [previous[stop] ?? 0, next[stop] ?? 0];
    if (before === 0) first[route] = after;
    else next[before] = after;
    if (after === 0) last[route] = before;
    else previous[after] = before;
    this.routeOf[stop] = NO_ROUTE;
    const left = (count[route] ?? 0) - 1;
    count[route] = left;
    if (left === 0) this.routesUsed -= 1;
    this.served -= 1;
    this.carried[route] = left === 0 ? 0 : (this.carried[route] ?? 0) - (this.model.load[stop] ?? 0);
    this.totalCost += this.model.penalty[stop] ?? 0;
  }

  /** Computes anew what is known of a route's stretches and its cost. */
  refresh(route: number): void {
    const { minutes, stops, service, from, until } = this.model;
    const { next, previous, headMinutes, headFrom, headUntil, tailMinutes, tailFrom, tailUntil } = this;
    let before = 0;
    let driving = 0;
    let index = 0;
    for (let stop = this.first[route] ?? 0; stop !== 0; stop = next[stop] ?? 0) {
      const drive = minutes[before * (stops + 1) + stop] ?? 0;
      const reached = (headMinutes[before] ?? 0) + drive;
      const opens = (from[stop] ?? 0) - reached;
      const wait = max(0, opens - (headUntil[before] ?? 0));
      headMinutes[stop] = reached + wait + (service[stop] ?? 0);
      headFrom[stop] = max(opens, headFrom[before] ?? 0) - wait;
      headUntil[stop] = min((until[stop] ?? 0) - reached, headUntil[before] ?? 0);
      this.place[stop] = index++;
      driving += drive;
      before = stop;
    }
    driving += minutes[before * (stops + 1)] ?? 0;
    let after = 0;
    for (let stop = this.last[route] ?? 0; stop !== 0; stop = previous[stop] ?? 0) {
      const passed = (service[stop] ?? 0) + (minutes[stop * (stops + 1) + after] ?? 0);
      const opens = (tailFrom[after] ?? 0) - passed;
      const wait = max(0, opens - (until[stop] ?? 0));
      tailMinutes[stop] = passed + wait + (tailMinutes[after] ?? 0);
      tailFrom[stop] = max(opens, from[stop] ?? 0) - wait;
      tailUntil[stop] = min((tailUntil[after] ?? 0) - passed, until[stop] ?? 0);
      after = stop;
    }
    this.driving[route] = index === 0 ? 0 : driving;
    const cost = index === 0 ? 0 : this.costOf(this.minutesOf(route), driving);
    this.totalCost += cost - (this.cost[route] ?? 0);
    this.cost[route] = cost;
  }

  /** What a route takes from leaving to being back, where it leaves so that it waits least. */
  minutesOf(route: number): number {
    const first = this.first[route] ?? 0;
    if (first === 0) return 0;
    const { minutes, until } = this.model;
    const drive = minutes[first] ?? 0;
    const wait = max(0, (this.tailFrom[first] ?? 0) - drive - (until[0] ?? 0));
    return drive + wait + (this.tailMinutes[first] ?? 0);
  }

  /** What a route with at least one stop costs. */
  costOf(minutes: number, driving: number): number {
    const { wholeMinutes, vehicleMinutes } = this.model;
    return vehicleMinutes + (wholeMinutes ? minutes + DRIVING_TIE * driving : driving);
  }

  /** The stops of a route in their order. */
  stopsOf(route: number): number[] {
    const stops: number[] = [];
    for (let stop = this.first[route] ?? 0; stop !== 0; stop = this.next[stop] ?? 0) stops.push(stop);
    return stops;
  }
}

/** Hands out one stretch of `all` after the other, so that all of them are copied at once. */
function slicesOf<T extends Int32Array | Float64Array>(all: T): (length: number) => T;
function slicesOf(all: Int32Array | Float64Array): (length: number) => Int32Array | Float64Array {
  let from = 0;
  return (length) => all.subarray(from, (from += length));
}
