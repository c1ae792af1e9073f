import type { LoyaltyAccount } from '../loyalty/index.ts';
import { rulesOf, segmentFactsOf, verdictOn, type RuleSet } from '../segments/index.ts';
import type { Company } from '../territories/index.ts';
import { businessDayOf, instantOf, type BusinessDay } from '../time/index.ts';
import type { Customer } from './customer.ts';
import type { Health } from './health-schema.ts';
import { healthOf } from './health.ts';
import type { Lifecycle } from './lifecycle-schema.ts';
import { lifecycleOf } from './lifecycle.ts';
import { yearRevenueOf } from './year-revenue.ts';

/** What a customer is judged by. `customer` and `account` as they will be stored, not as they were. */
export interface EvaluationInput {
  readonly customerId: string;
  readonly customer: Customer;
  readonly account: LoyaltyAccount | null;
  readonly ruleSet: RuleSet;
  readonly company: Company;
  readonly now: Date;
}

export interface Evaluation {
  readonly lifecycle: Lifecycle;
  readonly health: Health | null;
  /** Net goods of twelve months, in minor units; null before the first order. */
  readonly yearRevenueMinor: number | null;
  /** Segments the customer belongs to, in the order of their ids. */
  readonly segmentIds: readonly string[];
  /** Segments entered and left since the customer was last judged. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
  /** The earliest moment at which any of this could change unless something is written; null when it never will. */
  readonly nextEvaluationAt: Date | null;
}

/** Judges one customer: lifecycle, health, the year's revenue and segments, and when to look again. */
export function evaluateCustomer(input: EvaluationInput): Evaluation {
  const { customerId, customer, account, ruleSet, company, now } = input;
  const { lifecycle, nextChangeAt: lifecycleNext } = lifecycleOf(customer, company, now);
  const { health, nextChangeAt: healthNext } = healthOf(customer, company, now);
  const rules = rulesOf(ruleSet);
  const facts = segmentFactsOf({ customerId, customer, account, lifecycle, health, rules, company });
  const today = businessDayOf(now, company.timeZone);
  const year = customer.stats === null ? null : yearRevenueOf(customer.stats, today);
  let segmentsNext: BusinessDay | null = null;
  const segmentIds: string[] = [];
  for (const { segmentId, criteria } of ruleSet.rules) {
    const { holds, next } = verdictOn(criteria, facts, today);
    if (holds) segmentIds.push(segmentId);
    if (next !== null && (segmentsNext === null || next < segmentsNext)) segmentsNext = next;
  }
  segmentIds.sort();
  return {
    lifecycle,
    health,
    yearRevenueMinor: year?.revenueMinor ?? null,
    segmentIds,
    entered: segmentIds.filter((id) => !customer.segmentIds.includes(id)),
    left: customer.segmentIds.filter((id) => !segmentIds.includes(id)),
    nextEvaluationAt: earliest([
      lifecycleNext,
      healthNext,
      ...[segmentsNext, year?.next ?? null].map((day) =>
        day === null ? null : instantOf(day, company.timeZone),
      ),
    ]),
  };
}

function earliest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((first, moment) => {
    if (first === null || moment === null) return first ?? moment;
    return moment < first ? moment : first;
  }, null);
}
