import fc from 'fast-check';
import { forecastAccuracy, type ForecastAccuracy, type ForecastOutcome } from './forecast-accuracy.ts';
import { isProblem } from './problem.ts';

function accuracy(...outcomes: readonly (readonly [forecast: number, actual: number])[]): ForecastAccuracy {
  const answer = forecastAccuracy(outcomes.map(([forecast, actual]) => ({ forecast, actual })));
  if (isProblem(answer)) throw new Error(answer.problem);
  return answer;
}

test.each([
  ['right', 100, 100, 1, 0],
  ['a fifth too high', 120, 100, 0.8, 0.2],
  ['a fifth too low', 80, 100, 0.8, -0.2],
  ['far too high', 500, 100, 0, 4],
  ['nothing, as forecast', 0, 0, 1, 0],
  ['nothing, unlike the forecast', 5, 0, 0, 1],
])('%s', (_, forecast, actual, share, bias) => {
  const found = accuracy([forecast, actual]);
  expect(found.accuracy).toBeCloseTo(share, 12);
  expect(found.periods).toEqual([found.accuracy]);
  expect(found.bias).toBeCloseTo(bias, 12);
});

test('large periods weigh more; too high and too low do not cancel', () => {
  const found = accuracy([90, 100], [20, 10]);
  expect(found.accuracy).toBeCloseTo(1 - 20 / 110, 12);
  expect(found.bias).toBe(0);
});

test('the unit and the order of the periods change nothing', () => {
  const outcomes = fc.array(fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(outcomes, (list) => {
      const cents = list.map(([forecast, actual]) => [forecast * 100, actual * 100] as const);
      expect(accuracy(...cents).accuracy).toBeCloseTo(accuracy(...list).accuracy, 9);
      expect(accuracy(...list.toReversed()).accuracy).toBeCloseTo(accuracy(...list).accuracy, 9);
    }),
  );
});

test.each<[string, readonly ForecastOutcome[], object]>([
  ['no period', [], { problem: 'empty' }],
  ['a forecast of no number', [{ forecast: Number.NaN, actual: 1 }], { field: 'forecast', row: 0 }],
  ['a negative outcome', [{ forecast: 1, actual: -1 }], { field: 'actual', row: 0 }],
])('refuses %s', (_, outcomes, problem) => {
  expect(forecastAccuracy(outcomes)).toEqual({ problem: 'out-of-range', ...problem });
});
