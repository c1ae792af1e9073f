import * as z from 'zod';
import {
  backtest,
  decompose,
  forecast,
  intermittentDemand,
  monthDays,
  seasonalIndex,
} from '@creamline/domain/analytics';
import { haveMilk, milkSeries, milkStart } from '../../../tools/references/milk.ts';
import { askReference, havePython } from '../references/reference.ts';
import { atLeast, atMost, median, told, type Row } from '../report.ts';
import { sound } from './sound.ts';
import { growth, processorTimed } from './timing.ts';

const MONTHS = 168;
const ROUNDS = 5;

interface Asked {
  readonly series: readonly number[];
  readonly period: number;
  readonly robust: boolean;
}

/** Seasons, a trend and outliers around it, the same at every run. */
function made(count: number, size = MONTHS, period = 12, robust = false): readonly Asked[] {
  let state = 12_345;
  const chance = (): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: count }, () => {
    const [rise, swing] = [chance(), 20 + 40 * chance()];
    const series = Array.from({ length: size }, (_, t) => {
      const outlier = chance() > 0.97 ? 80 * chance() : 0;
      const value = 300 + rise * t + swing * Math.sin((2 * Math.PI * t) / period) + 15 * chance() + outlier;
      return Math.round(value * 100) / 100;
    });
    return { series, period, robust };
  });
}

const parts = (asked: Asked) => sound(decompose(asked.series, asked));

const stlAnswer = z.object({ stlMs: z.number() });
const partsAnswer = z.object({
  parts: z.array(
    z.object({ seasonal: z.array(z.number()), trend: z.array(z.number()), trust: z.array(z.number()) }),
  ),
});
const model = z.object({ errors: z.array(z.number()), ms: z.number() });
const forecastAnswer = z.object({
  additive: model,
  damped: model,
  additiveByDay: model,
  dampedByDay: model,
});

/** With fewer seasons a robust fit meets most values exactly, and whom statsmodels then doubts is decided by rounding. */
const ENOUGH_SEASONS = 4;

/** Equal to statsmodels to the last digit but rounding, over many lengths, periods and outliers. */
async function sameParts(): Promise<readonly Row[]> {
  const shapes = [
    [MONTHS, 12],
    [61, 12],
    [37, 12],
    [170, 52],
    [90, 7],
    [17, 4],
  ] as const;
  const asked = shapes.flatMap(([size, period]) =>
    [false, true].flatMap((robust) => made(8, size, period, robust)),
  );
  const theirs = partsAnswer.parse(await askReference('seasons', { stl: asked, parts: true })).parts;
  const apart = asked.map((each, index) => {
    const ours = parts(each);
    const distances = (['seasonal', 'trend', 'trust'] as const).flatMap((part) =>
      (theirs[index]?.[part] ?? []).map((value, t) => Math.abs(value - (ours[part][t] ?? Number.NaN))),
    );
    const settled = !each.robust || each.series.length >= ENOUGH_SEASONS * each.period;
    return { settled, farthest: Math.max(...distances) };
  });
  const farthest = (settled: boolean): { readonly count: number; readonly distance: number } => {
    const some = apart.filter((each) => each.settled === settled);
    return { count: some.length, distance: Math.max(...some.map((each) => each.farthest)) };
  };
  const [settled, unsettled] = [farthest(true), farthest(false)];
  return [
    {
      name: `STL: farthest from statsmodels, ${settled.count} series`,
      value: settled.distance.toExponential(1),
      budget: '≤ 1e-6',
      ok: settled.distance <= 1e-6,
    },
    told(`… ${unsettled.count} robust ones of three seasons`, unsettled.distance),
  ];
}

/** Turn by turn, so that other work on the machine slows both down alike. */
async function ratio(
  robust: boolean,
  count: number,
): Promise<{ readonly times: number; readonly ms: number }> {
  const series = made(count, MONTHS, 12, robust);
  const turn = Math.ceil(count / ROUNDS);
  const ratios: number[] = [];
  const own: number[] = [];
  for (let from = 0; from < count; from += turn) {
    const some = series.slice(from, from + turn);
    for (const each of some.slice(0, 50)) parts(each);
    const theirs = stlAnswer.parse(await askReference('seasons', { stl: some })).stlMs;
    const ours = processorTimed(() => some.map(parts));
    ratios.push(theirs / ours);
    own.push(ours / some.length);
  }
  return { times: median(ratios), ms: median(own) };
}

async function speed(): Promise<readonly Row[]> {
  const [plain, robust] = [await ratio(false, 10_000), await ratio(true, 500)];
  return [
    atLeast('STL: 10,000 series of 168, faster than statsmodels', plain.times, 10, 'x'),
    told('STL: one of them', plain.ms, 'ms'),
    told('STL, robust: 500 series, faster', robust.times, 'x'),
    told('STL, robust: one of them', robust.ms, 'ms'),
  ];
}

const percent = (share: number): number => share * 100;
const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, each) => sum + each, 0) / figures.length;

/** Twelve months from the end of each of five years, and the last 24 months at once. */
async function milkForecasts(): Promise<readonly Row[]> {
  const series = milkSeries();
  const days = sound(monthDays(milkStart, series.length + 24));
  const year = { period: 12, horizon: 12, level: 0.8, daysPerPeriod: days } as const;
  let made: ReturnType<typeof backtest> = [];
  const ms = processorTimed(() => (made = backtest(series, { ...year, origins: 5 })));
  const ours = sound(made);
  const inside = ours.flatMap(({ known, lower, upper }) =>
    Array.from(lower, (low, ahead) => {
      const value = series[known + ahead] ?? Number.NaN;
      return low <= value && value <= (upper[ahead] ?? Number.NaN) ? 1 : 0;
    }),
  );
  const whole = sound(backtest(series, { ...year, horizon: 24 }));
  const naive = sound(backtest(series, { period: 12, horizon: 24, method: 'seasonal-naive' }));
  const error = (some: typeof ours): number =>
    percent(mean(some.map((each) => each.relativeError ?? Number.NaN)));
  const rows = [
    atMost('Milk, five years ahead: mean error', error(ours), 1.6, '%'),
    told(
      '… without the calendar',
      error(sound(backtest(series, { period: 12, horizon: 12, origins: 5 }))),
      '%',
    ),
    told('… inside the 80 % interval', percent(mean(inside)), '%'),
    told('… time', ms, 'ms'),
    atMost('Milk, last 24 months: error against the season before', error(whole), error(naive), '%'),
  ];
  if (!havePython) return rows;
  const origins = ours.map(({ known }) => known);
  const theirs = forecastAnswer.parse(await askReference('seasons', { series, days, origins }));
  const reference = (name: string, { errors, ms: took }: z.infer<typeof model>): readonly Row[] => [
    told(`statsmodels Holt-Winters, ${name}`, percent(mean(errors)), '%'),
    told('… time', took, 'ms'),
  ];
  return [
    ...rows,
    ...reference('additive', theirs.additive),
    ...reference('damped', theirs.damped),
    ...reference('additive by the day', theirs.additiveByDay),
    ...reference('damped by the day', theirs.dampedByDay),
  ];
}

export async function run(): Promise<readonly Row[]> {
  const skipped = (name: string): Row => ({ name, value: 'skipped', budget: '', ok: null });
  return [
    ...(havePython
      ? [...(await sameParts()), ...(await speed())]
      : [skipped('statsmodels: there is no Python')]),
    ...growth('STL of so many series', 100, (size) => {
      const series = made(size);
      return () => series.map(parts);
    }),
    ...growth('seasonalIndex of so many series', 100, (size) => {
      const asked = made(size);
      return () => asked.map(({ series, period }) => sound(seasonalIndex(series, { period })));
    }),
    ...growth('intermittentDemand of so many series', 100, (size) => {
      const asked = made(size).map(({ series }) => series.map((value, t) => (t % 3 === 0 ? value : 0)));
      return () => asked.map((series) => sound(intermittentDemand(series)));
    }),
    ...growth(
      'forecast of so many series',
      1,
      (size) => {
        const asked = made(size);
        return () => asked.map(({ series, period }) => sound(forecast(series, { period, horizon: 12 })));
      },
      1,
    ),
    ...(haveMilk ? await milkForecasts() : [skipped('Milk: the series is not on this machine')]),
  ];
}
