import type { VisitsProblem } from './problem.ts';

/** A place on earth, in degrees: latitude −90 to 90, longitude −180 to 180. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point of a plane, in any unit. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** The mean radius of the earth in metres (IUGG, 1980). */
const EARTH_RADIUS = 6_371_008.8;

/** What is wrong with a place: `out-of-range` in a field, or null. */
export function placeProblem(place: Place): VisitsProblem | null {
  if (!(Math.abs(place.latitude) <= 90)) return { problem: 'out-of-range', field: 'latitude' };
  if (!(Math.abs(place.longitude) <= 180)) return { problem: 'out-of-range', field: 'longitude' };
  return null;
}

/** Metres on the great circle between two places, by the haversine formula (Sinnott, Sky and Telescope 68, 1984). */
export function metresBetween(one: Place, other: Place): number {
  const radians = Math.PI / 180;
  const up = Math.sin(((other.latitude - one.latitude) * radians) / 2);
  const along = Math.sin(((other.longitude - one.longitude) * radians) / 2);
  const share =
    up * up + Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * along * along;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(share)));
}

/**
 * Metres on the great circle from each place (row) to each other (column). Symmetric, 0 on the diagonal.
 *
 * Errors: `out-of-range` for a place that is none.
 */
export function distanceMatrix(places: readonly Place[]): readonly (readonly number[])[] | VisitsProblem {
  for (const [index, place] of places.entries()) {
    const problem = placeProblem(place);
    if (problem !== null) return { ...problem, index };
  }
  return places.map((one) => places.map((other) => metresBetween(one, other)));
}

/** What is done with the digits of a plane distance. */
const roundings = {
  exact: (distance: number) => distance,
  /** To the nearest whole number: EUC_2D of TSPLIB (Reinelt, ORSA Journal on Computing 3, 1991). */
  nearest: (distance: number) => Math.floor(distance + 0.5),
  /** Cut after the first decimal: the rule of the 12th DIMACS challenge for routes with windows. */
  tenths: (distance: number) => Math.floor(distance * 10) / 10,
} as const;

/** How plane distances are rounded. */
export type PlaneRounding = keyof typeof roundings;

/**
 * Distances in the plane from each point (row) to each other (column), in the points' unit; exact unless told.
 *
 * Errors: `out-of-range` for a point that is none.
 */
export function planeMatrix(
  points: readonly PlanePoint[],
  rounding: PlaneRounding = 'exact',
): readonly (readonly number[])[] | VisitsProblem {
  const index = points.findIndex(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y));
  if (index >= 0) {
    return { problem: 'out-of-range', field: Number.isFinite(points[index]?.x) ? 'y' : 'x', index };
  }
  const round = roundings[rounding];
  return points.map((one) => points.map((other) => round(Math.hypot(one.x - other.x, one.y - other.y))));
}
