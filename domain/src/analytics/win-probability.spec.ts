import fc from 'fast-check';
import { isProblem } from './problem.ts';
import { winProbability, type EndedDeal, type OpenDeal, type WinProbability } from './win-probability.ts';

const defaults = [0.1, 0.25, 0.5, 0.8];

const ended = (count: number, won: boolean, stage = 3, features: EndedDeal['features'] = {}): EndedDeal[] =>
  Array.from({ length: count }, () => ({ won, stage, features }));

const deal = (changes: Partial<OpenDeal> = {}): OpenDeal => ({
  stage: 2,
  features: {},
  override: null,
  ...changes,
});

function judged(changes: Partial<OpenDeal>, past: readonly EndedDeal[]): WinProbability {
  const answer = winProbability(deal(changes), past, defaults);
  if (isProblem(answer)) throw new Error(`${answer.problem} ${answer.field ?? ''}`);
  return answer;
}

test.each([
  ['without experience the default', [], 0.5],
  ['with some, between the two', ended(20, true), 0.75],
  ['with much, what happened', [...ended(30, true), ...ended(49, false)], (30 + 10) / (79 + 20)],
  ['deals lost before the stage do not count', ended(40, false, 1), 0.5],
  ['deals lost at the stage do', ended(20, false, 2), 0.25],
])('by stage: %s', (_, past, probability) => {
  expect(judged({}, past)).toEqual({ probability, method: 'stage', byStage: probability, reasons: [] });
});

test('a person’s word counts, whatever the past says', () => {
  const found = judged({ override: 1 }, ended(100, false));
  expect(found).toMatchObject({ probability: 1, method: 'override', reasons: [] });
  expect(found.byStage).toBeCloseTo(10 / 120, 12);
});

/** Sixty won, of which forty by a visit; sixty lost, of which ten by a visit. */
const visits = [
  ...ended(40, true, 3, { source: 'visit', region: 'south' }),
  ...ended(20, true, 3, { source: 'web', region: 'south' }),
  ...ended(10, false, 3, { source: 'visit', region: 'south' }),
  ...ended(50, false, 3, { source: 'web', region: 'south' }),
];

test('from fifty won and fifty lost on features move the odds, worked out by hand', () => {
  const found = judged({ features: { source: 'visit' } }, visits);
  const stage = (60 + 10) / (120 + 20);
  const ratio = 41 / 62 / (11 / 62);
  expect(found.method).toBe('bayes');
  expect(found.reasons).toEqual([{ feature: 'source', value: 'visit', oddsRatio: ratio }]);
  const odds = (stage / (1 - stage)) * ratio;
  expect(found.probability).toBeCloseTo(odds / (1 + odds), 12);
});

test.each([
  ['a value nobody had', { source: 'fair' }],
  ['a feature nobody had', { moon: 'full' }],
])('%s says nothing', (_, features) => {
  expect(judged({ features }, visits)).toMatchObject({ probability: 0.5, reasons: [] });
});

test('what all deals have in common moves nothing', () => {
  expect(judged({ features: { region: 'south' } }, visits).probability).toBeCloseTo(0.5, 12);
});

test('nothing is certain', () => {
  const past = [
    ...ended(500, true, 3, { a: 'x', b: 'x', c: 'x' }),
    ...ended(50, false, 3, { a: 'y', b: 'y', c: 'y' }),
  ];
  expect(judged({ features: { a: 'x', b: 'x', c: 'x' } }, past).probability).toBe(0.99);
  expect(judged({ stage: 0, features: { a: 'y', b: 'y', c: 'y' } }, past).probability).toBeCloseTo(0.01, 12);
});

test('the order of deals and features, and their names, change nothing', () => {
  const past = fc.array(
    fc.record({
      won: fc.boolean(),
      stage: fc.nat(3),
      features: fc.record({ source: fc.constantFrom('web', 'visit'), size: fc.constantFrom('s', 'l') }),
    }),
    { minLength: 100, maxLength: 250 },
  );
  fc.assert(
    fc.property(past, fc.nat(3), (deals, stage) => {
      const here = judged({ stage, features: { source: 'web', size: 'l' } }, deals);
      const there = judged({ stage, features: { size: 'l', source: 'web' } }, deals.toReversed());
      expect(there.probability).toBeCloseTo(here.probability, 12);
      expect(here.probability).toBeGreaterThan(0);
      expect(here.probability).toBeLessThan(1);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['a stage without a default', { stage: 4 }, [], defaults, { field: 'stage' }],
  ['half a stage', { stage: 0.5 }, [], defaults, { field: 'stage' }],
  ['a past stage there is not', {}, ended(1, true, 9), defaults, { field: 'stage', row: 0 }],
  ['an override of no number', { override: Number.NaN }, [], defaults, { field: 'override' }],
  ['a default above 1', {}, [], [0.1, 0.2, 1.5], { field: 'defaults', row: 2 }],
])('refuses %s', (_, changes, past, stages, problem) => {
  expect(winProbability(deal(changes), past, stages)).toEqual({ problem: 'out-of-range', ...problem });
});
