import {
  emptySummary,
  loyaltySummary,
  statsFromSettlements,
  withOpenOrder,
  type Customer,
} from '@creamline/domain/customers';
import type { LoyaltyAccount } from '@creamline/domain/loyalty';
import { isCounted } from '@creamline/domain/orders';
import { countedSettlements, openSettlements } from '../orders/index.ts';
import type { Reader } from '../platform/index.ts';

/**
 * The customer with what orders have left on them, as account and settlements have it. A document that was made anew,
 * under the id of one that was deleted, knows nothing of orders that are booked already and will not be booked again.
 */
export async function asBooked(
  reader: Reader,
  customerId: string,
  customer: Customer,
  account: LoyaltyAccount | null,
): Promise<Customer> {
  // An account is opened by an order: statistics that are missing beside it have been lost, or are new.
  const isUncounted = account !== null && customer.stats === null;
  const [open, settled] = await Promise.all([
    openSettlements(reader, customerId),
    isUncounted ? countedSettlements(reader, customerId) : null,
  ]);
  const openOrders = open.reduce<Customer['openOrders']>(
    (orders, each) => withOpenOrder(orders, each.orderId, each.open),
    customer.openOrders,
  );
  const booked: Customer = { ...customer, openOrders };
  if (account === null) return booked;
  return {
    ...booked,
    tier: account.currentTier,
    stats: settled === null ? customer.stats : statsFromSettlements(settled.filter(isCounted)),
    summary: { ...(customer.summary ?? emptySummary), loyalty: loyaltySummary(account) },
  };
}
