import { placeProblem } from './place.ts';
import type { VisitsProblem, VisitsProblemCode } from './problem.ts';
import type { ByMatrix, BySpeed, FleetLimits, RouteOptions, Stop, TimeWindow } from './stop.ts';

/** No time, load or priority is larger: sums must keep their decimals. */
const MOST = 1e8;

const isWithin = (value: number, least: number): boolean => value >= least && value <= MOST;
const isAmount = (value: number): boolean => isWithin(value, 0);
const isLimit = (value: number): boolean => value > 0;

/** The first thing wrong with what is to be planned, or null. */
export function visitsProblem(
  stops: readonly Stop[],
  options: RouteOptions & FleetLimits,
): VisitsProblem | null {
  if (stops.length === 0) return { problem: 'empty', field: 'stops' };
  const ids = new Set<string>();
  for (const [index, stop] of stops.entries()) {
    const fault = ids.has(stop.id)
      ? problem('duplicate', 'id')
      : stopProblem(stop, options.matrix === undefined);
    if (fault !== null) return { ...fault, index };
    ids.add(stop.id);
  }
  return dayProblem(options) ?? fleetProblem(options) ?? waysProblem(stops.length, options);
}

function stopProblem(stop: Stop, needsPlace: boolean): VisitsProblem | null {
  if (stop.place === undefined && needsPlace) return problem('missing', 'place');
  const fault = stop.place === undefined ? null : placeProblem(stop.place);
  if (fault !== null) return fault;
  if (!isAmount(stop.serviceMinutes ?? 0)) return problem('out-of-range', 'serviceMinutes');
  if (!isAmount(stop.load ?? 0)) return problem('out-of-range', 'load');
  if (!isWithin(stop.priority ?? 1, 1e-3)) return problem('out-of-range', 'priority');
  return stop.window === undefined ? null : windowProblem(stop.window, 'window');
}

function windowProblem({ from, until }: TimeWindow, field: string): VisitsProblem | null {
  if (!isWithin(from, -MOST) || Number.isNaN(until)) return problem('out-of-range', field);
  if (until < from) return problem('window-order', field);
  return until === Infinity || until <= MOST ? null : problem('out-of-range', field);
}

function dayProblem(options: RouteOptions): VisitsProblem | null {
  const { day, serviceMinutes = 0, maxMinutes = Infinity, budget = { moves: 0 }, seed = 1 } = options;
  const fault = day === undefined ? null : windowProblem(day, 'day');
  if (fault !== null) return fault;
  if (!isAmount(serviceMinutes)) return problem('out-of-range', 'serviceMinutes');
  if (!isLimit(maxMinutes)) return problem('out-of-range', 'maxMinutes');
  if (!Number.isSafeInteger(seed)) return problem('out-of-range', 'seed');
  const isBudget =
    'moves' in budget
      ? Number.isSafeInteger(budget.moves) && budget.moves >= 0
      : isWithin(budget.milliseconds, 1e-3);
  return isBudget ? null : problem('out-of-range', 'budget');
}

function fleetProblem({
  vehicles = 1,
  capacity = Infinity,
  vehicleMinutes = 0,
}: FleetLimits): VisitsProblem | null {
  if (!Number.isSafeInteger(vehicles) || !isWithin(vehicles, 1)) return problem('out-of-range', 'vehicles');
  if (!isLimit(capacity)) return problem('out-of-range', 'capacity');
  return isAmount(vehicleMinutes) ? null : problem('out-of-range', 'vehicleMinutes');
}

function waysProblem(stops: number, options: RouteOptions): VisitsProblem | null {
  return options.matrix === undefined ? speedProblem(options) : matrixProblem(stops, options);
}

function speedProblem({ speed, wayFactor = 1, start, end }: BySpeed): VisitsProblem | null {
  if (!isWithin(speed, 1e-3)) return problem('out-of-range', 'speed');
  if (!isWithin(wayFactor, 1e-3)) return problem('out-of-range', 'wayFactor');
  if (start !== undefined && placeProblem(start) !== null) return problem('out-of-range', 'start');
  if (end !== undefined && placeProblem(end) !== null) return problem('out-of-range', 'end');
  return null;
}

function matrixProblem(stops: number, { matrix, start = 0, end = 0 }: ByMatrix): VisitsProblem | null {
  const size = matrix.length;
  if (size < stops) return problem('shape', 'matrix');
  for (const [index, row] of matrix.entries()) {
    if (row.length !== size) return { ...problem('shape', 'matrix'), index };
    if (!row.every((minutes) => isAmount(minutes) || minutes === Infinity)) {
      return { ...problem('out-of-range', 'matrix'), index };
    }
  }
  const isRow = (row: number): boolean => Number.isSafeInteger(row) && row >= 0 && row < size;
  if (!isRow(start)) return problem('out-of-range', 'start');
  return isRow(end) ? null : problem('out-of-range', 'end');
}

function problem(code: VisitsProblemCode, field: string): VisitsProblem {
  return { problem: code, field };
}
