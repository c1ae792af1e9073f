import { insertionCost } from './insertion-cost.ts';
import { planRoute, planRoutes } from './plan-route.ts';
import type { FleetLimits, RouteOptions, Stop } from './stop.ts';

const place = { latitude: 54.3, longitude: 10.1 };
const inn: Stop = { id: 'inn', place };
const slow: RouteOptions = { speed: 60 };
const two = [
  [0, 1],
  [1, 0],
];

test.each<[string, readonly Stop[], RouteOptions, object]>([
  ['no stops', [], slow, { problem: 'empty', field: 'stops' }],
  ['the same id', [inn, inn], slow, { problem: 'duplicate', field: 'id', index: 1 }],
  ['no place', [{ id: 'x' }], slow, { problem: 'missing', field: 'place', index: 0 }],
  [
    'a latitude that is no number',
    [inn, { id: 'x', place: { latitude: Number.NaN, longitude: 1 } }],
    slow,
    { problem: 'out-of-range', field: 'latitude', index: 1 },
  ],
  [
    'a longitude beyond the globe',
    [{ id: 'x', place: { latitude: 1, longitude: 200 } }],
    slow,
    { problem: 'out-of-range', field: 'longitude', index: 0 },
  ],
  [
    'a window that ends before it begins',
    [{ ...inn, window: { from: 9, until: 8 } }],
    slow,
    { problem: 'window-order', field: 'window', index: 0 },
  ],
  [
    'a window without a beginning',
    [{ ...inn, window: { from: -Infinity, until: 8 } }],
    slow,
    { problem: 'out-of-range', field: 'window', index: 0 },
  ],
  [
    'a negative visit',
    [{ ...inn, serviceMinutes: -1 }],
    slow,
    { problem: 'out-of-range', field: 'serviceMinutes', index: 0 },
  ],
  ['a negative load', [{ ...inn, load: -1 }], slow, { problem: 'out-of-range', field: 'load', index: 0 }],
  ['no priority', [{ ...inn, priority: 0 }], slow, { problem: 'out-of-range', field: 'priority', index: 0 }],
  ['no speed', [inn], { speed: 0 }, { problem: 'out-of-range', field: 'speed' }],
  ['no way', [inn], { speed: 9, wayFactor: Number.NaN }, { problem: 'out-of-range', field: 'wayFactor' }],
  [
    'a start that is no place',
    [inn],
    { speed: 9, start: { latitude: 99, longitude: 0 } },
    { problem: 'out-of-range', field: 'start' },
  ],
  [
    'an end that is no place',
    [inn],
    { speed: 9, end: { latitude: 0, longitude: Number.NaN } },
    { problem: 'out-of-range', field: 'end' },
  ],
  [
    'a day that ends before it begins',
    [inn],
    { ...slow, day: { from: 2, until: 1 } },
    { problem: 'window-order', field: 'day' },
  ],
  [
    'visits that take forever',
    [inn],
    { ...slow, serviceMinutes: Infinity },
    { problem: 'out-of-range', field: 'serviceMinutes' },
  ],
  ['no time', [inn], { ...slow, maxMinutes: 0 }, { problem: 'out-of-range', field: 'maxMinutes' }],
  ['half a seed', [inn], { ...slow, seed: 0.5 }, { problem: 'out-of-range', field: 'seed' }],
  [
    'fewer moves than none',
    [inn],
    { ...slow, budget: { moves: -1 } },
    { problem: 'out-of-range', field: 'budget' },
  ],
  [
    'no milliseconds',
    [inn],
    { ...slow, budget: { milliseconds: Number.NaN, clock: () => 0 } },
    { problem: 'out-of-range', field: 'budget' },
  ],
  [
    'a matrix that is too small',
    [inn, { id: 'x' }],
    { matrix: [[0]] },
    { problem: 'shape', field: 'matrix' },
  ],
  [
    'a matrix that is not square',
    [inn],
    { matrix: [[0, 1], [1]] },
    { problem: 'shape', field: 'matrix', index: 1 },
  ],
  [
    'minutes that are no number',
    [inn],
    {
      matrix: [
        [0, 1],
        [Number.NaN, 0],
      ],
    },
    { problem: 'out-of-range', field: 'matrix', index: 1 },
  ],
  ['a start that is no row', [inn], { matrix: two, start: 2 }, { problem: 'out-of-range', field: 'start' }],
  ['an end that is no row', [inn], { matrix: two, end: -1 }, { problem: 'out-of-range', field: 'end' }],
])('of %s no plan is made', (_, stops, options, problem) => {
  expect(planRoute(stops, options)).toEqual(problem);
  expect(planRoutes(stops, options)).toEqual(problem);
  const [last] = stops.slice(-1);
  if (last !== undefined) expect(insertionCost(stops.slice(0, -1), last, options)).toEqual(problem);
});

test.each<[FleetLimits, string]>([
  [{ vehicles: 0 }, 'vehicles'],
  [{ vehicles: 1.5 }, 'vehicles'],
  [{ capacity: 0 }, 'capacity'],
  [{ capacity: Number.NaN }, 'capacity'],
  [{ vehicleMinutes: -1 }, 'vehicleMinutes'],
])('with %j no routes are planned', (limits, field) => {
  expect(planRoutes([inn], { ...slow, ...limits })).toEqual({ problem: 'out-of-range', field });
});
