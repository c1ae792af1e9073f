import {
  backtest,
  decompose,
  forecast,
  isProblem,
  monthDays,
  seasonalIndex,
  type AnalyticsProblem,
} from '@creamline/domain/analytics';
import { haveMilk, milkSeries, milkStart } from './milk.ts';

const milk = haveMilk ? milkSeries() : [];
if (!haveMilk) console.warn('Skipped: the monthly milk series (../shared/data) is not on this machine.');

function sound<Answer>(answer: Answer | AnalyticsProblem): Answer {
  if (isProblem(answer)) throw new Error(answer.problem);
  return answer;
}

function near(figures: ArrayLike<number>, stored: readonly number[], digits: number): void {
  for (const [index, value] of stored.entries()) expect(figures[index]).toBeCloseTo(value, digits);
}

const daysPerPeriod = sound(monthDays(milkStart, 192));
const year = { period: 12, horizon: 12, daysPerPeriod };

/** The mean error of some backtested forecasts. */
const errorOf = (made: ReturnType<typeof backtest>): number => {
  const errors = sound(made).map(({ relativeError }) => relativeError ?? Number.NaN);
  return errors.reduce((sum, each) => sum + each, 0) / errors.length;
};

/** Figures of statsmodels 0.15.0. */
const checks: Readonly<Record<string, () => void>> = {
  'all months are there': () => {
    expect(milk).toHaveLength(168);
    expect(milk.reduce((sum, each) => sum + each, 0)).toBe(126_791);
  },
  STL: () => {
    const { trend, seasonal, remainder, seasonalStrength, trendStrength } = sound(
      decompose(milk, { period: 12 }),
    );
    near([trend[0] ?? 0, trend[83] ?? 0, trend[167] ?? 0], [609.8783, 753.9055, 867.1072], 4);
    near(
      seasonal,
      [-22.524, -48.857, 27.722, 43.916, 114.607, 82.069, 24.148, -18.626, -51.766, -46.002, -69.87, -40.926],
      3,
    );
    near([seasonalStrength, trendStrength], [0.99374, 0.99701], 5);
    near([Math.sqrt(remainder.reduce((sum, each) => sum + each ** 2, 0) / 168)], [4.65], 1);
  },
  'seasonal index': () => {
    near(
      sound(seasonalIndex(milk, { period: 12, model: 'multiplicative' })),
      [
        0.97565, 0.92294, 1.04669, 1.06678, 1.14687, 1.10955, 1.04372, 0.98623, 0.92989, 0.93457, 0.8943,
        0.9428,
      ],
      5,
    );
  },
  'Holt-Winters on the first thirteen years': () => {
    const [made] = sound(backtest(milk, { period: 12, horizon: 12, method: 'trend+season' }));
    expect(made?.known).toBe(156);
    expect(made?.fittedTo).toBe(156);
    expect(made?.relativeError).toBeCloseTo(0.01237, 3);
  },
  'five years ahead, by the day: 1.6 % or better': () => {
    expect(errorOf(backtest(milk, { ...year, origins: 5 }))).toBeLessThanOrEqual(0.016);
  },
  'the last two years: better than the season before': () => {
    const naive = backtest(milk, { period: 12, horizon: 24, method: 'seasonal-naive' });
    expect(errorOf(naive)).toBeCloseTo(0.02114, 5);
    expect(errorOf(backtest(milk, { ...year, horizon: 24 }))).toBeLessThan(0.6 * errorOf(naive));
  },
  'other months after an origin change nothing before it': () => {
    const changed = milk.map((value, t) => (t < 156 ? value : value * 3));
    const [here, there] = [milk, changed].map((series) => sound(backtest(series, year))[0]);
    expect(there?.expected).toEqual(here?.expected);
    expect(there?.relativeError).not.toBe(here?.relativeError);
  },
};

test('the calendar of the years is known, with the series or without', () => {
  expect(daysPerPeriod.slice(0, 14)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28]);
  const thirty = new Array<number>(30).fill(30);
  expect([...sound(forecast(thirty, { period: 12, horizon: 2 })).expected]).toEqual([30, 30]);
});

for (const [name, check] of Object.entries(haveMilk ? checks : {})) test(name, check);
