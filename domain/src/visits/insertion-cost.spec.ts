import fc from 'fast-check';
import { insertionCost } from './insertion-cost.ts';
import { minutesInOrder, sampleDay } from './sample-visits.ts';

test('is what trying every place finds', () => {
  let fitted = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { stops, options } = sampleDay(seed);
      const route = [...stops.keys()].slice(0, -1);
      const [stop] = stops.slice(-1);
      const before = minutesInOrder(stops, options, route);
      fc.pre(stop !== undefined && before !== null);
      const tried = [...route, route.length].map((_, position) =>
        minutesInOrder(stops, options, route.toSpliced(position, 0, route.length)),
      );
      const best = Math.min(...tried.map((minutes) => minutes ?? Infinity));
      const cost = insertionCost(stops.slice(0, -1), stop, options);
      if (best === Infinity) {
        expect(cost).toHaveProperty('reason');
      } else {
        fitted += 1;
        expect('minutes' in cost && cost.minutes).toBeCloseTo(best - before, 3);
        expect('position' in cost && tried[cost.position]).toBeCloseTo(best, 3);
      }
    }),
    { numRuns: 300 },
  );
  expect(fitted).toBeGreaterThan(20);
});

/** The minutes between a, x and the start, where x lies beyond a. */
const beyond = [
  [0, 10, 10],
  [10, 0, 20],
  [10, 20, 0],
];
/** The same, where x lies on the way to a. */
const line = [
  [0, 10, 20],
  [10, 0, 10],
  [20, 10, 0],
];

test.each([
  [
    'into nothing',
    [],
    { id: 'x' },
    {
      matrix: [
        [0, 4],
        [4, 0],
      ],
      start: 1,
      end: 1,
    },
    { minutes: 8, position: 0 },
  ],
  ['on the way', [{ id: 'a' }], { id: 'x' }, { matrix: line, start: 2 }, { minutes: 0, position: 0 }],
  ['behind the last', [{ id: 'a' }], { id: 'x' }, { matrix: beyond, start: 2 }, { minutes: 10, position: 1 }],
  [
    'where it is closed',
    [{ id: 'a' }],
    { id: 'x', window: { from: 0, until: 9 } },
    { matrix: line, start: 2 },
    { reason: 'window' },
  ],
  [
    'where the time is spent',
    [{ id: 'a' }],
    { id: 'x', serviceMinutes: 11 },
    { matrix: line, start: 2, maxMinutes: 30 },
    { reason: 'no-time' },
  ],
  [
    'in a route that is late itself',
    [{ id: 'a', window: { from: 0, until: 19 } }],
    { id: 'x' },
    { matrix: line, start: 2 },
    { problem: 'late', field: 'route', index: 0 },
  ],
  [
    'in a route that is late in the end',
    [{ id: 'a' }],
    { id: 'x' },
    { matrix: line, start: 2, end: 2, maxMinutes: 39 },
    { problem: 'late', field: 'route' },
  ],
])('%s', (_, route, stop, options, cost) => {
  expect(insertionCost(route, stop, options)).toEqual(cost);
});
