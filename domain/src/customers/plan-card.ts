import { BEHIND_ALL_PACKS, ids, write, type Write } from '../paths/index.ts';
import type { CustomerCard } from './card.ts';
import type { Customer } from './customer.ts';
import { packLine } from './pack.ts';

/** The customer as marketing and executives may see it. */
export function cardOf(customer: Customer): CustomerCard {
  return {
    name: customer.basicInfo.name,
    town: customer.basicInfo.address?.city ?? '',
    businessType: customer.businessType,
    status: customer.status,
    tier: customer.tier,
    lifecycle: customer.lifecycle?.stage ?? null,
    healthBand: customer.health?.band ?? null,
    segmentIds: customer.segmentIds,
    assignedRepId: customer.assignedRepId,
    territoryId: customer.territoryId,
  };
}

/** The search packs a customer is in: everybody's, their territory's and their representative's. */
export function packScopes(customer: Pick<Customer, 'assignedRepId' | 'territoryId'>): readonly string[] {
  return [
    'all',
    ...(customer.territoryId === null ? [] : [`territory:${customer.territoryId}`]),
    ...(customer.assignedRepId === null ? [] : [`rep:${customer.assignedRepId}`]),
  ];
}

/**
 * Journal entries that bring the packs to what the customer is now; null where it was deleted, which the feature shards
 * are told as well: for changes they look themselves. The card as
 * stored tells which scopes the customer was in: those it left are told so.
 */
export function planPackJournal(
  customerId: string,
  customer: Customer | null,
  card: CustomerCard | null,
  now: Date,
): Write[] {
  const present = customer === null ? [] : packScopes(customer);
  const left = card === null ? [] : packScopes(card).filter((scope) => !present.includes(scope));
  const line = customer === null ? null : packLine(customerId, customer);
  const entries = [
    ...present.map((scope) => ({ scope, line })),
    ...left.map((scope) => ({ scope, line: null })),
  ];
  const journal = entries.map((entry) =>
    write.set(['packJournal', ids.packJournal(entry.scope, customerId)], {
      ...entry,
      index: BEHIND_ALL_PACKS,
      customerId,
      at: now,
    }),
  );
  if (customer !== null) return journal;
  return [...journal, write.set(['featureGone', ids.featureGone(customerId)], { customerId, at: now })];
}
