import { Increment, ids, sameValue, write, type Fields, type Write } from '../paths/index.ts';
import { businessDayOf } from '../time/index.ts';
import { planAlerts } from './alerts.ts';
import type { Customer } from './customer.ts';
import { evaluateCustomer, type Evaluation, type EvaluationInput } from './evaluate.ts';

export interface EvaluationPlanInput extends EvaluationInput {
  /** The customer as stored; `customer` where the evaluation is all that changes. */
  readonly before?: Customer;
  /**
   * Segments that have the customer among their members, as their entries say. Whoever was never judged may have been
   * made anew under the id of one who was: their segments are left to who has read these.
   */
  readonly memberOf?: readonly string[] | undefined;
}

export interface EvaluationPlan {
  readonly evaluation: Evaluation;
  /**
   * Changed fields of the customer document, for the caller to write together with its own changes of it. When the
   * customer was judged, and by which rules, is always among them where segments were.
   */
  readonly customer: Fields;
  /** Memberships, member counts, enter and leave events, alert tasks: everything outside the customer document. */
  readonly writes: readonly Write[];
  /** False when the customer stands as before and need not be looked at earlier: a job may leave it unwritten. */
  readonly changed: boolean;
}

/** Judges a customer and plans what follows from the difference to how it stood. */
export function planEvaluation(input: EvaluationPlanInput): EvaluationPlan {
  const { customer, ruleSet, company, now } = input;
  const before = input.before ?? customer;
  const isLeft = before.evaluatedAt === null && input.memberOf === undefined;
  const evaluation = isLeft ? withoutSegments(input) : evaluateCustomer(asMember(input));
  const { lifecycle, health, yearRevenueMinor, segmentIds, nextEvaluationAt } = evaluation;

  const results = { lifecycle, health, yearRevenueMinor, segmentIds };
  const moved = Object.fromEntries(
    Object.entries(results).filter(([name, value]) => !sameValue(stored(before, name), value)),
  );
  const sooner =
    nextEvaluationAt !== null &&
    (before.nextEvaluationAt === null || nextEvaluationAt < before.nextEvaluationAt);
  return {
    evaluation,
    customer: {
      // A customer made by an import or a client has neither field yet, and queries find only what is stored.
      ...(before.evaluatedAt === null ? { tier: customer.tier, segmentIds } : {}),
      ...moved,
      ...(sameValue(before.nextEvaluationAt, nextEvaluationAt) ? {} : { nextEvaluationAt }),
      ...(isLeft ? {} : { evaluatedAt: now, segmentsVersion: ruleSet.version }),
      evaluatedDay: businessDayOf(now, company.timeZone),
    },
    writes: [
      ...planMemberships(input, evaluation),
      ...planAlerts({ customerId: input.customerId, before, customer, evaluation, company, now }),
    ],
    changed: sooner || !sameStanding(before, evaluation),
  };
}

function asMember(input: EvaluationPlanInput): EvaluationInput {
  const { customer, memberOf } = input;
  return memberOf === undefined ? input : { ...input, customer: { ...customer, segmentIds: [...memberOf] } };
}

/** All but the segments, which stay as they are. */
function withoutSegments(input: EvaluationInput): Evaluation {
  return { ...evaluateCustomer(input), segmentIds: input.customer.segmentIds, entered: [], left: [] };
}

/** Whether all that matters is as before: a health or lifecycle whose reasons only counted on is. */
function sameStanding(before: Customer, evaluation: Evaluation): boolean {
  const { lifecycle, health, yearRevenueMinor, segmentIds } = evaluation;
  return (
    before.yearRevenueMinor === yearRevenueMinor &&
    sameValue(before.segmentIds, segmentIds) &&
    before.lifecycle?.stage === lifecycle.stage &&
    before.lifecycle.since.getTime() === lifecycle.since.getTime() &&
    before.health?.score === health?.score &&
    before.health?.band === health?.band &&
    before.health?.trend === health?.trend
  );
}

function stored(customer: Customer, name: string): unknown {
  switch (name) {
    case 'lifecycle':
      return customer.lifecycle;
    case 'health':
      return customer.health;
    case 'yearRevenueMinor':
      return customer.yearRevenueMinor;
    default:
      return customer.segmentIds;
  }
}

/** Members, counts and events for the segments entered and left. */
function planMemberships(input: EvaluationPlanInput, evaluation: Evaluation): Write[] {
  const { customerId, customer, ruleSet, now } = input;
  const versions = new Map(
    [...ruleSet.inactive, ...ruleSet.rules].map((rule) => [rule.segmentId, rule.ruleVersion]),
  );
  const entered = evaluation.entered.flatMap((segmentId) => {
    const ruleVersion = versions.get(segmentId) ?? 0;
    return [
      write.set(['segmentMember', segmentId, customerId], {
        customerId,
        name: customer.basicInfo.name,
        territoryId: customer.territoryId,
        assignedRepId: customer.assignedRepId,
        since: now,
        ruleVersion,
      }),
      write.update(['segment', segmentId], { memberCount: new Increment(1) }),
      write.set(['segmentEvent', segmentId, ids.segmentEvent(customerId, 'entered', now)], {
        customerId,
        kind: 'entered',
        at: now,
        ruleVersion,
      }),
    ];
  });
  const left = evaluation.left.flatMap((segmentId) => {
    const member = write.delete(['segmentMember', segmentId, customerId]);
    const ruleVersion = versions.get(segmentId);
    // A deleted segment has no document left to count in.
    if (ruleVersion === undefined) return [member];
    return [
      member,
      write.update(['segment', segmentId], { memberCount: new Increment(-1) }),
      write.set(['segmentEvent', segmentId, ids.segmentEvent(customerId, 'left', now)], {
        customerId,
        kind: 'left',
        at: now,
        ruleVersion,
      }),
    ];
  });
  return [...entered, ...left];
}
