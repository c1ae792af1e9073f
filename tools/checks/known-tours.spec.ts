import { planRoute, planRoutes } from '@creamline/domain/visits';
import { knownFleet, knownTour } from './known-instances.ts';

test.each(['berlin52', 'eil51', 'st70', 'kroA100'] as const)('%s is driven on the shortest tour', (name) => {
  const { stops, options, optimum } = knownTour(name);
  for (const seed of [1, 2, 3]) {
    expect(planRoute(stops, { ...options, budget: { moves: 3_000 }, seed })).toMatchObject({
      minutes: optimum,
      unserved: [],
    });
  }
});

test.each([
  ['C101', 2_000, 827.3, 10],
  ['R101', 45_000, 1637.7, 20],
] as const)('%s in %i moves is driven in %d with %i vans', (name, moves, length, vans) => {
  const { stops, options } = knownFleet(name);
  const plan = planRoutes(stops, { ...options, budget: { moves } });
  if (!('routes' in plan)) throw new Error(plan.problem);
  expect(plan.drivingMinutes).toBeCloseTo(length, 6);
  expect([plan.routes.length, plan.unserved.length]).toEqual([vans, 0]);
});
