import type { LoyaltyAccount } from '../loyalty/index.ts';
import { sameValue, type Fields } from '../paths/index.ts';
import type { Customer } from './customer.ts';
import type { CustomerSummary } from './summary-schema.ts';

/** The loyalty line of a customer's summary. */
export function loyaltySummary(account: LoyaltyAccount): NonNullable<CustomerSummary['loyalty']> {
  return {
    totalPoints: account.totalPoints,
    qualifyingPoints: account.qualifyingPoints,
    tier: account.currentTier,
    ...account.tierProgressMetrics,
  };
}

/**
 * The update that brings a stored customer's tier, statistics, open orders and summary to `after`: changed fields only,
 * and of the summary only its loyalty, so that contacts and tasks written meanwhile stay.
 */
export function derivedChanges(before: Customer, after: Customer): Fields {
  const fields: Record<string, unknown> = {};
  if (after.tier !== before.tier) fields['tier'] = after.tier;
  if (!sameValue(after.stats, before.stats)) fields['stats'] = after.stats;
  if (!sameValue(after.openOrders, before.openOrders)) fields['openOrders'] = after.openOrders;
  if (before.summary === null) return { ...fields, summary: after.summary };
  if (!sameValue(after.summary?.loyalty, before.summary.loyalty))
    fields['summary.loyalty'] = after.summary?.loyalty;
  return fields;
}
