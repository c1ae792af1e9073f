import type { Customer } from '../customers/index.ts';
import type { LoyaltyAccount, Programme } from '../loyalty/index.ts';
import type { RuleSet } from '../segments/index.ts';
import type { Company } from '../territories/index.ts';
import { isOpen } from './delivered.ts';
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
  /** The settlement document's version; null where there is none. */
  readonly bookedVersion: string | null;
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

/** An order and what is booked for it, without the customers. */
export type BookedOrder = Pick<SettlementFacts, 'order' | 'orderVersion' | 'booked' | 'bookedVersion'>;

/**
 * Whether the order is booked as it stands and carries the scope it was booked in. A settlement that copies the scope
 * to its order makes the order's version in its own commit: both documents then have the same.
 */
export function isBooked({ order, orderVersion, booked, bookedVersion }: BookedOrder): boolean {
  if (booked === null) return orderVersion === DELETED;
  if (booked.orderVersion !== orderVersion && bookedVersion !== orderVersion) return false;
  // Booked before open orders were kept: the sweep brings them in.
  if (booked.open === undefined && order !== null && isOpen(order)) return false;
  return order === null || carriesScope(order, booked);
}

/** Whether the order says whose it is in the words of the other document. */
export function carriesScope(order: Scope, { assignedRepId, territoryId }: Scope): boolean {
  return order.assignedRepId === assignedRepId && order.territoryId === territoryId;
}

type Scope = Pick<Order, 'assignedRepId' | 'territoryId'>;

/** Whether what is booked is what the order now calls for. */
export function isSettled(facts: BookedOrder & Pick<SettlementFacts, 'members'>): boolean {
  const { booked, members } = facts;
  const appeared = members.some(
    ({ customerId, customer }) => customerId === booked?.customerId && customer !== null,
  );
  return isBooked(facts) && !(booked?.waiting === true && appeared);
}
