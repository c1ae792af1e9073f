import { daysBetween, businessDaySchema, type BusinessDay } from '../time/index.ts';
import type { AnalyticsProblem } from './problem.ts';

/** What is known of a lead, such as type, weekly litres or town. */
export type LeadAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** Something a lead did: opened a mail, asked for a sample, came to a tasting. */
export interface LeadEvent {
  readonly kind: string;
  readonly day: BusinessDay;
}

/** Points for an attribute that is one of `values`, or a number of at least `atLeast`. May be negative. */
export interface FitRule {
  readonly field: string;
  readonly values?: readonly (string | number | boolean)[];
  readonly atLeast?: number;
  readonly points: number;
}

/** Points for each event of a kind, worth half as much for every thirty days gone by since. */
export interface EngagementRule {
  readonly kind: string;
  readonly points: number;
  /** Events that count at most, the latest ones; all unless told. */
  readonly limit?: number;
}

/** The dairy's own rules for a good lead. */
export interface LeadScoreRules {
  readonly fit: readonly FitRule[];
  readonly engagement: readonly EngagementRule[];
}

/** A rule that gave points, for whoever asks why. */
export interface LeadReason {
  readonly part: 'fit' | 'engagement';
  /** The attribute or the kind of event. */
  readonly name: string;
  /** Points it gave, after what time took away and before any cap. */
  readonly points: number;
  /** Events counted; 1 for an attribute. */
  readonly count: number;
}

/** How well a lead suits and how much it wants, with the rules that said so. */
export interface LeadScore {
  /** 0 to 100. */
  readonly score: number;
  /** How well the lead suits the dairy, 0 to 60. */
  readonly fit: number;
  /** How much the lead wants it now, 0 to 40. */
  readonly engagement: number;
  /** A to C by fit and 1 to 3 by engagement, in thirds: A1 is called first. */
  readonly grade: `${'A' | 'B' | 'C'}${1 | 2 | 3}`;
  /** The strongest first. */
  readonly reasons: readonly LeadReason[];
}

const MAX_FIT = 60;
const MAX_ENGAGEMENT = 40;
const HALF_LIFE_DAYS = 30;

/**
 * A lead's score by the rules of the dairy: fit and engagement apart, each capped, engagement fading with a
 * half-life of thirty days. Events after `today` are not known yet; the order of events changes nothing.
 *
 * Errors: `out-of-range` for points or bounds that are not finite, a limit that is no whole number of 0 or more,
 * a rule that asks for nothing, an attribute that is no number (NaN), or a day that is none (`row`).
 */
export function leadScore(
  lead: { readonly attributes: LeadAttributes; readonly events: readonly LeadEvent[] },
  rules: LeadScoreRules,
  today: BusinessDay,
): LeadScore | AnalyticsProblem {
  const problem = problemOf(lead, rules, today);
  if (problem !== null) return problem;
  const fitReasons = rules.fit.flatMap((rule): readonly LeadReason[] =>
    holds(rule, lead.attributes[rule.field] ?? null)
      ? [{ part: 'fit', name: rule.field, points: rule.points, count: 1 }]
      : [],
  );
  const engagementReasons = rules.engagement.flatMap((rule): readonly LeadReason[] => {
    const ages = lead.events
      .filter(({ kind, day }) => kind === rule.kind && day <= today)
      .map(({ day }) => daysBetween(day, today))
      .sort((one, other) => one - other)
      .slice(0, rule.limit);
    const points = ages.reduce((sum, age) => sum + rule.points * 0.5 ** (age / HALF_LIFE_DAYS), 0);
    return ages.length === 0 ? [] : [{ part: 'engagement', name: rule.kind, points, count: ages.length }];
  });
  const fit = capped(fitReasons, MAX_FIT);
  const engagement = capped(engagementReasons, MAX_ENGAGEMENT);
  const letter = (['C', 'B', 'A'] as const)[third(fit, MAX_FIT)];
  const number = ([3, 2, 1] as const)[third(engagement, MAX_ENGAGEMENT)];
  return {
    score: Math.round(fit + engagement),
    fit,
    engagement,
    grade: `${letter}${number}`,
    reasons: [...fitReasons, ...engagementReasons].sort(
      (one, other) => Math.abs(other.points) - Math.abs(one.points),
    ),
  };
}

function holds({ values, atLeast }: FitRule, value: LeadAttributes[string]): boolean {
  if (value === null) return false;
  if (values?.includes(value) === false) return false;
  return atLeast === undefined || (typeof value === 'number' && value >= atLeast);
}

function capped(reasons: readonly LeadReason[], most: number): number {
  return Math.min(
    most,
    Math.max(
      0,
      reasons.reduce((sum, { points }) => sum + points, 0),
    ),
  );
}

/** Whether a figure is in the lower, middle or upper third. */
function third(value: number, most: number): 0 | 1 | 2 {
  if (value >= (2 * most) / 3) return 2;
  return value >= most / 3 ? 1 : 0;
}

function problemOf(
  { attributes, events }: { readonly attributes: LeadAttributes; readonly events: readonly LeadEvent[] },
  { fit, engagement }: LeadScoreRules,
  today: BusinessDay,
): AnalyticsProblem | null {
  const fault = (field: string, row: number): AnalyticsProblem | null =>
    row < 0 ? null : { problem: 'out-of-range', field, row };
  const isDay = (day: BusinessDay): boolean => businessDaySchema.safeParse(day).success;
  if (!isDay(today)) return { problem: 'out-of-range', field: 'today' };
  const strange = Object.entries(attributes).find(([, value]) => Number.isNaN(value));
  if (strange !== undefined) return { problem: 'out-of-range', field: strange[0] };
  const badFit = fit.findIndex(
    ({ values, atLeast, points }) =>
      !Number.isFinite(points) || (atLeast === undefined ? values === undefined : !Number.isFinite(atLeast)),
  );
  const badEngagement = engagement.findIndex(
    ({ points, limit = 0 }) => !Number.isFinite(points) || !Number.isInteger(limit) || limit < 0,
  );
  return (
    fault('fit', badFit) ??
    fault('engagement', badEngagement) ??
    fault(
      'events',
      events.findIndex(({ day }) => !isDay(day)),
    )
  );
}
