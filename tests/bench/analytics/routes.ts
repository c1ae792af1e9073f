import {
  distanceMatrix,
  insertionCost,
  isVisitsProblem,
  planRoute,
  planRoutes,
  type Place,
  type WorkBudget,
} from '@creamline/domain/visits';
import { z } from 'zod';
import {
  knownFleet,
  knownTour,
  tourThrough,
  type KnownInstance,
} from '../../../tools/checks/known-instances.ts';
import { Random } from '../../../tools/demo/random.ts';
import { askReference } from '../references/reference.ts';
import { atLeast, atMost, median, told, type Row } from '../report.ts';
import { growth, processorTime, processorTimed } from './timing.ts';

const figure = z.object({ length: z.number(), seconds: z.number() });
const answer = z.object({
  tours: z.array(z.object({ elkai: figure, vroom: figure.nullable() })),
  fleets: z.array(z.object({ fast: figure, thorough: figure })),
});
type Answer = z.infer<typeof answer>;

const names = ['berlin52', 'eil51', 'st70', 'kroA100'] as const;
const fleetNames = ['C101', 'R101'] as const;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Lengths of fleets are counted in tenths, so that the sums are whole. */
const TENTHS = 10;

type Tour = KnownInstance<Parameters<typeof planRoute>[1]>;
type Vans = ReturnType<typeof knownFleet>;

const within = (milliseconds: number): WorkBudget => ({ milliseconds, clock: processorTime });

function lengthOf({ stops, options }: Tour, budget: WorkBudget, seed = 1): number {
  const plan = planRoute(stops, { ...options, budget, seed });
  if (isVisitsProblem(plan) || plan.unserved.length > 0) throw new Error('the tour is not driven');
  return plan.minutes;
}

function drivingOf(
  { stops, options }: Vans,
  budget: WorkBudget,
  seed = 1,
): { driving: number; routes: number } {
  const plan = planRoutes(stops, { ...options, budget, seed });
  if (isVisitsProblem(plan) || plan.unserved.length > 0) throw new Error('the vans do not serve everybody');
  return { driving: Math.round(plan.drivingMinutes * TENTHS) / TENTHS, routes: plan.routes.length };
}

/** Towns of 100 places spread evenly, with whole numbers between them. */
function towns(): readonly Tour[] {
  const random = new Random('routes');
  return Array.from({ length: 25 }, () =>
    tourThrough(
      Array.from({ length: 100 }, () => ({ x: random.integer(0, 10_000), y: random.integer(0, 10_000) })),
    ),
  );
}

function tourRows(): readonly Row[] {
  return names.flatMap((name) => {
    const tour = knownTour(name);
    const [short, long] = [50, 200].map((milliseconds) =>
      seeds.map((seed) => lengthOf(tour, within(milliseconds), seed)),
    );
    const met = (lengths: readonly number[] = []): number =>
      lengths.filter((each) => each === tour.optimum).length;
    const worst = Math.max(...(short ?? []));
    const wanted =
      name === 'eil51'
        ? atMost(`${name}, 50 ms, longest of 9 seeds`, worst, 427)
        : atLeast(`${name}, 50 ms: at the optimum, of 9 seeds`, met(short), 9);
    return [wanted, atLeast(`${name}, 200 ms: at the optimum, of 9 seeds`, met(long), 9)];
  });
}

function usualRow(): Row {
  const { stops, options, optimum } = knownTour('berlin52');
  const times = seeds.map((seed) =>
    processorTimed(() => {
      const plan = planRoute(stops, { ...options, seed });
      if (isVisitsProblem(plan) || plan.minutes > optimum * 1.01)
        throw new Error('longer than 1 % above the optimum');
    }),
  );
  return atMost('berlin52 with the usual budget, within 1 % of the optimum', median(times), 200, 'ms');
}

/** The vans' figures within a time, over all seeds. */
function fleetRows(name: 'C101' | 'R101', milliseconds: number, longest: number): readonly Row[] {
  const fleet = knownFleet(name);
  const plans = seeds.map((seed) => {
    let plan = { driving: Infinity, routes: 0 };
    const took = processorTimed(() => (plan = drivingOf(fleet, within(milliseconds), seed)));
    return { ...plan, took };
  });
  const middle = median(plans.map(({ driving }) => driving));
  const met = plans.filter(({ driving }) => driving <= longest).length;
  return [
    atMost(`${name}, ${milliseconds} ms: median length of 9 seeds`, middle, longest),
    told('… of 9 seeds no longer than that', met),
    told('… vans of the first seed', plans[0]?.routes ?? Number.NaN),
    told('… median time', median(plans.map(({ took }) => took)), 'ms'),
  ];
}

function townRows(all: readonly Tour[], reference: Answer): readonly Row[] {
  const milliseconds = 20;
  const ours = all.map((tour) => {
    let length = Infinity;
    const took = processorTimed(() => (length = lengthOf(tour, within(milliseconds))));
    return { length, took };
  });
  const theirs = reference.tours.slice(names.length);
  const excess = ours.map(
    ({ length }, index) => (length / (theirs[index]?.elkai.length ?? Number.NaN) - 1) * 100,
  );
  const ourTime = ours.reduce((sum, { took }) => sum + took, 0);
  const elkaiTime = theirs.reduce((sum, { elkai }) => sum + elkai.seconds * 1000, 0);
  const both = theirs.flatMap(({ vroom }, index) => (vroom === null ? [] : [{ vroom, ours: ours[index] }]));
  const vroomTime = both.reduce((sum, { vroom }) => sum + vroom.seconds * 1000, 0);
  const sameTime = both.reduce((sum, each) => sum + (each.ours?.took ?? Number.NaN), 0);
  const longer = both.filter((each) => (each.ours?.length ?? Infinity) > each.vroom.length).length;
  return [
    atMost(
      `25 towns of 100, ${milliseconds} ms each: above elkai, mean`,
      excess.reduce((sum, each) => sum + each, 0) / excess.length,
      0.5,
      '%',
    ),
    atMost('… above elkai, worst', Math.max(...excess), 0.5, '%'),
    atLeast('… times as fast as elkai', elkaiTime / ourTime, 5),
    atLeast(`… times as fast as VROOM x5 (${both.length} towns)`, vroomTime / sameTime, 50),
    atMost('… longer than VROOM x5', longer, 0),
  ];
}

function referenceRows(reference: Answer): readonly Row[] {
  const milliseconds = (seconds: number): number => seconds * 1000;
  return [
    ...names.flatMap((name, index) => {
      const { elkai, vroom } = reference.tours[index] ?? {};
      return [
        told(`${name}, elkai: ${elkai?.length ?? '?'} in`, milliseconds(elkai?.seconds ?? Number.NaN), 'ms'),
        told(
          `${name}, VROOM x5: ${vroom?.length ?? '?'} in`,
          milliseconds(vroom?.seconds ?? Number.NaN),
          'ms',
        ),
      ];
    }),
    ...fleetNames.flatMap((name, index) => {
      const { fast, thorough } = reference.fleets[index] ?? {};
      return [
        told(
          `${name}, VROOM x0: ${(fast?.length ?? Number.NaN) / TENTHS} in`,
          milliseconds(fast?.seconds ?? Number.NaN),
          'ms',
        ),
        told(
          `${name}, VROOM x5: ${(thorough?.length ?? Number.NaN) / TENTHS} in`,
          milliseconds(thorough?.seconds ?? Number.NaN),
          'ms',
        ),
      ];
    }),
  ];
}

/** Places around Leipzig, the same at every run. */
function around(count: number): readonly Place[] {
  const random = new Random('growth');
  return Array.from({ length: count }, () => ({
    latitude: 51 + random.integer(0, 6_000) / 10_000,
    longitude: 12 + random.integer(0, 9_000) / 10_000,
  }));
}

/** Fails where an answer is a problem, so that no refusal is timed. */
function planned<T>(answer: T): T {
  if (isVisitsProblem(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

function growthRows(): readonly Row[] {
  const [depot] = around(1);
  if (depot === undefined) return [];
  return [
    ...growth('distanceMatrix, places', 10, (size) => {
      const places = around(size);
      return () => planned(distanceMatrix(places));
    }),
    ...growth('planRoute with the usual budget, stops', 5, (size) => {
      const stops = around(size).map((place, index) => ({ id: String(index), place }));
      return () => planned(planRoute(stops, { start: depot, end: depot, speed: 50 }));
    }),
    ...growth('insertionCost, stops of the route', 5, (size) => {
      const route = around(size).map((place, index) => ({ id: String(index), place }));
      const stop = { id: 'new', place: { latitude: 51.34, longitude: 12.37 } };
      return () => planned(insertionCost(route, stop, { start: depot, end: depot, speed: 50 }));
    }),
  ];
}

/** What the references are asked, as whole numbers. */
function questions(all: readonly Tour[]): unknown {
  const whole = (value: number): number => Math.round(value * TENTHS);
  return {
    // VROOM takes seconds for each: it drives the known tours and the first five towns.
    tours: [...names.map(knownTour), ...all].map(({ options }, index) => ({
      matrix: options.matrix,
      vroom: index < names.length + 5,
    })),
    fleets: fleetNames
      .map(knownFleet)
      .map(({ stops, options: { matrix = [], vehicles, capacity, day } }) => ({
        matrix: matrix.map((row) => row.map(whole)),
        vehicles,
        capacity,
        day: [whole(day?.from ?? 0), whole(day?.until ?? 0)],
        stops: stops.map(({ load = 0, window, serviceMinutes = 0 }) => [
          load,
          whole(window?.from ?? 0),
          whole(window?.until ?? 0),
          whole(serviceMinutes),
        ]),
      })),
  };
}

export async function run(): Promise<readonly Row[]> {
  const all = towns();
  // A first plan of each kind is slow, as any program's first run; the references have long been compiled.
  for (const town of all.slice(-2)) lengthOf(town, within(200));
  drivingOf(knownFleet('R101'), within(500), 0);
  const rows = [
    usualRow(),
    ...tourRows(),
    ...fleetRows('C101', 45, 827.3),
    ...fleetRows('R101', 500, 1644.3),
    ...fleetRows('R101', 2_500, 1638.5),
    ...growthRows(),
  ];
  const asked = await askReference('routes', questions(all));
  if (asked === null) return [...rows, told('no Python here: no reference asked', 0)];
  const reference = answer.parse(asked);
  return [...rows, ...townRows(all, reference), ...referenceRows(reference)];
}
