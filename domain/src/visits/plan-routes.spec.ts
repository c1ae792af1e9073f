import fc from 'fast-check';
import { planRoutes, type FleetPlan } from './plan-route.ts';
import { isVisitsProblem } from './problem.ts';
import { choices, minutesInOrder, sampleDay } from './sample-visits.ts';
import type { ByMatrix, FleetOptions, Stop } from './stop.ts';

function planned(stops: readonly Stop[], options: FleetOptions): FleetPlan {
  const plan = planRoutes(stops, { budget: { moves: 600 }, ...options });
  if (isVisitsProblem(plan)) throw new Error(`${plan.problem} ${plan.field}`);
  return plan;
}

const loadOf = (stop: Stop | undefined): number => stop?.load ?? 0;

/** The fewest minutes of each set of stops in one van, by set; as a set the rows' powers of two are summed. */
function vans(stops: readonly Stop[], options: ByMatrix, capacity: number): Map<number, number> {
  const fewest = new Map<number, number>();
  for (const order of choices([...stops.keys()])) {
    if (order.reduce((sum, row) => sum + loadOf(stops[row]), 0) > capacity) continue;
    const minutes = minutesInOrder(stops, options, order);
    const set = order.reduce((sum, row) => sum + 2 ** row, 0);
    if (minutes !== null) fewest.set(set, Math.min(minutes, fewest.get(set) ?? Infinity));
  }
  return fewest;
}

test('two vans: no other way to share the stops is better', () => {
  const capacity = 10;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const day = sampleDay(seed);
      const stops = day.stops.map((stop, index) => ({ ...stop, priority: 1, load: (index * 3) % 7 }));
      const sets = vans(stops, day.options, capacity);
      let best = { served: 0, minutes: 0 };
      for (const [one, first] of sets) {
        for (const [other, second] of sets) {
          if ((one & other) !== 0) continue;
          const served = (one | other).toString(2).replaceAll('0', '').length;
          const minutes = first + second;
          if (served > best.served || (served === best.served && minutes < best.minutes))
            best = { served, minutes };
        }
      }
      const plan = planned(stops, { ...day.options, vehicles: 2, capacity, minimise: 'minutes' });
      expect(stops.length - plan.unserved.length).toBe(best.served);
      expect(plan.minutes).toBeCloseTo(best.minutes, 3);
      for (const { order } of plan.routes) {
        expect(
          order.reduce((sum, id) => sum + loadOf(stops.find((stop) => stop.id === id)), 0),
        ).toBeLessThanOrEqual(capacity);
      }
    }),
    { numRuns: 30, seed: 20_263 },
  );
});

const cross = [
  [0, 20, 14, 14, 10],
  [20, 0, 14, 14, 10],
  [14, 14, 0, 20, 10],
  [14, 14, 20, 0, 10],
  [10, 10, 10, 10, 0],
];
const four = ['east', 'west', 'north', 'south'].map((id) => ({ id, load: 1 }));
const options = { matrix: cross, start: 4, end: 4 };

test.each<[string, Partial<FleetOptions>, number, number]>([
  ['as many vans as wanted: one is enough', {}, 1, 62],
  ['a van can carry two', { capacity: 2 }, 2, 68],
  ['everybody at the same time', { day: { from: 0, until: 20 } }, 4, 80],
])('%s', (_, more, routes, driving) => {
  const plan = planned(four, Object.assign({}, options, more));
  expect([plan.routes.length, plan.drivingMinutes, plan.unserved.length]).toEqual([routes, driving, 0]);
});

test('a van that costs something is not taken to save less', () => {
  const far = [
    [0, 9, 1],
    [9, 0, 1],
    [1, 1, 0],
  ];
  const stops = [{ id: 'a' }, { id: 'b' }];
  const both = { matrix: far, start: 2, end: 2 };
  expect(planned(stops, both).routes).toHaveLength(2);
  expect(planned(stops, { ...both, vehicleMinutes: 6.9 }).routes).toHaveLength(2);
  expect(planned(stops, { ...both, vehicleMinutes: 7.1 }).routes).toHaveLength(1);
});

test('who finds no room is told so', () => {
  const plan = planned(four, { ...options, vehicles: 1, capacity: 3 });
  expect(plan.unserved.map(({ reason }) => reason)).toEqual(['capacity']);
});
