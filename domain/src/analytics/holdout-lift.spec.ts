import fc from 'fast-check';
import { holdoutLift, type HoldoutGroup, type HoldoutLift, type LiftOptions } from './holdout-lift.ts';
import { isProblem } from './problem.ts';
import { uniforms } from './sample-chance.ts';

const group = (converted: number, customers: number): HoldoutGroup => ({ converted, customers });

function lift(treated: HoldoutGroup, control: HoldoutGroup, options?: LiftOptions): HoldoutLift {
  const answer = holdoutLift(treated, control, options);
  if (isProblem(answer)) throw new Error(`${answer.problem} ${answer.field ?? ''}`);
  return answer;
}

// Newcombe (1998), table II, method 10.
test.each([
  [group(56, 70), group(48, 80), 0.0524, 0.3339],
  [group(9, 10), group(3, 10), 0.1705, 0.809],
  [group(6, 7), group(2, 7), 0.0582, 0.8062],
  [group(5, 56), group(0, 29), -0.0381, 0.1926],
  [group(0, 10), group(0, 20), -0.1611, 0.2775],
  [group(10, 10), group(0, 10), 0.6075, 1],
])('the published interval of %j against %j', (treated, control, from, to) => {
  const found = lift(treated, control);
  expect(found.from).toBeCloseTo(from, 4);
  expect(found.to).toBeCloseTo(to, 4);
});

test.each([
  ['lift', group(200, 1000), group(100, 1000)],
  ['harm', group(100, 1000), group(200, 1000)],
  ['noneShown', group(110, 1000), group(100, 1000)],
  ['tooFew', group(9, 900), group(0, 100)],
  ['tooFew', group(900, 900), group(97, 100)],
  ['tooFew', group(1, 1), group(0, 1)],
])('the verdict is %s', (verdict, treated, control) => {
  expect(lift(treated, control).verdict).toBe(verdict);
});

test('figures of the difference', () => {
  const found = lift(group(180, 900), group(10, 100));
  expect(found.difference).toBeCloseTo(0.1, 12);
  expect(found.relative).toBeCloseTo(1, 12);
  expect(found.extra).toBeCloseTo(90, 9);
  expect(lift(group(5, 10), group(0, 10)).relative).toBeNull();
});

test('a surer interval is wider', () => {
  const width = (level: number): number => {
    const { from, to } = lift(group(30, 200), group(20, 200), { level });
    return to - from;
  };
  expect(width(0.99)).toBeGreaterThan(width(0.95));
  expect(width(0.5)).toBeLessThan(width(0.95));
});

test('the interval never leaves what a difference of shares can be, not by a rounding error either', () => {
  expect(lift(group(0, 1), group(68, 68)).from).toBe(-1);
  expect(lift(group(68, 68), group(0, 1)).to).toBe(1);
});

test('swapping the groups turns the interval round', () => {
  const groups = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }))
    .map(([customers, converted]) => group(Math.min(customers, converted), customers));
  fc.assert(
    fc.property(groups, groups, (one, other) => {
      const [here, there] = [lift(one, other), lift(other, one)];
      expect(there.from).toBeCloseTo(-here.to, 12);
      expect(here.from).toBeGreaterThanOrEqual(-1);
      expect(here.to).toBeLessThanOrEqual(1);
      expect(here.from).toBeLessThanOrEqual(here.difference);
    }),
  );
});

test.each([0.05, 0.2, 0.5])(
  'where nothing was done, something is claimed about 5 %% of the time: rate %s',
  (rate) => {
    const next = uniforms(rate * 1000);
    const drawn = (customers: number): HoldoutGroup =>
      group(Array.from({ length: customers }, next).filter((each) => each < rate).length, customers);
    const runs = 2000;
    const claims = Array.from({ length: runs }, () => lift(drawn(900), drawn(300)).verdict).filter(
      (verdict) => verdict === 'lift' || verdict === 'harm',
    ).length;
    expect(claims / runs).toBeGreaterThan(0.03);
    expect(claims / runs).toBeLessThan(0.065);
  },
);

test.each([
  ['nobody treated', group(0, 0), group(1, 5), {}, { problem: 'empty', field: 'treated' }],
  ['nobody held out', group(1, 5), group(0, 0), {}, { problem: 'empty', field: 'control' }],
  ['more than all', group(6, 5), group(1, 5), {}, { problem: 'out-of-range', field: 'treated' }],
  ['half a customer', group(1, 5), group(1, 5.5), {}, { problem: 'out-of-range', field: 'control' }],
  ['no number', group(Number.NaN, 5), group(1, 5), {}, { problem: 'out-of-range', field: 'treated' }],
  ['a level of 1', group(1, 5), group(1, 5), { level: 1 }, { problem: 'out-of-range', field: 'level' }],
])('refuses %s', (_, treated, control, options, problem) => {
  expect(holdoutLift(treated, control, options)).toEqual(problem);
});
