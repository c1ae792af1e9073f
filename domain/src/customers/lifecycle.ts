import type { Company } from '../territories/index.ts';
import { businessDayOf, instantOf, type BusinessDay } from '../time/index.ts';
import type { LifecycleStage } from './choices.ts';
import type { Customer } from './customer.ts';
import { deliveryDayAfter, deliveryDaysBetween } from './delivery-calendar.ts';
import type { Lifecycle } from './lifecycle-schema.ts';
import type { OpenOrder } from './open-order-schema.ts';
import { gapsOf, rhythmOf, type Rhythm } from './rhythm.ts';
import { RECENT_DAYS } from './stats-schema.ts';

export interface LifecycleVerdict {
  readonly lifecycle: Lifecycle;
  /** The earliest moment at which the stage changes unless something is written; null when it stays. */
  readonly nextChangeAt: Date | null;
}

type LateStage = Extract<LifecycleStage, 'slowing' | 'dormant' | 'lost'>;

/** A stage of lateness starts after this many usual gaps, and not before this many missed delivery days. */
const lateness: readonly { readonly stage: LateStage; readonly gaps: number; readonly atLeast: number }[] = [
  { stage: 'slowing', gaps: 2, atLeast: 2 },
  { stage: 'dormant', gaps: 4, atLeast: 18 },
  { stage: 'lost', gaps: 12, atLeast: 72 },
];

/** Order days that make a rhythm: before the third a customer is on trial, or only just won back. */
const SETTLED_DAYS = 3;

/**
 * Where the customer stands by their own order rhythm on the day `now` falls on. Depends on the order days and the open
 * orders alone, so the order in which orders arrive makes no difference; the present lifecycle only supplies a start
 * too old to be seen in the kept order days.
 */
export function lifecycleOf(
  customer: Pick<Customer, 'stats' | 'openOrders' | 'businessType' | 'createdAt' | 'lifecycle'>,
  company: Pick<Company, 'timeZone' | 'deliveryDays' | 'closures'>,
  now: Date,
): LifecycleVerdict {
  const rhythm = rhythmOf(customer, company, businessDayOf(now, company.timeZone));
  if (rhythm === null) {
    return {
      lifecycle: { stage: 'prospect', since: customer.createdAt, reason: { rule: 'noOrderYet', values: {} } },
      nextChangeAt: null,
    };
  }
  const startOf = (day: BusinessDay): Date => instantOf(day, company.timeZone);
  const late = lateness.findLast(({ stage }) => rhythm.missed > latenessDays(rhythm, stage));
  const following = lateness[late === undefined ? 0 : lateness.indexOf(late) + 1];
  const nextDay =
    following === undefined
      ? null
      : deliveryDayAfter(company, rhythm.from, latenessDays(rhythm, following.stage) + 1);
  const nextChangeAt = nextDay === null ? null : startOf(nextDay);
  const { gap, missed, lastOrderDay, openOrderDay } = rhythm;
  const values = { gap, missed, lastOrderDay, ...(openOrderDay === null ? {} : { openOrderDay }) };

  if (late !== undefined) {
    const allowed = latenessDays(rhythm, late.stage);
    const day = deliveryDayAfter(company, rhythm.from, allowed + 1) ?? rhythm.from;
    const reason = { rule: `${late.stage}AfterMissedDays`, values: { ...values, allowed } };
    return { lifecycle: { stage: late.stage, since: startOf(day), reason }, nextChangeAt };
  }

  const ordering =
    returning(Object.values(customer.openOrders), rhythm, company) ??
    orderingStage(customer.stats?.recentDays ?? [], rhythm, company);
  let since = startOf(ordering.since);
  if (ordering.mayBeOlder && customer.lifecycle?.stage === ordering.stage && customer.lifecycle.since < since)
    since = customer.lifecycle.since;
  const reason = { rule: ordering.rule, values: { ...values, ...ordering.values } };
  return { lifecycle: { stage: ordering.stage, since, reason }, nextChangeAt };
}

/** Missed delivery days that are still in order before the stage starts. */
function latenessDays(rhythm: Pick<Rhythm, 'gap'>, stage: LateStage): number {
  const rule = lateness.find((each) => each.stage === stage);
  return rule === undefined ? 0 : Math.max(Math.floor(rule.gaps * rhythm.gap), rule.atLeast);
}

interface OrderingStage {
  readonly stage: Extract<LifecycleStage, 'trial' | 'active' | 'wonBack'>;
  readonly since: BusinessDay;
  readonly rule: string;
  readonly values: Readonly<Record<string, number>>;
  /** The run of orders reaches back to the oldest kept order day, so it may have begun before. */
  readonly mayBeOlder: boolean;
}

/** Whom an open order brings back: it was placed after a break. Null where none was. */
function returning(
  open: readonly OpenOrder[],
  rhythm: Rhythm,
  company: Pick<Company, 'deliveryDays' | 'closures'>,
): OrderingStage | null {
  const gapTo = (day: BusinessDay): number => deliveryDaysBetween(company, rhythm.lastOrderDay, day);
  const after = open
    .map(({ placedDay }) => placedDay)
    .filter((day) => gapTo(day) > latenessDays(rhythm, 'dormant'))
    .sort();
  const since = after[0];
  if (since === undefined) return null;
  const values = { gapThen: gapTo(since), ordersSince: after.length };
  return { stage: 'wonBack', since, rule: 'orderedAfterBreak', values, mayBeOlder: false };
}

/** The stage of a customer who is not late, from the order days, newest first. */
function orderingStage(
  days: readonly BusinessDay[],
  rhythm: Rhythm,
  company: Pick<Company, 'deliveryDays' | 'closures'>,
): OrderingStage {
  const gaps = gapsOf(days, company);
  const breakAt = gaps.findIndex((gap) => gap > latenessDays(rhythm, 'dormant'));
  const gapThen = gaps[breakAt];
  if (gapThen !== undefined && breakAt + 1 < SETTLED_DAYS) {
    const since = days[breakAt] ?? rhythm.lastOrderDay;
    const values = { gapThen, ordersSince: breakAt + 1 };
    return { stage: 'wonBack', since, rule: 'orderedAfterBreak', values, mayBeOlder: false };
  }
  if (days.length < SETTLED_DAYS) {
    const since = days.at(-1) ?? rhythm.lastOrderDay;
    return {
      stage: 'trial',
      since,
      rule: 'fewOrderDays',
      values: { orderDays: days.length },
      mayBeOlder: false,
    };
  }
  const values = { orderDays: days.length };
  if (breakAt >= 0) {
    // The run of orders since the break; the customer settled again with its third order day.
    const since = days[breakAt + 1 - SETTLED_DAYS] ?? rhythm.lastOrderDay;
    return { stage: 'active', since, rule: 'inRhythm', values, mayBeOlder: false };
  }
  const since = days[days.length - SETTLED_DAYS] ?? rhythm.lastOrderDay;
  return { stage: 'active', since, rule: 'inRhythm', values, mayBeOlder: days.length >= RECENT_DAYS };
}
