import fc from 'fast-check';
import {
  forecastCategories,
  forecastPipeline,
  type ForecastDeal,
  type PipelineForecast,
  type PipelineOptions,
} from './pipeline-forecast.ts';
import { isProblem } from './problem.ts';

const today = '2026-11-25';

function forecast(deals: readonly ForecastDeal[], by?: PipelineOptions['by']): PipelineForecast {
  const answer = forecastPipeline(deals, by === undefined ? { today } : { today, by });
  if (isProblem(answer)) throw new Error(`${answer.problem} ${answer.field ?? ''}`);
  return answer;
}

const deal = (category: ForecastDeal['category'], amountMinor: number, more: Partial<ForecastDeal> = {}) => ({
  category,
  amountMinor,
  probability: 0.5,
  lost: false,
  closeDay: '2026-12-01',
  ...more,
});

const one = [
  deal('closed', 1000, { closeDay: '2026-11-03' }),
  deal('commit', 200),
  deal('best', 30),
  deal('pipeline', 5, { closeDay: '2027-01-31' }),
  deal('omitted', 7777),
  deal('commit', 8888, { lost: true }),
];

test('each sum holds the one before it; lost and omitted deals count nowhere', () => {
  expect(forecast(one).total).toEqual({
    closed: 1000,
    commit: 1200,
    best: 1230,
    open: 1235,
    // 1000 + 100 + 15 + 3: half a cent is rounded away from nothing.
    weighted: 1118,
    deals: 4,
  });
});

test.each([
  ['month', ['2026-11', '2026-12', '2027-01']],
  ['quarter', ['2026-Q4', '2027-Q1']],
] as const)('by %s', (by, periods) => {
  expect(forecast(one, by).periods.map(({ period }) => period)).toEqual(periods);
});

test('an open deal whose day has passed is overdue, a won one is not', () => {
  const late = { closeDay: '2026-11-24' };
  expect(
    forecast([deal('best', 1, late), deal('closed', 1, late), deal('best', 1, { closeDay: today })]).overdue,
  ).toBe(1);
});

const deals = fc.array(
  fc.record({
    category: fc.constantFrom(...forecastCategories),
    amountMinor: fc.integer({ min: 0, max: 1_000_000 }),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    lost: fc.boolean(),
    closeDay: fc.constantFrom('2026-01-31', '2026-06-30', '2026-07-01', '2026-12-31', '2027-03-31'),
  }),
  { maxLength: 40 },
);

test('periods add up to the total, sums are nested, and the order of the deals changes nothing', () => {
  fc.assert(
    fc.property(deals, fc.constantFrom('month', 'quarter'), (list, by) => {
      const found = forecast(list, by);
      for (const key of ['closed', 'commit', 'best', 'open', 'weighted', 'deals'] as const)
        expect(found.periods.reduce((sum, period) => sum + period[key], 0)).toBe(found.total[key]);
      const { closed, commit, best, open, weighted } = found.total;
      expect([closed, commit, best, open].toSorted((a, b) => a - b)).toEqual([closed, commit, best, open]);
      expect(weighted).toBeGreaterThanOrEqual(closed);
      expect(weighted).toBeLessThanOrEqual(open);
      expect(forecast(list.toReversed(), by)).toEqual(found);
    }),
  );
});

test('no deals, no periods', () => {
  expect(forecast([])).toEqual({
    total: { closed: 0, commit: 0, best: 0, open: 0, weighted: 0, deals: 0 },
    periods: [],
    overdue: 0,
  });
});

test.each([
  ['half a cent', { amountMinor: 0.5 }, 'amountMinor'],
  ['a probability of no number', { probability: Number.NaN }, 'probability'],
  ['a probability above 1', { probability: 1.1 }, 'probability'],
  ['a day that is none', { closeDay: 'soon' }, 'closeDay'],
])('refuses %s', (_, wrong, field) => {
  const list = [deal('best', 1), deal('best', 1, wrong)];
  expect(forecastPipeline(list, { today })).toEqual({ problem: 'out-of-range', field, row: 1 });
});

test('refuses a today that is none', () => {
  expect(forecastPipeline([], { today: 'now' })).toEqual({ problem: 'out-of-range', field: 'today' });
});
