import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  isVisitsProblem,
  planeMatrix,
  type ByMatrix,
  type FleetOptions,
  type PlaneRounding,
  type PlanePoint,
  type Stop,
} from '@creamline/domain/visits';
import { z } from 'zod';
import { root } from '../node24.mjs';

/** A published problem with its stops; the depot is the last row of the matrix. */
export interface KnownInstance<Options> {
  readonly stops: readonly Stop[];
  readonly options: Options;
}

/** A round tour in the plane, with the length that is proven to be the shortest. */
export interface KnownTour extends KnownInstance<ByMatrix> {
  readonly optimum: number;
  readonly points: readonly PlanePoint[];
}

const tourSchema = z.object({ optimum: z.number(), points: z.array(z.tuple([z.number(), z.number()])) });
const fleetSchema = z.object({
  vehicles: z.number(),
  capacity: z.number(),
  /** x, y, load, ready, due, service: the depot first. */
  customers: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])),
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(path.join(root, 'tests', 'bench', 'instances', `${name}.json`), 'utf8'));
}

function matrixOf(points: readonly PlanePoint[], rounding: PlaneRounding): ByMatrix['matrix'] {
  const matrix = planeMatrix([...points.slice(1), ...points.slice(0, 1)], rounding);
  if (isVisitsProblem(matrix)) throw new Error(`${matrix.problem} ${matrix.field}`);
  return matrix;
}

/** A round tour through all the points, as a plan for one day without windows. */
export function tourThrough(
  points: readonly PlanePoint[],
  rounding: PlaneRounding = 'nearest',
): KnownInstance<ByMatrix> {
  const stops = points.slice(1).map((_, index) => ({ id: String(index + 1) }));
  return { stops, options: { matrix: matrixOf(points, rounding), start: stops.length, end: stops.length } };
}

/** A tour of TSPLIB. */
export function knownTour(name: 'berlin52' | 'eil51' | 'st70' | 'kroA100'): KnownTour {
  const { optimum, points } = tourSchema.parse(read(name));
  const places = points.map(([x, y]) => ({ x, y }));
  return { ...tourThrough(places), optimum, points: places };
}

/** Vans with windows (Solomon, Operations Research 35(2), 1987); lengths cut after the first decimal. */
export function knownFleet(name: 'C101' | 'R101'): KnownInstance<FleetOptions> {
  const { vehicles, capacity, customers } = fleetSchema.parse(read(name));
  const matrix = matrixOf(
    customers.map(([x, y]) => ({ x, y })),
    'tenths',
  );
  const [depot, ...others] = customers;
  const stops = others.map(([, , load, from, until, serviceMinutes], index) => ({
    id: String(index + 1),
    load,
    window: { from, until },
    serviceMinutes,
  }));
  const day = { from: depot?.[3] ?? 0, until: depot?.[4] ?? 0 };
  return { stops, options: { matrix, start: stops.length, end: stops.length, day, vehicles, capacity } };
}
