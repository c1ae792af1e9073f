/**
 * A day's visits as numbers, the form the searches work on. Node 0 stands for both ends of a route; the stops
 * are the nodes 1 … `stops`. All times are minutes; windows are widened by a trifle, so that a sum which is
 * exact on paper is not late by rounding.
 */
export interface DayModel {
  readonly stops: number;
  /** How many routes there may be. */
  readonly vehicles: number;
  /** Minutes from each node (row) to each (column): row 0 from the start, column 0 to the end. Infinity: no way. */
  readonly minutes: Float64Array;
  readonly service: Float64Array;
  /** When service may begin, by node; for node 0 when a route may leave. */
  readonly from: Float64Array;
  /** When service must have begun, by node; for node 0 when a route must be back. */
  readonly until: Float64Array;
  readonly load: Float64Array;
  /** What it costs to leave a stop out: more than any detour. */
  readonly penalty: Float64Array;
  readonly capacity: number;
  /** The longest that a route may take. */
  readonly maxMinutes: number;
  /** Whether a route costs all its minutes, with service and waiting, or the driving alone. */
  readonly wholeMinutes: boolean;
  /** What each route costs on top, in minutes. */
  readonly vehicleMinutes: number;
}

/** Of routes that take equally long, the one with less driving is the better. */
export const DRIVING_TIE = 1e-6;
