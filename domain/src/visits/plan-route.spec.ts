import fc from 'fast-check';
import { isVisitsProblem } from './problem.ts';
import { planRoute, type RoutePlan } from './plan-route.ts';
import { byTryingAll, minutesBetween, minutesInOrder, sampleDay } from './sample-visits.ts';
import type { RouteOptions, Stop, TimeWindow } from './stop.ts';

function planned(stops: readonly Stop[], options: RouteOptions): RoutePlan {
  const plan = planRoute(stops, { budget: { moves: 600 }, ...options });
  if (isVisitsProblem(plan)) throw new Error(`${plan.problem} ${plan.field}`);
  return plan;
}

const rowsOf = (stops: readonly Stop[], order: readonly string[]): number[] =>
  order.map((id) => stops.findIndex((stop) => stop.id === id));

const prioritySum = (stops: readonly Stop[], order: readonly string[]): number =>
  rowsOf(stops, order).reduce((sum, row) => sum + (stops[row]?.priority ?? 1), 0);

test('no choice and no order of the stops is better', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { stops, options } = sampleDay(seed);
      const plan = planned(stops, options);
      const best = byTryingAll(stops, options);
      expect(prioritySum(stops, plan.order)).toBe(best.priority);
      expect(plan.minutes).toBeCloseTo(best.minutes, 3);
    }),
    { numRuns: 40, seed: 20_260 },
  );
});

test('every stop is served or not, once; legs add up; windows, the day and the longest time are kept', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { stops, options } = sampleDay(seed);
      const plan = planned(stops, { ...options, budget: { moves: 50 } });
      expect([...plan.order, ...plan.unserved.map(({ id }) => id)].sort()).toEqual(
        stops.map(({ id }) => id).sort(),
      );
      const sum = plan.legs.reduce(
        (minutes, leg) => minutes + leg.driveMinutes + leg.waitMinutes + leg.serviceMinutes,
        0,
      );
      expect(plan.minutes).toBeCloseTo(sum, 6);
      expect(plan.minutes).toBeCloseTo(
        minutesInOrder(stops, options, rowsOf(stops, plan.order)) ?? Number.NaN,
        5,
      );
      expect(plan.minutes).toBeLessThanOrEqual((options.maxMinutes ?? Infinity) + 1e-5);
      expect(plan.departure).toBeGreaterThanOrEqual(options.day?.from ?? 0);
      expect(plan.departure + plan.minutes).toBeLessThanOrEqual((options.day?.until ?? Infinity) + 1e-5);
      for (const leg of plan.legs) {
        const window = stops.find(({ id }) => id === leg.to)?.window;
        if (window === undefined) continue;
        expect(leg.arrival).toBeLessThanOrEqual(window.until + 1e-5);
        expect(leg.arrival + leg.waitMinutes).toBeGreaterThanOrEqual(window.from);
      }
    }),
  );
});

test('stops told in another order take as long', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const {
        stops,
        options: { matrix, start, end, ...options },
      } = sampleDay(seed);
      const turned = matrix.map((_, row) => (row < stops.length ? stops.length - 1 - row : row));
      const ends = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      const here = planned(stops, { ...options, ...ends, matrix });
      const there = planned([...stops].reverse(), {
        ...options,
        ...ends,
        matrix: turned.map((from) => turned.map((to) => matrix[from]?.[to] ?? Number.NaN)),
      });
      expect(there.minutes).toBeCloseTo(here.minutes, 3);
      expect(prioritySum(stops, there.order)).toBe(prioritySum(stops, here.order));
    }),
    { numRuns: 20, seed: 20_261 },
  );
});

test('in seconds it is the same plan as in minutes', () => {
  const scale = 64;
  const scaled = ({ from, until }: TimeWindow): TimeWindow => ({
    from: from * scale,
    until: until * scale,
  });
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const {
        stops,
        options: { matrix, maxMinutes, day, ...options },
      } = sampleDay(seed);
      const limits = {
        ...(maxMinutes === undefined ? {} : { maxMinutes: maxMinutes * scale }),
        ...(day === undefined ? {} : { day: scaled(day) }),
      };
      const here = planned(stops, {
        ...options,
        matrix,
        ...(maxMinutes === undefined ? {} : { maxMinutes }),
        ...(day === undefined ? {} : { day }),
      });
      const there = planned(
        stops.map(({ window, serviceMinutes = 0, ...stop }) => ({
          ...stop,
          serviceMinutes: serviceMinutes * scale,
          ...(window === undefined ? {} : { window: scaled(window) }),
        })),
        { ...options, ...limits, matrix: matrix.map((row) => row.map((minutes) => minutes * scale)) },
      );
      expect(there.minutes / scale).toBeCloseTo(here.minutes, 3);
      expect(there.unserved.length).toBe(here.unserved.length);
    }),
    { numRuns: 20, seed: 20_262 },
  );
});

test('is never longer than always driving to the nearest, however little it is worked at', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 2, maxLength: 60 }), (points) => {
      const matrix = minutesBetween(points);
      const home = points.length - 1;
      const stops = points.slice(0, home).map((_, index) => ({ id: String(index) }));
      const left = new Set(stops.keys());
      let here = home;
      let driven = 0;
      const way = (to: number): number => matrix[here]?.[to] ?? Number.NaN;
      while (left.size > 0) {
        const next = [...left].reduce((best, each) => (way(each) < way(best) ? each : best));
        driven += way(next);
        left.delete(next);
        here = next;
      }
      driven += way(home);
      const plan = planned(stops, { matrix, start: home, end: home, budget: { moves: 0 } });
      expect(plan.unserved).toEqual([]);
      expect(plan.minutes).toBeLessThanOrEqual(driven + 1e-6);
    }),
  );
});

test.each([3, 8, 20])('%i stops at one place, where no way is the shortest, are all served', (count) => {
  const stops = Array.from({ length: count }, (_, index) => ({ id: String(index) }));
  const matrix = Array.from({ length: count + 1 }, () => Array.from({ length: count + 1 }, () => 0));
  const { order, unserved } = planned(stops, { matrix, start: count, end: count });
  expect(order.toSorted()).toEqual(stops.map(({ id }) => id).sort());
  expect(unserved).toEqual([]);
});
