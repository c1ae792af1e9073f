import type { Place } from './place.ts';
import type { WorkBudget } from './work-budget.ts';

/** A span of time in minutes from any moment, such as midnight; `until` may be Infinity. */
export interface TimeWindow {
  readonly from: number;
  readonly until: number;
}

/** Somebody to be visited. */
export interface Stop {
  readonly id: string;
  /** Where it is. Needed unless a matrix is given. */
  readonly place?: Place;
  /** When the service may begin: who comes sooner waits, who comes later may not. */
  readonly window?: TimeWindow;
  /** How long the visit takes; as in the options unless told. */
  readonly serviceMinutes?: number;
  /** Where not all can be served, the sum of priorities served is as large as possible. Above 0, 1 unless told. */
  readonly priority?: number;
  /** What it adds to the load of a van, in the unit of the capacity. 0 unless told. */
  readonly load?: number;
}

/** What holds for the whole day. */
export interface DayOptions {
  /** When one may leave, and by when one must be back: from 0 without an end unless told. */
  readonly day?: TimeWindow;
  /** How long each visit takes, where the stop does not say. 0 unless told. */
  readonly serviceMinutes?: number;
  /** The longest a route may take, from leaving to being back, with service and waiting. */
  readonly maxMinutes?: number;
  /** How long the plan is worked at: 100 moves a stop and no fewer than 2,000 unless told. */
  readonly budget?: WorkBudget;
  /** Any whole number: another one draws other chances. 1 unless told. */
  readonly seed?: number;
}

/** Ways are straight lines driven at one speed. */
export interface BySpeed extends DayOptions {
  /** In km/h. */
  readonly speed: number;
  /** How much longer roads are than the straight line. 1 unless told. */
  readonly wayFactor?: number;
  /** Where the route begins; at its first stop unless told. */
  readonly start?: Place;
  /** Where the route ends; at its last stop unless told. */
  readonly end?: Place;
  readonly matrix?: never;
}

/** Ways are told. */
export interface ByMatrix extends DayOptions {
  /**
   * Minutes from each place (row) to each (column); Infinity where there is no way but perhaps over other
   * places. Row i is stop i, further rows are other places. One way may be longer than the other.
   */
  readonly matrix: readonly (readonly number[])[];
  /** The row where the route begins; it begins at its first stop unless told. */
  readonly start?: number;
  /** The row where the route ends; it ends at its last stop unless told. */
  readonly end?: number;
  readonly speed?: never;
}

/** How one rep's or van's day is planned. */
export type RouteOptions = BySpeed | ByMatrix;

/** Several vans from the same place. */
export interface FleetLimits {
  /** How many vans there are; as many as stops unless told. */
  readonly vehicles?: number;
  /** What one van can carry; without limit unless told. */
  readonly capacity?: number;
  /** Whether the driving or all minutes with service and waiting are to be few. Driving unless told. */
  readonly minimise?: 'driving' | 'minutes';
  /** What each further van costs, in minutes: the more, the fewer vans. 0 unless told. */
  readonly vehicleMinutes?: number;
}

/** How the days of several vans are planned. */
export type FleetOptions = RouteOptions & FleetLimits;
