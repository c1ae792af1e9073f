import { planRoute } from './plan-route.ts';
import type { RouteOptions, Stop } from './stop.ts';

const dairy = { latitude: 54.3, longitude: 10.1 };
/** Stops on a meridian, so many kilometres north of the dairy. */
const north = (id: string, kilometres: number, more: Partial<Stop> = {}): Stop => ({
  id,
  place: { latitude: 54.3 + kilometres / 111.195_08, longitude: 10.1 },
  ...more,
});
const slow: RouteOptions = { speed: 60, start: dairy, end: dairy };

test('a round: the times of every leg', () => {
  const plan = planRoute([north('inn', 30, { window: { from: 480, until: 500 } }), north('shop', 10)], {
    ...slow,
    serviceMinutes: 5,
    wayFactor: 2,
  });
  expect(plan).toMatchObject({ order: ['shop', 'inn'], unserved: [] });
  expect('legs' in plan && plan.legs.map((leg) => [leg.from, leg.to, ...figures(leg)])).toEqual([
    [null, 'shop', 20, 435, 0, 5, 20_000],
    ['shop', 'inn', 40, 480, 0, 5, 40_000],
    ['inn', null, 60, 545, 0, 0, 60_000],
  ]);
  expect('minutes' in plan && [plan.departure, plan.minutes, plan.drivingMinutes].map(Math.round)).toEqual([
    415, 130, 120,
  ]);
});

function figures(leg: {
  readonly driveMinutes: number;
  readonly arrival: number;
  readonly waitMinutes: number;
  readonly serviceMinutes: number;
  readonly metres: number | null;
}): number[] {
  return [leg.driveMinutes, leg.arrival, leg.waitMinutes, leg.serviceMinutes, leg.metres ?? 0].map(
    Math.round,
  );
}

test('one stop is a route, also where both ends are open', () => {
  expect(planRoute([north('inn', 30)], { speed: 60, serviceMinutes: 9 })).toMatchObject({
    order: ['inn'],
    minutes: 9,
    legs: [{ from: null, to: 'inn', driveMinutes: 0, serviceMinutes: 9 }],
  });
});

test('an open route ends at the far end', () => {
  const stops = [north('far', 40), north('near', 5), north('middle', 20)];
  expect(planRoute(stops, { speed: 60, start: dairy })).toMatchObject({ order: ['near', 'middle', 'far'] });
  expect(planRoute(stops, { speed: 60, end: dairy })).toMatchObject({ order: ['far', 'middle', 'near'] });
});

test('two that close before both can be served: the one with the higher priority is', () => {
  const early = { from: 0, until: 40 };
  const stops = [north('shop', 30, { window: early }), north('inn', -30, { window: early, priority: 2 })];
  expect(planRoute(stops, slow)).toMatchObject({
    order: ['inn'],
    unserved: [{ id: 'shop', reason: 'no-time' }],
  });
});

test.each<[string, Stop, Partial<RouteOptions>, string]>([
  ['closed before one is there', north('x', 30, { window: { from: 0, until: 29 } }), {}, 'window'],
  [
    'open only when one must be back',
    north('x', 30, { window: { from: 90, until: 99 } }),
    { day: { from: 0, until: 100 } },
    'window',
  ],
  ['too far for the day', north('x', 60), { day: { from: 0, until: 100 } }, 'no-time'],
  ['too far for the longest time', north('x', 60), { maxMinutes: 100 }, 'no-time'],
])('%s', (_, stop, more, reason) => {
  const plan = planRoute([north('inn', 1), stop], Object.assign({}, slow, more));
  expect(plan).toMatchObject({ order: ['inn'], unserved: [{ id: 'x', reason }] });
});

test('no way is no way, but one over another place is one', () => {
  const stops = [{ id: 'a' }, { id: 'b' }, { id: 'island' }];
  const matrix = [
    [0, 5, Infinity, 3],
    [5, 0, Infinity, Infinity],
    [Infinity, Infinity, 0, Infinity],
    [3, Infinity, Infinity, 0],
  ];
  expect(planRoute(stops, { matrix, start: 3, end: 3 })).toMatchObject({
    minutes: 16,
    unserved: [{ id: 'island', reason: 'unreachable' }],
  });
});

test('a day that is too long when driving to the nearest, and not on the shortest way', () => {
  // To the nearest: 1, −1.5, 4, −7 and home is 32; the shortest way is 22.
  const stops = [north('a', 1), north('b', -1.5), north('c', 4), north('d', -7)];
  expect(planRoute(stops, { ...slow, maxMinutes: 22.1 })).toMatchObject({ unserved: [] });
  expect(planRoute(stops, { ...slow, maxMinutes: 21.9 })).toMatchObject({
    unserved: [{ reason: 'no-time' }],
  });
});

test('the same seed gives the same plan; a clock ends the work', () => {
  const stops = Array.from({ length: 40 }, (_, index) =>
    north(
      String(index),
      ((index * 37) % 41) - 20,
      index % 3 === 0 ? { window: { from: index, until: 300 } } : {},
    ),
  );
  const options = { ...slow, budget: { moves: 200 }, seed: 5 };
  expect(planRoute(stops, options)).toEqual(planRoute(stops, options));
  let looks = 0;
  planRoute(stops, { ...slow, budget: { milliseconds: 100, clock: () => looks++ * 10 } });
  expect(looks).toBe(11);
});
