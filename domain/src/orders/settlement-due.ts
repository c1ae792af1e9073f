import { pointsFor, type Programme } from '../loyalty/index.ts';
import { sameValue } from '../paths/index.ts';
import type { BusinessDay } from '../time/index.ts';
import { countsAsDelivered, isOpen, openOrderOf, orderDay, orderMoment } from './delivered.ts';
import type { Order } from './order.ts';
import { DELETED, type SettlementFacts } from './settlement-facts.ts';
import type { Settlement } from './settlement.ts';
import { lineGoods, orderTotals } from './totals.ts';

/** A settlement that counts: its day and moment are known. */
export type Counted = Settlement & { readonly day: BusinessDay; readonly at: Date };

/** Whether the settlement is of a delivered order, and so counts in points and statistics. */
export function isCounted(settlement: Settlement | null): settlement is Counted {
  return settlement?.counted === true && settlement.day !== null && settlement.at !== null;
}

function bookedLines(order: Order): Settlement['lines'] {
  return order.lines.map((line) => ({
    sku: line.sku,
    quantity: line.quantity,
    goodsMinor: lineGoods(line),
  }));
}

/** The multiplier an order keeps from its first settlement for a customer, whatever tier they reach later. */
function multiplierOf({ booked, members, programme }: SettlementFacts, customerId: string): number {
  if (booked !== null && booked.customerId === customerId && !booked.waiting) return booked.multiplier;
  const account = members.find((member) => member.customerId === customerId)?.account;
  return programme.tiers[account?.currentTier ?? 'bronze'].multiplier;
}

/** Points are booked once: an edit that leaves the goods alone leaves them alone, even if the programme changed. */
function pointsDue(
  goodsMinor: number,
  customerId: string,
  booked: Settlement | null,
  programme: Programme,
  multiplier: number,
): number {
  const unchanged = isCounted(booked) && booked.customerId === customerId && booked.goodsMinor === goodsMinor;
  return unchanged ? booked.points : pointsFor(goodsMinor, programme, multiplier);
}

/** What should be booked for the order as it stands. `entries` is still what it was: the ledger counts it on. */
export function settlementDue(facts: SettlementFacts, now: Date): Settlement | null {
  const { order, booked, orderId, members, company, programme } = facts;
  const customerId = order?.customerId ?? booked?.customerId;
  if (customerId === undefined) return null;
  const customer = members.find((member) => member.customerId === customerId)?.customer ?? null;
  const multiplier = multiplierOf(facts, customerId);
  const base = {
    orderId,
    customerId,
    status: order?.status ?? DELETED,
    waiting: order !== null && customer === null,
    currency: order?.currency ?? booked?.currency ?? company.currency,
    multiplier,
    entries: booked?.entries ?? 0,
    orderVersion: facts.orderVersion,
    settledAt: now,
    assignedRepId: customer?.assignedRepId ?? null,
    territoryId: customer?.territoryId ?? null,
  };
  // Sums of two currencies would be of none.
  const isOurs = order?.currency === company.currency;
  if (order === null || customer === null || !isOurs || !countsAsDelivered(order)) {
    const open = isOurs && customer !== null && isOpen(order) ? openOrderOf(order, company) : null;
    return { ...base, counted: false, goodsMinor: 0, points: 0, day: null, at: null, open, lines: [] };
  }
  const { goodsMinor } = orderTotals(order.lines);
  return {
    ...base,
    counted: true,
    goodsMinor,
    points: pointsDue(goodsMinor, customerId, booked, programme, multiplier),
    day: orderDay(order, company.timeZone),
    at: orderMoment(order),
    open: null,
    lines: bookedLines(order),
  };
}

/** Whether two settlements count the same for the same customer, so that no statistics change. */
export function countsTheSame(left: Settlement | null, right: Settlement | null): boolean {
  if (!isCounted(left) || !isCounted(right)) return !isCounted(left) && !isCounted(right);
  return (
    left.customerId === right.customerId &&
    left.goodsMinor === right.goodsMinor &&
    left.day === right.day &&
    left.at.getTime() === right.at.getTime() &&
    sameValue(left.lines, right.lines)
  );
}

/**
 * Customers whose statistics must be counted afresh from their settlements: something is taken back from them, or
 * their statistics are missing although they have had orders.
 */
export function recountsOf(facts: SettlementFacts, now: Date): string[] {
  const { booked, members } = facts;
  const due = settlementDue(facts, now);
  if (countsTheSame(booked, due)) return [];
  const recounted = members.filter(({ customerId, customer, account }) => {
    if (customer === null) return false;
    if (isCounted(booked) && booked.customerId === customerId) return true;
    return due?.customerId === customerId && customer.stats === null && account !== null;
  });
  return recounted.map(({ customerId }) => customerId);
}
