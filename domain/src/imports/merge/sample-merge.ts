import type { Customer } from '../../customers/index.ts';
import { sampleCustomer } from '../../customers/sample-customer.ts';
import type { Contact } from '../../contacts/index.ts';
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

/** For specs: a contact. */
export function sampleContact(change: Partial<Contact>): Contact {
  return {
    customerId: 'c1',
    name: 'Anna Kern',
    position: '',
    department: '',
    email: null,
    phone: null,
    preferredContactMethod: null,
    birthday: null,
    notes: '',
    tags: [],
    isPrimary: false,
    isDecisionMaker: false,
    influenceLevel: null,
    communicationPreferences: [],
    assignedRepId: 'rep-anna',
    territoryId: 'leipzig',
    createdAt: new Date('2025-03-01T08:00:00Z'),
    createdBy: 'rep-anna',
    updatedAt: new Date('2025-03-01T08:00:00Z'),
    updatedBy: 'rep-anna',
    rev: 'r1',
    base: null,
    lastContactDate: null,
    ...change,
  };
}

/** For specs: the plan, where there must be one. */
export function soundPlan(plan: MergePlan | MergeProblem): MergePlan {
  if ('problem' in plan) throw new Error(plan.problem);
  return plan;
}
