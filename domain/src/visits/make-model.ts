import type { DayModel } from './day-model.ts';
import { metresBetween, type Place } from './place.ts';
import type { BySpeed, FleetLimits, RouteOptions, Stop } from './stop.ts';

/** A moment after every day: far, but near enough that sums with it keep their decimals. */
const FAR = 1e9;
/** What sums may be late by rounding. */
const ROUNDING = 1e-6;

/** The ways of a day: row and column 0 are leaving the start and reaching the end. */
export interface Ways {
  readonly minutes: Float64Array;
  /** Metres, where places are known. */
  readonly metres: Float64Array | null;
}

/** The ways between checked stops, and from the start and to the end; where one of these is open, they take no time. */
export function waysOf(stops: readonly Stop[], options: RouteOptions): Ways {
  if (options.matrix === undefined) {
    const metres = metresOf(stops, options);
    const minutes = metres.map((each) => (each * 60) / (options.speed * 1000));
    return { minutes, metres };
  }
  const { start, end } = options;
  const matrix = overOtherPlaces(options.matrix);
  const row = (node: number): number | undefined => (node === 0 ? start : node - 1);
  const column = (node: number): number | undefined => (node === 0 ? end : node - 1);
  const minutes = squareOf(stops.length + 1, (from, to) => {
    const [leaving, reaching] = [row(from), column(to)];
    return leaving === undefined || reaching === undefined ? 0 : (matrix[leaving]?.[reaching] ?? Infinity);
  });
  return { minutes, metres: null };
}

/** Where there is no way, the shortest one over other places (Floyd, Communications of the ACM 5, 1962). */
function overOtherPlaces(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (!matrix.some((row) => row.includes(Infinity))) return matrix;
  const shortest = matrix.map((row) => [...row]);
  for (const [middle, onward] of shortest.entries()) {
    for (const row of shortest) {
      const there = row[middle] ?? Infinity;
      for (const [to, known] of row.entries()) row[to] = Math.min(known, there + (onward[to] ?? Infinity));
    }
  }
  return matrix.map((row, from) =>
    row.map((told, to) => (told === Infinity ? (shortest[from]?.[to] ?? Infinity) : told)),
  );
}

function metresOf(stops: readonly Stop[], { wayFactor = 1, start, end }: BySpeed): Float64Array {
  const placeOf = (node: number, open: Place | undefined): Place | undefined =>
    node === 0 ? open : stops[node - 1]?.place;
  return squareOf(stops.length + 1, (from, to) => {
    const [leaving, reaching] = [placeOf(from, start), placeOf(to, end)];
    return leaving === undefined || reaching === undefined ? 0 : wayFactor * metresBetween(leaving, reaching);
  });
}

/** Of a square's cells row by row; an unused route and staying where one is take nothing. */
function squareOf(width: number, cell: (row: number, column: number) => number): Float64Array {
  return Float64Array.from({ length: width * width }, (_, index) => {
    const [row, column] = [Math.floor(index / width), index % width];
    return row === column ? 0 : cell(row, column);
  });
}

/** Checked stops and options as numbers. */
export function makeModel(
  stops: readonly Stop[],
  options: RouteOptions,
  ways: Ways,
  fleet: FleetLimits & { readonly vehicles: number },
): DayModel {
  const { day = { from: 0, until: Infinity }, serviceMinutes = 0, maxMinutes = Infinity } = options;
  const column = (depot: number, of: (stop: Stop) => number): Float64Array =>
    Float64Array.from([depot, ...stops.map(of)]);
  const closing = (until: number): number => Math.min(until, FAR) + ROUNDING;
  const service = column(0, (stop) => stop.serviceMinutes ?? serviceMinutes);
  const from = column(day.from, (stop) => stop.window?.from ?? -FAR);
  const vehicleMinutes = fleet.vehicleMinutes ?? 0;
  const least = stops.reduce((sum, stop) => Math.min(sum, stop.priority ?? 1), Infinity);
  const dear = dearest(ways.minutes, service, from) + stops.length * vehicleMinutes;
  return {
    stops: stops.length,
    vehicles: Math.min(fleet.vehicles, stops.length),
    minutes: ways.minutes,
    service,
    from,
    until: column(closing(day.until), (stop) => closing(stop.window?.until ?? Infinity)),
    load: column(0, (stop) => stop.load ?? 0),
    penalty: column(0, (stop) => (dear * (stop.priority ?? 1)) / least),
    capacity: (fleet.capacity ?? Infinity) + ROUNDING,
    maxMinutes: maxMinutes + ROUNDING,
    wholeMinutes: fleet.minimise === 'minutes',
    vehicleMinutes,
  };
}

/** More than a whole plan can cost: every leg the longest, and the longest wait. */
function dearest(minutes: Float64Array, service: Float64Array, from: Float64Array): number {
  const most = (of: Float64Array): number =>
    of.reduce((max, each) => (each < FAR ? Math.max(max, each) : max), 0);
  const spread = most(from) + most(from.map((each) => (each > -FAR ? -each : 0)));
  return 1 + 2 * (2 * service.length * (most(minutes) + most(service)) + spread);
}
