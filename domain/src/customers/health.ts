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
import { healthBands, type Health, type HealthBand, type HealthFactor } from './health-schema.ts';
import { rhythmOf } from './rhythm.ts';

export interface HealthVerdict {
  /** Null while nothing is known of the customer: neither an order nor a contact. */
  readonly health: Health | null;
  /** The earliest moment at which it could change unless something is written; may be too early, never too late. */
  readonly nextChangeAt: Date | null;
}

type HealthCustomer = Pick<Customer, 'stats' | 'businessType' | 'lastContactDate' | 'health'>;
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

/** Lowest score of each band, in the order of {@link healthBands}. */
const bandFloors: Readonly<Record<HealthBand, number>> = { risk: 0, watch: 25, good: 50, strong: 75 };
/** A band is left only by a score more than this outside it, so that it does not flicker. */
const BAND_SLACK = 5;
const TREND_DAYS = 28;
const HISTORY_WEEKS = 12;

/**
 * The customer's health on the day `now` falls on: the weighted mean of the factors that can be measured (rhythm 30,
 * volume trend 20, engagement 10); the weight of the others is spread over these.
 */
export function healthOf(customer: HealthCustomer, company: HealthCompany, now: Date): HealthVerdict {
  const today = businessDayOf(now, company.timeZone);
  const measures = [
    measureRhythm(customer, company, today),
    measureVolume(customer, today),
    measureEngagement(customer, company, today),
  ].filter((each) => each !== null);
  const measured = measures.flatMap((each) => (each.score === null ? [] : [{ ...each, score: each.score }]));
  const total = measured.reduce((sum, { weight }) => sum + weight, 0);
  const moves = measures.flatMap((each) => each.changes);
  if (total === 0) return { health: null, nextChangeAt: firstMoment(moves, today, company) };

  const score = Math.round(measured.reduce((sum, each) => sum + each.weight * each.score, 0) / total);
  const before = customer.health;
  const history = historyWith(before?.history ?? [], today, score);
  const reference = history.find((entry) => daysBetween(entry.day, today) >= TREND_DAYS);
  const health: Health = {
    score,
    band: bandOf(score, before?.band ?? null),
    factors: measured.map(({ factor, weight, score: points, values }) => ({
      factor,
      weight: Math.round((weight / total) * 1000) / 10,
      score: points,
      values,
    })),
    trend: reference === undefined ? null : score - reference.score,
    history,
  };
  const fellOn = lastFall(health, before, today);
  // The day on which an earlier score becomes the one the trend looks back to.
  const trendMoves = history.map((entry) => addDays(entry.day, TREND_DAYS));
  return {
    health: fellOn === undefined ? health : { ...health, fellOn },
    nextChangeAt: firstMoment([...moves, ...trendMoves], today, company),
  };
}

function firstMoment(days: readonly BusinessDay[], today: BusinessDay, company: HealthCompany): Date | null {
  const later = days.filter((day) => day > today);
  if (later.length === 0) return null;
  const first = later.reduce((earliest, day) => (day < earliest ? day : earliest));
  return instantOf(first, company.timeZone);
}

/** The band of a score for a customer who was in `before`. */
export function bandOf(score: number, before: HealthBand | null): HealthBand {
  const plain = healthBands.findLast((band) => score >= bandFloors[band]) ?? 'risk';
  if (before === null || plain === before) return plain;
  const above = healthBands[healthBands.indexOf(before) + 1];
  const outside =
    score < bandFloors[before]
      ? bandFloors[before] - score
      : score - ((above === undefined ? 101 : bandFloors[above]) - 1);
  return outside > BAND_SLACK ? plain : before;
}

const FALL = 15;
/** Days within which a fall counts as sharp. */
export const FALL_DAYS = 14;
const QUIET_DAYS = 28;

/** The day of the last sharp fall: today where the score fell 15 points within 14 days and is in a worse band. */
function lastFall(health: Health, before: Health | null, today: BusinessDay): BusinessDay | undefined {
  const last = before?.fellOn;
  if (before === null || (last !== undefined && daysBetween(last, today) < QUIET_DAYS)) return last;
  const drop = healthDrop(health, FALL_DAYS, today);
  const bandThen = bandOf(health.score + drop, null);
  const worse = healthBands.indexOf(health.band) < healthBands.indexOf(bandThen);
  return drop >= FALL && worse ? today : last;
}

/** Points the score fell within the last `days`, from the highest score that was in force in them. */
export function healthDrop(health: Health | null, days: number, today: BusinessDay): number {
  if (health === null) return 0;
  const start = addDays(today, -days);
  const atStart = health.history.findIndex((entry) => entry.day <= start);
  const inForce = health.history.slice(0, atStart < 0 ? undefined : atStart + 1);
  return Math.max(0, ...inForce.map((entry) => entry.score - health.score));
}

/** One entry for each week in which the score moved; a week without one kept the score before. */
function historyWith(history: Health['history'], today: BusinessDay, score: number): Health['history'] {
  if (history[0]?.score === score) return history;
  const earlier = history.filter((entry) => weekStart(entry.day) < weekStart(today));
  if (earlier[0]?.score === score) return earlier;
  return [{ day: today, score }, ...earlier].slice(0, HISTORY_WEEKS);
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
  const change = lastDay === undefined ? null : deliveryDayAfter(company, rhythm.lastOrderDay, lastDay);
  return {
    factor: 'rhythm',
    weight: 30,
    score: step?.score ?? 0,
    values: { missed: rhythm.missed, gap: rhythm.gap },
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
