import { roundMinor } from '../money/index.ts';
import { businessDaySchema, monthOf, type BusinessDay } from '../time/index.ts';
import type { AnalyticsProblem } from './problem.ts';

/** How sure a deal is said to be, from not counted at all to won. */
export const forecastCategories = ['omitted', 'pipeline', 'best', 'commit', 'closed'] as const;

/** One of the {@link forecastCategories}. */
export type ForecastCategory = (typeof forecastCategories)[number];

/** What a forecast needs to know of a deal. */
export interface ForecastDeal {
  /** Worth of the deal in minor units. */
  readonly amountMinor: number;
  /** 0 to 1; of no account once it is closed. */
  readonly probability: number;
  readonly category: ForecastCategory;
  /** Lost deals count nowhere, whatever their category. */
  readonly lost: boolean;
  /** When it was won, or is expected to be. */
  readonly closeDay: BusinessDay;
}

/** Amounts in minor units, each holding the one before it. */
export interface ForecastSums {
  /** Won. */
  readonly closed: number;
  /** And what the rep vouches for. */
  readonly commit: number;
  /** And what could come if all goes well. */
  readonly best: number;
  /** And everything else that is still open. */
  readonly open: number;
  /** Won, and of each open deal its amount times its probability. */
  readonly weighted: number;
  /** Deals counted. */
  readonly deals: number;
}

/** The sums of the deals that close in one month or quarter. */
export interface ForecastPeriod extends ForecastSums {
  /** `2026-11`, or `2026-Q4`. */
  readonly period: string;
}

/** Sums of all deals, by period, with those that are late. */
export interface PipelineForecast {
  readonly total: ForecastSums;
  /** Periods with a deal, in time. */
  readonly periods: readonly ForecastPeriod[];
  /** Open deals that should have been closed before today: their day is a wish. */
  readonly overdue: number;
}

/** How periods are cut, and from when on a day has passed. */
export interface PipelineOptions {
  readonly by?: 'month' | 'quarter';
  readonly today: BusinessDay;
}

/**
 * What a period will bring, as nested sums: closed within commit within best within open, with the weighted
 * forecast beside them. Omitted and lost deals count nowhere. The order of the deals changes nothing.
 *
 * Errors: `out-of-range` for an amount that is no whole number, a probability outside [0, 1] or a day that is
 * none (`row`).
 */
export function forecastPipeline(
  deals: readonly ForecastDeal[],
  { by = 'month', today }: PipelineOptions,
): PipelineForecast | AnalyticsProblem {
  const isDay = (day: BusinessDay): boolean => businessDaySchema.safeParse(day).success;
  if (!isDay(today)) return { problem: 'out-of-range', field: 'today' };
  for (const [row, { amountMinor, probability, closeDay }] of deals.entries()) {
    if (!Number.isSafeInteger(amountMinor)) return { problem: 'out-of-range', field: 'amountMinor', row };
    if (!(probability >= 0 && probability <= 1))
      return { problem: 'out-of-range', field: 'probability', row };
    if (!isDay(closeDay)) return { problem: 'out-of-range', field: 'closeDay', row };
  }
  const counted = deals.filter(({ lost, category }) => !lost && category !== 'omitted');
  const periods = new Map<string, ForecastDeal[]>();
  for (const deal of counted) {
    const period = by === 'month' ? monthOf(deal.closeDay) : quarterOf(deal.closeDay);
    const list = periods.get(period);
    if (list === undefined) periods.set(period, [deal]);
    else list.push(deal);
  }
  return {
    total: sumsOf(counted),
    periods: [...periods]
      .map(([period, list]) => ({ period, ...sumsOf(list) }))
      .sort((one, other) => (one.period < other.period ? -1 : 1)),
    overdue: counted.filter(({ category, closeDay }) => category !== 'closed' && closeDay < today).length,
  };
}

function quarterOf(day: BusinessDay): string {
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

function sumsOf(deals: readonly ForecastDeal[]): ForecastSums {
  const from = (least: ForecastCategory): number => {
    const surer = forecastCategories.slice(forecastCategories.indexOf(least));
    return deals.reduce(
      (sum, { category, amountMinor }) => sum + (surer.includes(category) ? amountMinor : 0),
      0,
    );
  };
  // Rounded deal by deal, so that periods add up to the total.
  const weighted = deals.reduce(
    (sum, { category, amountMinor, probability }) =>
      sum + (category === 'closed' ? amountMinor : roundMinor(amountMinor * probability)),
    0,
  );
  return {
    closed: from('closed'),
    commit: from('commit'),
    best: from('best'),
    open: from('pipeline'),
    weighted,
    deals: deals.length,
  };
}
