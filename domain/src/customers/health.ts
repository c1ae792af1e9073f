import type { Company } from '../territories/index.ts';
import {
  addDays,
  businessDayOf,
  daysBetween,
  instantOf,
  weekStart,
  type BusinessDay,
} from '../time/index.ts';
import type { Customer } from './customer.ts';
import { deliveryDayAfter } from './delivery-calendar.ts';
import type { Health, HealthFactor } from './health-schema.ts';
import { rhythmOf } from './rhythm.ts';
import { TREND_DAYS, weighHealth } from './weigh-health.ts';

export interface HealthVerdict {
  /** Null until the first order has been delivered: a talk alone tells nothing of how a customer buys. */
  readonly health: Health | null;
  /** The earliest moment at which it could change unless something is written; may be too early, never too late. */
  readonly nextChangeAt: Date | null;
}

type HealthCustomer = Pick<Customer, 'stats' | 'openOrders' | 'businessType' | 'lastContactDate' | 'health'>;
type HealthCompany = Pick<Company, 'timeZone' | 'deliveryDays' | 'closures'>;

/** A factor before its weight is spread, with days among which is the next on which its score changes. */
interface Measure {
  readonly factor: HealthFactor['factor'];
  readonly weight: number;
  /** Null where it cannot be measured yet. */
  readonly score: number | null;
  readonly values: HealthFactor['values'];
  readonly changes: readonly BusinessDay[];
}

/**
 * The customer's health on the day `now` falls on: the weighted mean of the factors that can be measured (rhythm 30,
 * volume trend 20, engagement 10); the weight of the others is spread over these.
 */
export function healthOf(customer: HealthCustomer, company: HealthCompany, now: Date): HealthVerdict {
  const today = businessDayOf(now, company.timeZone);
  const rhythm = measureRhythm(customer, company, today);
  if (rhythm === null) return { health: null, nextChangeAt: null };
  const measures = [
    rhythm,
    measureVolume(customer, today),
    measureEngagement(customer, company, today),
  ].filter((each) => each !== null);
  const measured = measures.flatMap((each) => (each.score === null ? [] : [{ ...each, score: each.score }]));
  const moves = measures.flatMap((each) => each.changes);
  const health = weighHealth(measured, customer.health, today);
  // The day on which an earlier score becomes the one the trend looks back to.
  const trendMoves = health.history.map((entry) => addDays(entry.day, TREND_DAYS));
  return {
    health,
    nextChangeAt: firstMoment([...moves, ...trendMoves], today, company),
  };
}

function firstMoment(days: readonly BusinessDay[], today: BusinessDay, company: HealthCompany): Date | null {
  const later = days.filter((day) => day > today);
  if (later.length === 0) return null;
  const first = later.reduce((earliest, day) => (day < earliest ? day : earliest));
  return instantOf(first, company.timeZone);
}

/** Missed time in own gaps, up to which the score holds. Steps, so that a score stands still between them. */
const rhythmSteps = [
  { upTo: 1, score: 100 },
  { upTo: 1.5, score: 85 },
  { upTo: 2, score: 70 },
  { upTo: 3, score: 45 },
  { upTo: 4, score: 25 },
  { upTo: 6, score: 10 },
] as const;

function measureRhythm(customer: HealthCustomer, company: HealthCompany, today: BusinessDay): Measure | null {
  const rhythm = rhythmOf(customer, company, today);
  if (rhythm === null) return null;
  const step = rhythmSteps.find(({ upTo }) => rhythm.missed <= Math.max(1, upTo * rhythm.gap));
  const lastDay = step && Math.floor(Math.max(1, step.upTo * rhythm.gap)) + 1;
  const change = lastDay === undefined ? null : deliveryDayAfter(company, rhythm.from, lastDay);
  return {
    factor: 'rhythm',
    weight: 30,
    score: step?.score ?? 0,
    values: {
      missed: rhythm.missed,
      gap: rhythm.gap,
      ...(rhythm.openOrderDay === null ? {} : { openOrderDay: rhythm.openOrderDay }),
    },
    changes: change === null ? [] : [change],
  };
}

const RECENT_VOLUME_WEEKS = 4;
const PRIOR_VOLUME_WEEKS = 8;

/** Net goods of the last four whole weeks against the eight before; needs an order before those four. */
function measureVolume(customer: HealthCustomer, today: BusinessDay): Measure | null {
  const { stats } = customer;
  if (stats === null) return null;
  const thisWeek = weekStart(today);
  const recentStart = addDays(thisWeek, -7 * RECENT_VOLUME_WEEKS);
  const priorStart = addDays(recentStart, -7 * PRIOR_VOLUME_WEEKS);
  let recent = 0;
  let prior = 0;
  for (const [week, goodsMinor] of Object.entries(stats.weeks)) {
    if (week >= recentStart && week < thisWeek) recent += goodsMinor;
    else if (week >= priorStart && week < recentStart) prior += goodsMinor;
  }
  // Only whole weeks count, so it changes on a Monday, and no more once every week is out of sight.
  const inSight = Object.keys(stats.weeks).some((week) => week >= priorStart);
  const changes = inSight ? [addDays(thisWeek, 7)] : [];
  // A customer of less than twelve weeks is compared with the weeks there were.
  const since = stats.firstOrderDay === null ? priorStart : weekStart(stats.firstOrderDay);
  const from = since > priorStart ? since : priorStart;
  const priorWeeks = Math.max(0, Math.round(daysBetween(from, recentStart) / 7));
  if (prior <= 0 || priorWeeks === 0)
    return { factor: 'volume', weight: 20, score: null, values: {}, changes };
  const recentWeekMinor = Math.round(recent / RECENT_VOLUME_WEEKS);
  const priorWeekMinor = Math.round(prior / priorWeeks);
  // The usual volume earns 80, so that there is room for growth; a quarter more earns 100.
  const score = Math.max(0, Math.min(100, Math.round((80 * recentWeekMinor) / Math.max(1, priorWeekMinor))));
  return { factor: 'volume', weight: 20, score, values: { recentWeekMinor, priorWeekMinor }, changes };
}

const engagementSteps = [
  { upTo: 14, score: 100 },
  { upTo: 30, score: 75 },
  { upTo: 60, score: 50 },
  { upTo: 90, score: 25 },
] as const;

function measureEngagement(
  customer: HealthCustomer,
  company: HealthCompany,
  today: BusinessDay,
): Measure | null {
  if (customer.lastContactDate === null) return null;
  const day = businessDayOf(customer.lastContactDate, company.timeZone);
  const daysSince = Math.max(0, daysBetween(day, today));
  const step = engagementSteps.find(({ upTo }) => daysSince <= upTo);
  return {
    factor: 'engagement',
    weight: 10,
    score: step?.score ?? 0,
    values: { daysSinceContact: daysSince },
    changes: step === undefined ? [] : [addDays(day, step.upTo + 1)],
  };
}
