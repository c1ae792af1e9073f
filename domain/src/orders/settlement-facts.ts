import type { Customer } from '../customers/index.ts';
import type { LoyaltyAccount, Programme } from '../loyalty/index.ts';
import type { RuleSet } from '../segments/index.ts';
import type { Company } from '../territories/index.ts';
import type { Order } from './order.ts';
import type { Settlement } from './settlement.ts';

/** A customer an order is or was for. */
export interface Member {
  readonly customerId: string;
  /** Null where there is no such customer. */
  readonly customer: Customer | null;
  /** Null where the customer has never earned a point. */
  readonly account: LoyaltyAccount | null;
  /** The customer's counted settlements, given only where `recountsOf` asks for them. */
  readonly settled: readonly Settlement[] | null;
}

/** All a settlement depends on, as it stands now. */
export interface SettlementFacts {
  readonly orderId: string;
  /** Null where the order has been deleted. */
  readonly order: Order | null;
  /** The order document's version; `deleted` where there is none. */
  readonly orderVersion: string;
  /** What is booked for the order so far. */
  readonly booked: Settlement | null;
  /** The customer the order names and the one it is booked for, once each. */
  readonly members: readonly Member[];
  readonly programme: Programme;
  readonly company: Company;
  readonly ruleSet: RuleSet;
}

/** The version a settlement carries once its order is gone. */
export const DELETED = 'deleted';

/** Ids of the customers an order concerns: the one it names, then the one it is booked for where that is another. */
export function customersConcerned(
  order: Pick<Order, 'customerId'> | null,
  booked: Pick<Settlement, 'customerId'> | null,
): string[] {
  const named = [order?.customerId, booked?.customerId];
  return [...new Set(named.filter((id) => id !== undefined))];
}

/** Whether what is booked is what the order now calls for. */
export function isSettled(facts: Pick<SettlementFacts, 'orderVersion' | 'booked' | 'members'>): boolean {
  const { booked, orderVersion, members } = facts;
  if (booked === null) return orderVersion === DELETED;
  if (booked.orderVersion !== orderVersion) return false;
  const appeared = members.some(
    ({ customerId, customer }) => customerId === booked.customerId && customer !== null,
  );
  return !(booked.waiting && appeared);
}
