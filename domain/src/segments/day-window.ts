import { RECENT_DAYS, type CustomerStats } from '../customers/stats-schema.ts';
import { addDays, addMonths, businessDayOf, daysBetween, monthOf, type BusinessDay } from '../time/index.ts';
import type { SegmentLeaf } from './rule.ts';
import type { SegmentFacts } from './segment-facts.ts';

type AgoNode = Extract<SegmentLeaf, { kind: 'ago' }>;
type EventNode = Extract<SegmentLeaf, { kind: 'event' }>;

/**
 * Whether a leaf that looks at the calendar holds on a business day, and the later days on which that could end.
 * The days are a superset: none of the leaf's changes falls on another day.
 */
export interface DayVerdict {
  readonly holds: boolean;
  readonly changes: readonly BusinessDay[];
}

/** Judges `withinLast`, `olderThan`, `nextN` and `anniversaryWithin` on `today`. */
export function judgeAgo(node: AgoNode, facts: SegmentFacts, today: BusinessDay): DayVerdict {
  const value = facts.fields[node.field];
  if (!(value instanceof Date)) return { holds: node.op === 'olderThan' && node.orNever, changes: [] };
  const day = businessDayOf(value, facts.timeZone);
  const ago = daysBetween(day, today);
  switch (node.op) {
    case 'withinLast':
      return { holds: ago >= 0 && ago <= node.days, changes: [day, addDays(day, node.days + 1)] };
    case 'olderThan':
      return { holds: ago > node.days, changes: [addDays(day, node.days + 1)] };
    case 'nextN':
      return { holds: ago <= 0 && -ago <= node.days, changes: [addDays(day, -node.days), addDays(day, 1)] };
    case 'anniversaryWithin': {
      const next = nextAnniversary(day, today);
      return {
        holds: daysBetween(today, next) <= node.days,
        changes: [addDays(next, -node.days), addDays(next, 1)],
      };
    }
  }
}

/** The first anniversary (a year or more after `day`) that is not before `today`; 29 February falls on the 28th. */
export function nextAnniversary(day: BusinessDay, today: BusinessDay): BusinessDay {
  let years = Math.max(1, Number(today.slice(0, 4)) - Number(day.slice(0, 4)));
  while (addMonths(day, 12 * years) < today) years += 1;
  return addMonths(day, 12 * years);
}

/** Judges `did` and `didNot` on `today`. */
export function judgeEvent(
  node: EventNode,
  facts: SegmentFacts,
  today: BusinessDay,
): DayVerdict & { readonly count: number } {
  const { count, changes } = eventCount(node, facts.stats, today);
  return { holds: count >= node.times === (node.op === 'did'), changes, count };
}

interface EventCount {
  readonly count: number;
  readonly changes: readonly BusinessDay[];
}

/**
 * How often the event happened within the node's window. Within days, orders of one day count once; beyond the
 * order days that the statistics keep, whole months inside the window are counted by their orders.
 */
function eventCount(node: EventNode, stats: CustomerStats | null, today: BusinessDay): EventCount {
  if (stats === null) return { count: 0, changes: [] };
  if (node.event === 'orderOf') return productCount(node, stats, today);
  if (node.days === null) return { count: stats.orderCount, changes: [] };
  const start = addDays(today, -node.days);
  const oldest = stats.recentDays.at(-1);
  if (oldest !== undefined && stats.recentDays.length >= RECENT_DAYS && start < oldest)
    return monthCount(stats, node.days, oldest, today);
  return {
    count: stats.recentDays.filter((day) => day >= start && day <= today).length,
    changes: stats.recentDays.flatMap((day) => [day, addDays(day, (node.days ?? 0) + 1)]),
  };
}

function productCount(node: EventNode, stats: CustomerStats, today: BusinessDay): EventCount {
  // Own ones alone: there is a rule about a product named `constructor` before there is such a product.
  const product =
    node.sku !== null && Object.hasOwn(stats.products, node.sku) ? stats.products[node.sku] : undefined;
  if (product === undefined) return { count: 0, changes: [] };
  if (node.days === null) return { count: 1, changes: [] };
  const ago = daysBetween(product.lastDay, today);
  return {
    count: ago >= 0 && ago <= node.days ? 1 : 0,
    changes: [product.lastDay, addDays(product.lastDay, node.days + 1)],
  };
}

function monthCount(stats: CustomerStats, days: number, oldest: BusinessDay, today: BusinessDay): EventCount {
  const start = addDays(today, -days);
  const inside = Object.entries(stats.byMonth).filter(
    ([month]) => `${month}-01` >= start && month <= monthOf(today),
  );
  return {
    count: inside.reduce((sum, [, figures]) => sum + figures.orders, 0),
    // The window leaves a month, reaches the kept days, or a month booked ahead begins.
    changes: [
      ...Object.keys(stats.byMonth).flatMap((month) => [`${month}-01`, addDays(`${month}-01`, days + 1)]),
      addDays(oldest, days),
    ],
  };
}

/** The earliest of `days` after `today`, or null. */
export function firstAfter(today: BusinessDay, days: readonly BusinessDay[]): BusinessDay | null {
  const later = days.filter((day) => day > today);
  return later.length === 0 ? null : later.reduce((first, day) => (day < first ? day : first));
}
