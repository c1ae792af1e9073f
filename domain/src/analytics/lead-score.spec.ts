import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import { leadScore, type LeadEvent, type LeadScore, type LeadScoreRules } from './lead-score.ts';
import { isProblem } from './problem.ts';

const today = '2026-11-25';
const rules: LeadScoreRules = {
  fit: [
    { field: 'type', values: ['foodservice', 'retail'], points: 20 },
    { field: 'weeklyLitres', atLeast: 50, points: 15 },
    { field: 'weeklyLitres', atLeast: 200, points: 15 },
    { field: 'region', values: ['abroad'], points: -30 },
    { field: 'organic', values: [true], points: 30 },
  ],
  engagement: [
    { kind: 'tasting', points: 20 },
    { kind: 'mailOpened', points: 4, limit: 3 },
  ],
};

type Lead = Parameters<typeof leadScore>[0];

function scored(lead: Partial<Lead>): LeadScore {
  const answer = leadScore({ attributes: {}, events: [], ...lead }, rules, today);
  if (isProblem(answer)) throw new Error(`${answer.problem} ${answer.field ?? ''}`);
  return answer;
}

const events = (kind: string, ...daysAgo: readonly number[]): readonly LeadEvent[] =>
  daysAgo.map((days) => ({ kind, day: addDays(today, -days) }));

test.each([
  ['nothing known', {}, [], 0, 0, 'C3'],
  ['a café of 60 litres', { type: 'foodservice', weeklyLitres: 60 }, [], 35, 0, 'B3'],
  ['a café of 300 litres', { type: 'foodservice', weeklyLitres: 300 }, [], 50, 0, 'A3'],
  ['everything, capped', { type: 'retail', weeklyLitres: 300, organic: true }, [], 60, 0, 'A3'],
  ['abroad, never below nothing', { region: 'abroad' }, [], 0, 0, 'C3'],
  ['litres in words count for nothing', { weeklyLitres: 'many' }, [], 0, 0, 'C3'],
  ['a tasting today', {}, events('tasting', 0), 0, 20, 'C2'],
  ['a tasting thirty days ago', {}, events('tasting', 30), 0, 10, 'C3'],
  ['two tastings today and more', {}, events('tasting', 0, 0, 0), 0, 40, 'C1'],
  ['three openings of five', {}, events('mailOpened', 0, 0, 0, 30, 30), 0, 12, 'C3'],
  ['what is still to come', {}, events('tasting', -1), 0, 0, 'C3'],
  ['what no rule names', {}, events('fair', 0), 0, 0, 'C3'],
])('%s', (_, attributes, happened, fit, engagement, grade) => {
  const found = scored({ attributes, events: happened });
  expect(found).toMatchObject({ fit, engagement, grade, score: fit + engagement });
});

test('the reasons are the rules that held, the strongest first', () => {
  const { reasons } = scored({
    attributes: { type: 'retail', region: 'abroad' },
    events: events('mailOpened', 0, 60),
  });
  expect(reasons).toEqual([
    { part: 'fit', name: 'region', points: -30, count: 1 },
    { part: 'fit', name: 'type', points: 20, count: 1 },
    { part: 'engagement', name: 'mailOpened', points: 5, count: 2 },
  ]);
});

test('time only takes engagement away, and the order of events changes nothing', () => {
  const histories = fc.array(
    fc.record({ kind: fc.constantFrom('tasting', 'mailOpened'), days: fc.nat(200) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 60 }), (history, later) => {
      const happened = history.flatMap(({ kind, days }) => events(kind, days));
      const score = (list: readonly LeadEvent[], day: string) => {
        const answer = leadScore({ attributes: {}, events: list }, rules, day);
        if (isProblem(answer)) throw new Error(answer.problem);
        return answer.engagement;
      };
      expect(score(happened, addDays(today, later))).toBeLessThanOrEqual(score(happened, today));
      expect(score(happened.toReversed(), today)).toBeCloseTo(score(happened, today), 9);
    }),
  );
});

test.each([
  ['a day that is none', {}, [], 'soon', { field: 'today' }],
  ['litres of no number', { weeklyLitres: Number.NaN }, [], today, { field: 'weeklyLitres' }],
  ['an event at no day', {}, [{ kind: 'tasting', day: 'once' }], today, { field: 'events', row: 0 }],
])('refuses %s', (_, attributes, happened, day, problem) => {
  expect(leadScore({ attributes, events: happened }, rules, day)).toEqual({
    problem: 'out-of-range',
    ...problem,
  });
});

test.each([
  [
    'endless points',
    { fit: [{ field: 'a', values: [1], points: Infinity }], engagement: [] },
    { field: 'fit', row: 0 },
  ],
  [
    'a rule that asks for nothing',
    { fit: [{ field: 'a', points: 1 }], engagement: [] },
    { field: 'fit', row: 0 },
  ],
  [
    'half an event',
    { fit: [], engagement: [{ kind: 'a', points: 1, limit: 0.5 }] },
    { field: 'engagement', row: 0 },
  ],
])('refuses %s', (_, wrong, problem) => {
  expect(leadScore({ attributes: {}, events: [] }, wrong, today)).toEqual({
    problem: 'out-of-range',
    ...problem,
  });
});
