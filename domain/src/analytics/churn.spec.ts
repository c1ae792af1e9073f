import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import { churnRisk, type ChurnOptions, type ChurnPeers, type ChurnRisk } from './churn.ts';
import { isProblem } from './problem.ts';

const today = '2026-11-25';
const ago = (...days: readonly number[]) => days.map((each) => addDays(today, -each));

function risk(
  days: readonly string[],
  closures: readonly string[] = [],
  peers?: ChurnPeers,
  options?: ChurnOptions,
): ChurnRisk {
  const answer = churnRisk(days, closures, today, peers, options);
  if (isProblem(answer)) throw new Error(`${answer.problem} ${answer.field ?? ''}`);
  return answer;
}

/** Every four days, the last order so long ago. */
const everyFour = (last: number, orders = 21) =>
  ago(...Array.from({ length: orders }, (_, index) => last + 4 * index));

test.each([
  [1, 1, 0, false],
  [4, 1, 0, false],
  [5, 0, 1, false],
  [6, 0, 2, true],
  [12, 0, 8, true],
])('who orders every four days and was last seen %s days ago', (last, share, missed, atRisk) => {
  const found = risk(everyFour(last));
  expect([found.share, found.missed, found.atRisk]).toEqual([share, missed, atRisk]);
  expect(found.risk).toBe(1 - share);
});

test('an irregular customer may stay silent for as long as before', () => {
  const irregular = ago(10, 12, 14, 16, 18, 20, 40, 42, 44, 46);
  // One gap in nine was of twenty days.
  expect(risk(irregular).share).toBeCloseTo(1 / 9, 12);
  expect(risk(irregular).atRisk).toBe(false);
});

test('days of closure are no silence', () => {
  const closures = Array.from({ length: 8 }, (_, index) => addDays(today, -index));
  expect(risk(everyFour(12), closures).missed).toBe(0);
  expect(risk(everyFour(12), closures).atRisk).toBe(false);
});

test('a new customer borrows the gaps of the type, the less the more of their own', () => {
  const peers = { gaps: [2, 2, 2, 3, 3, 10] };
  const one = risk(ago(5), [], peers);
  expect(one.share).toBeCloseTo(1 / 6, 12);
  expect(one.missed).toBe(2);
  expect(one.reasons).toContainEqual({ kind: 'borrowed', ownGaps: 0, peerGaps: 6 });
  // Three own gaps, one as long as five days; four borrowed ones, a sixth of them.
  const some = risk(ago(5, 7, 9, 15), [], peers);
  expect(some.share).toBeCloseTo((1 + 4 / 6) / 7, 12);
  const many = risk(everyFour(5), [], peers);
  expect(many.reasons.map(({ kind }) => kind)).toEqual(['silence']);
});

test('a falling volume adds to the risk of who still orders', () => {
  const weeklyVolumes = Array.from({ length: 12 }, (_, week) => 100 - 5 * week);
  const found = risk(everyFour(1), [], undefined, { weeklyVolumes });
  const falling = found.reasons.find(({ kind }) => kind === 'falling');
  expect(falling).toMatchObject({ weeks: 11, perWeek: 5 / 72.5 });
  expect(found.risk).toBeCloseTo((5 / 72.5) * 11, 12);
});

test.each([
  ['rising', Array.from({ length: 12 }, (_, week) => 100 + week)],
  ['level', Array.from({ length: 12 }, () => 100)],
  ['known for too few weeks', [100, 50, 10, 0, 0]],
  ['mostly closed', [100, null, 50, null, 10, null, 0, null, 0]],
  ['nothing', Array.from({ length: 12 }, () => 0)],
])('a volume that is %s adds nothing', (_, weeklyVolumes) => {
  expect(risk(everyFour(1), [], undefined, { weeklyVolumes }).risk).toBe(0);
});

test('the longer the silence, the higher the risk; the order of the days changes nothing', () => {
  const histories = fc.uniqueArray(fc.integer({ min: 30, max: 300 }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(histories, fc.integer({ min: 0, max: 29 }), (days, later) => {
      const last = Math.min(...days);
      const sooner = days.map((day) => day - last + 1);
      const longer = days.map((day) => day - last + 1 + later);
      expect(risk(ago(...longer)).risk).toBeGreaterThanOrEqual(risk(ago(...sooner)).risk);
      expect(risk(ago(...longer.toReversed()))).toEqual(risk(ago(...longer)));
    }),
  );
});

test.each([
  ['nobody who ordered', [], undefined, {}, { problem: 'empty' }],
  ['one order and no peers', ago(3), undefined, {}, { problem: 'no-repeat' }],
  [
    'a day that is none',
    ['2026-02-30'],
    undefined,
    {},
    { problem: 'out-of-range', field: 'orderDates', row: 0 },
  ],
  ['a gap of nothing', ago(3, 6), { gaps: [2, 0] }, {}, { problem: 'out-of-range', field: 'peers', row: 1 }],
  [
    'an endless volume',
    ago(3, 6),
    undefined,
    { weeklyVolumes: [1, Infinity] },
    { problem: 'out-of-range', field: 'weeklyVolumes', row: 1 },
  ],
])('refuses %s', (_, days, peers, options, problem) => {
  expect(churnRisk(days, [], today, peers, options)).toEqual(problem);
});
