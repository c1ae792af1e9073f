import fc from 'fast-check';
import { distanceMatrix, planeMatrix } from './place.ts';
import { isVisitsProblem } from './problem.ts';

const kiel = { latitude: 54.3233, longitude: 10.1228 };
const munich = { latitude: 48.1351, longitude: 11.582 };

const aPlace = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

function metres(places: Parameters<typeof distanceMatrix>[0]): readonly (readonly number[])[] {
  const matrix = distanceMatrix(places);
  if (isVisitsProblem(matrix)) throw new Error(matrix.problem);
  return matrix;
}

test.each([
  ['a degree of the equator', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, 111_195.08],
  [
    'half a meridian',
    { latitude: -90, longitude: 0 },
    { latitude: 90, longitude: 77 },
    Math.PI * 6_371_008.8,
  ],
  [
    'a step over the date line',
    { latitude: 0, longitude: 179.5 },
    { latitude: 0, longitude: -179.5 },
    111_195.08,
  ],
  ['nowhere', kiel, kiel, 0],
])('%s is as long as it is', (_, one, other, length) => {
  expect(metres([one, other])[0]?.[1]).toBeCloseTo(length, 1);
});

test('from Kiel to Munich is 695 km', () => {
  expect((metres([kiel, munich])[0]?.[1] ?? 0) / 1000).toBeCloseTo(695.4, 0);
});

test('there is as far as back, and never further than half around the earth', () => {
  fc.assert(
    fc.property(aPlace, aPlace, (one, other) => {
      const [there = [], back = []] = metres([one, other]);
      expect(there[1]).toBe(back[0]);
      expect(there[0]).toBe(0);
      expect(there[1]).toBeLessThanOrEqual(Math.PI * 6_371_008.8 + 1e-6);
    }),
  );
});

test.each([
  [{ latitude: Number.NaN, longitude: 0 }, 'latitude'],
  [{ latitude: 90.1, longitude: 0 }, 'latitude'],
  [{ latitude: 0, longitude: -181 }, 'longitude'],
  [{ latitude: 0, longitude: Infinity }, 'longitude'],
])('%j is no place', (place, field) => {
  expect(distanceMatrix([kiel, place])).toEqual({ problem: 'out-of-range', field, index: 1 });
});

test.each([
  ['exact', Math.sqrt(2)],
  ['nearest', 1],
  ['tenths', 1.4],
] as const)('a diagonal of the plane, %s', (rounding, length) => {
  const points = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];
  expect(planeMatrix(points, rounding)).toEqual([
    [0, length],
    [length, 0],
  ]);
});

test('a point that is none is named', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0, y: Number.NaN },
  ];
  expect(planeMatrix(points)).toEqual({ problem: 'out-of-range', field: 'y', index: 1 });
});
