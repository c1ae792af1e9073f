import fc from 'fast-check';
import { attribute, attributionMethods, type AttributionMethod, type Touch } from './attribution.ts';
import { isProblem } from './problem.ts';

const touch = (id: string, day: number): Touch => ({ id, at: new Date(Date.UTC(2026, 10, day)) });

function credits(revenue: number, touches: readonly Touch[], method: AttributionMethod): readonly string[] {
  const answer = attribute(revenue, touches, method);
  if (isProblem(answer)) throw new Error(answer.problem);
  return answer.credits.map(({ id, revenueMinor }) => `${id} ${revenueMinor}`);
}

const three = [touch('mail', 1), touch('visit', 8), touch('fair', 15)];

test.each<[AttributionMethod, string[]]>([
  ['first', ['mail 10000', 'visit 0', 'fair 0']],
  ['last', ['mail 0', 'visit 0', 'fair 10000']],
  ['linear', ['mail 3334', 'visit 3333', 'fair 3333']],
  ['position', ['mail 4000', 'visit 2000', 'fair 4000']],
  ['decay', ['mail 1429', 'visit 2857', 'fair 5714']],
])('by %s', (method, expected) => {
  expect(credits(10_000, three, method)).toEqual(expected);
});

test.each(attributionMethods)('one touch gets everything by %s', (method) => {
  expect(credits(999, [touch('mail', 3)], method)).toEqual(['mail 999']);
});

test('two ends with nobody between share equally by position', () => {
  expect(credits(100, three.slice(0, 2), 'position')).toEqual(['mail 50', 'visit 50']);
});

test('touches of one campaign are one', () => {
  expect(credits(90, [...three, touch('mail', 20)], 'linear')).toEqual(['mail 45', 'visit 23', 'fair 22']);
});

test('without a touch nobody is credited', () => {
  expect(attribute(500, [], 'linear')).toEqual({ credits: [], unattributedMinor: 500 });
});

test('the parts add up, and neither the order of the touches nor the hour of the day zero matters', () => {
  const touches = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), day: fc.integer({ min: 1, max: 28 }) }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.integer(), touches, fc.constantFrom(...attributionMethods), (revenue, list, method) => {
      const all = list.map(({ id, day }) => touch(id, day));
      const answer = attribute(revenue, all, method);
      if (isProblem(answer)) throw new Error(answer.problem);
      expect(answer.credits.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0)).toBe(revenue);
      expect(attribute(revenue, all.toReversed(), method)).toEqual(answer);
      const later = all.map(({ id, at }) => ({ id, at: new Date(at.getTime() + 3_600_000) }));
      expect(attribute(revenue, later, method)).toEqual(answer);
    }),
  );
});

test.each([
  ['half a cent', 0.5, three, { problem: 'out-of-range', field: 'revenueMinor' }],
  [
    'a touch at no time',
    5,
    [touch('mail', 1), { id: 'x', at: new Date(Number.NaN) }],
    { problem: 'out-of-range', field: 'at', row: 1 },
  ],
])('refuses %s', (_, revenue, touches, problem) => {
  expect(attribute(revenue, touches, 'linear')).toEqual(problem);
});
