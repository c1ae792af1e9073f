import type { Customer } from '../../customers/index.ts';
import { sampleCustomer } from '../../customers/sample-customer.ts';
import type { MergeSetting } from './merge-plan.ts';
import type { MergePlan } from './plan.ts';
import type { MergeProblem } from './merge-problem.ts';

/** For specs: who merges, and when. */
export const mergeSetting: MergeSetting = { at: new Date('2026-06-01T10:00:00Z'), by: 'manager-eva' };

/** For specs: a customer with other basic facts than the usual sample. */
export function sampleSide(
  id: string,
  basic: Partial<Customer['basicInfo']>,
  change: Partial<Customer> = {},
): {
  readonly id: string;
  readonly document: Customer;
} {
  const sample = sampleCustomer(change);
  return { id, document: { ...sample, basicInfo: { ...sample.basicInfo, ...basic } } };
}

/** For specs: the plan, where there must be one. */
export function soundPlan(plan: MergePlan | MergeProblem): MergePlan {
  if ('problem' in plan) throw new Error(plan.problem);
  return plan;
}
