import { cardOf, planEvaluation, type Customer } from '@creamline/domain/customers';
import { defaultProgramme, type Programme } from '@creamline/domain/loyalty';
import type { Order } from '@creamline/domain/orders';
import { write, type Fields, type Write } from '@creamline/domain/paths';
import type { RuleSet } from '@creamline/domain/segments';
import { defaultCompany } from '@creamline/domain/territories';
import { customer } from '../../functions/src/testing/samples.ts';
import type { Random } from './random.ts';

/** The moment all schedules play at. */
export const NOW = new Date('2026-11-22T09:00:00Z');

/** Small numbers, so that a few orders cross every threshold: a bonus on each second order, tiers by tens of points. */
export const programme: Programme = {
  ...defaultProgramme,
  bonusEvery: 2,
  tiers: {
    bronze: { from: 0, multiplier: 1, benefits: [] },
    silver: { from: 30, multiplier: 1.5, benefits: ['Delivery on Saturdays'] },
    gold: { from: 80, multiplier: 2, benefits: [] },
    platinum: { from: 5000, multiplier: 3, benefits: [] },
  },
};

export const ruleSet: RuleSet = {
  version: 3,
  changedAt: new Date('2026-01-01T00:00:00Z'),
  inactive: [],
  rules: [
    {
      segmentId: 'buyers',
      ruleVersion: 1,
      criteria: { kind: 'compare', field: 'orderCount', op: 'gte', value: 1 },
    },
    {
      segmentId: 'big',
      ruleVersion: 2,
      criteria: { kind: 'compare', field: 'revenueMinor', op: 'gt', value: 6000 },
    },
    {
      segmentId: 'homes',
      ruleVersion: 1,
      criteria: { kind: 'compare', field: 'businessType', op: 'eq', value: 'household' },
    },
    {
      segmentId: 'halle',
      ruleVersion: 1,
      criteria: { kind: 'compare', field: 'territoryId', op: 'eq', value: 'halle' },
    },
    {
      segmentId: 'silver',
      ruleVersion: 1,
      criteria: { kind: 'compare', field: 'totalPoints', op: 'gte', value: 60 },
    },
  ],
};

export const customerIds = ['c1', 'c2', 'c3'] as const;
export const orderIds = ['o1', 'o2', 'o3'] as const;

/** A customer as a client creates it. `c3` comes only during the schedule, after orders may already name it. */
export function newCustomer(id: string): Customer {
  const plain = customer();
  return {
    ...plain,
    basicInfo: { ...plain.basicInfo, name: `Shop ${id}`, address: null },
    assignedRepId: id === 'c1' ? 'rep-anna' : 'rep-ben',
    territoryId: id === 'c3' ? null : 'leipzig',
    createdAt: new Date('2025-03-01T08:00:00Z'),
    updatedAt: NOW,
  };
}

/** What a person changes of a customer: some of it decides over segments, some over who sees them, some over nothing. */
export function editOfCustomer(number: number): Fields {
  const edits: readonly Fields[] = [
    { businessType: number % 2 === 0 ? 'household' : 'retail' },
    { territoryId: number % 2 === 0 ? 'halle' : 'leipzig' },
    { 'basicInfo.name': `Shop ${number}`, custom: { fridge: number } },
    { businessType: 'household', assignedRepId: number % 2 === 0 ? 'rep-anna' : 'rep-ben' },
  ];
  return { ...edits[number % edits.length], rev: `r${number}` };
}

export const createCustomer = (id: string): Write => write.create(['customer', id], newCustomer(id));

/** What the store holds when a schedule starts. */
export function startingWrites(): Write[] {
  const segment = (id: string): Write =>
    write.create(['segment', id], {
      name: id,
      description: '',
      segmentType: 'value',
      criteria: { kind: 'compare', field: 'orderCount', op: 'gte', value: 1 },
      status: 'active',
      associatedCampaigns: [],
      createdAt: NOW,
      createdBy: 'marketing-olga',
      updatedAt: NOW,
      updatedBy: 'marketing-olga',
      rev: 'r1',
      base: null,
      ruleProblems: [],
      ruleVersion: 1,
      memberCount: 0,
      calculatedAt: null,
      calculation: null,
    });
  return [
    write.create(['programme'], programme),
    write.create(['company'], defaultCompany),
    write.create(['ruleSet'], ruleSet),
    ...ruleSet.rules.map(({ segmentId }) => segment(segmentId)),
    ...['c1', 'c2'].flatMap((id) => [
      createCustomer(id),
      ...firstJudgement(id),
      write.create(['customerCard', id], cardOf(newCustomer(id))),
    ]),
  ];
}

/** What the customer's own trigger leaves of a new one; none of the rules names them yet. */
export function firstJudgement(id: string): Write[] {
  const facts = { customerId: id, customer: newCustomer(id), account: null, memberOf: [] };
  const { customer, writes } = planEvaluation({ ...facts, ruleSet, company: defaultCompany, now: NOW });
  return [write.update(['customer', id], customer), ...writes];
}

const days = ['2026-11-02', '2026-11-16', '2026-11-20'] as const;

export function newOrder(random: Random, id: string): Order {
  const delivered = random.chance(0.7);
  return {
    customerId: random.pick(customerIds),
    orderNumber: id,
    status: delivered ? 'delivered' : 'placed',
    placedAt: new Date('2026-11-01T08:00:00Z'),
    deliveredAt: delivered ? new Date(`${random.pick(days)}T10:00:00Z`) : null,
    currency: 'EUR',
    lines: newLines(random),
    source: 'erp',
    externalId: null,
    note: '',
    totals: null,
    assignedRepId: null,
    territoryId: null,
    createdAt: NOW,
    updatedAt: NOW,
  };
}

export function newLines(random: Random): Order['lines'] {
  return Array.from({ length: 1 + random.below(2) }, () => ({
    sku: random.pick(['milk', 'butter']),
    name: 'Product',
    quantity: 1 + random.below(3),
    unitPriceMinor: random.pick([99, 1000, 2550]),
    discountMinor: random.pick([0, 0, 40]),
    vatRate: 0.07,
    depositMinor: 15,
  }));
}

/** The order after a random command, or null where the command deletes it. */
export function changedOrder(random: Random, order: Order): Order | null {
  const deliveredAt = order.deliveredAt ?? new Date(`${random.pick(days)}T10:00:00Z`);
  // An order system that writes its whole document knows of no representative.
  const written = { ...order, assignedRepId: null, territoryId: null };
  switch (random.pick(['edit', 'deliver', 'cancel', 'refund', 'move', 'move', 'day', 'note', 'delete'])) {
    case 'edit':
      return { ...written, lines: newLines(random) };
    case 'deliver':
      return { ...order, status: 'delivered', deliveredAt };
    case 'cancel':
      return { ...order, status: 'cancelled' };
    case 'refund':
      return { ...order, status: 'refunded' };
    case 'move':
      return { ...order, customerId: random.pick(customerIds) };
    case 'day':
      return { ...written, deliveredAt: new Date(`${random.pick(days)}T23:30:00Z`) };
    case 'note':
      return { ...order, note: `${order.note}!` };
    default:
      return null;
  }
}
