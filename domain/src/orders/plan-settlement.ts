import {
  addOrderToStats,
  derivedChanges,
  emptyStats,
  emptySummary,
  loyaltySummary,
  planEvaluation,
  statsFromSettlements,
  withOpenOrder,
  type Customer,
} from '../customers/index.ts';
import { bookOrder, openAccount, type LedgerSetting, type LoyaltyAccount } from '../loyalty/index.ts';
import { sameValue, write, type Fields, type Write } from '../paths/index.ts';
import { businessDayOf } from '../time/index.ts';
import { planDayShards } from './day-shards.ts';
import { planOrderInteraction } from './order-interaction.ts';
import { countsTheSame, isCounted, settlementDue } from './settlement-due.ts';
import { carriesScope, isSettled, type Member, type SettlementFacts } from './settlement-facts.ts';
import type { Settlement } from './settlement.ts';

/** A change of one order, in the words every part of the plan shares. */
interface Change {
  readonly facts: SettlementFacts;
  readonly due: Settlement;
  readonly setting: LedgerSetting;
}

/**
 * Everything that follows from an order as it now stands: the ledger's difference, the account with bonuses and tier,
 * the customer's statistics, open orders, summary, lifecycle, health and segments, the timeline's line, the day's
 * figures, and the settlement itself, and the scope the order carries. An order that was edited, cancelled, refunded,
 * moved to another customer or deleted takes the same path. Nothing where all of it is booked already. An order whose customer does not exist is booked as waiting
 * and counts for nothing until they do.
 */
export function planSettlement(facts: SettlementFacts, now: Date): Write[] {
  const { orderId, order, booked, company, programme } = facts;
  if (isSettled(facts)) return [];
  const due = settlementDue(facts, now);
  if (due === null) return [];
  const { timeZone } = company;
  const setting = { programme, timeZone, today: businessDayOf(now, timeZone), now };
  const change = { facts, due, setting };
  let { entries } = due;
  const writes: Write[] = [];
  const isOwner = ({ customerId }: Member): number => Number(customerId === due.customerId);
  // Its present customer last: the reversal comes before the accrual.
  for (const member of facts.members.toSorted((left, right) => isOwner(left) - isOwner(right))) {
    const planned = planMember(change, member, entries);
    entries = planned.entries;
    writes.push(...planned.writes);
  }
  return [
    write.set(['settlement', orderId], { ...due, entries }),
    ...writes,
    ...planOrderInteraction(orderId, order, booked, due, now),
    ...planDayShards(booked, due, now),
    ...planScope(facts, due),
  ];
}

/**
 * The order's copy of its customer's scope, by which representatives and managers find it; nothing where it is right.
 * Signed with the version it was added to, by which its event is known: see `isOwnWrite`.
 */
function planScope({ orderId, order, orderVersion }: SettlementFacts, due: Settlement): Write[] {
  if (order === null || carriesScope(order, due)) return [];
  const { assignedRepId, territoryId } = due;
  return [write.update(['order', orderId], { assignedRepId, territoryId, scopedVersion: orderVersion })];
}

interface PlannedMember {
  readonly writes: readonly Write[];
  /** Ledger entries the order has after this member's. */
  readonly entries: number;
}

function planMember(change: Change, member: Member, entries: number): PlannedMember {
  const loyalty = planLoyalty(change, member, entries);
  const { customerId, customer } = member;
  if (customer === null) return loyalty;
  const after = customerAfter(change, member, customer, loyalty.account);
  const evaluated = planEvaluation({
    customerId,
    customer: after,
    before: customer,
    account: loyalty.account,
    ruleSet: change.facts.ruleSet,
    company: change.facts.company,
    now: change.setting.now,
  });
  const fields: Fields = { ...derivedChanges(customer, after), ...evaluated.customer };
  return {
    entries: loyalty.entries,
    writes: [...loyalty.writes, write.update(['customer', customerId], fields), ...evaluated.writes],
  };
}

interface PlannedLoyalty extends PlannedMember {
  readonly account: LoyaltyAccount | null;
}

/** The ledger and the account of one member. An account opens with the first order that counts. */
function planLoyalty({ facts, due, setting }: Change, member: Member, entries: number): PlannedLoyalty {
  const { customerId, customer, account } = member;
  const pointsOf = (settlement: Settlement | null): { day: string; points: number } | null =>
    isCounted(settlement) && settlement.customerId === customerId
      ? { day: settlement.day, points: settlement.points }
      : null;
  const booking = { orderId: facts.orderId, entries, booked: pointsOf(facts.booked), due: pointsOf(due) };
  const held = account ?? openFor(customerId, customer, setting);
  if (sameValue(booking.booked, booking.due) || held === null) return { account, writes: [], entries };
  const scope = customer ?? held;
  const booked = bookOrder(
    { ...held, assignedRepId: scope.assignedRepId, territoryId: scope.territoryId },
    booking,
    setting,
  );
  return {
    account: booked.account,
    entries: booked.entries,
    writes: [...booked.writes, write.set(['loyaltyAccount', customerId], booked.account)],
  };
}

function openFor(
  customerId: string,
  customer: Customer | null,
  { programme, timeZone, today, now }: LedgerSetting,
): LoyaltyAccount | null {
  if (customer === null) return null;
  const { createdAt, assignedRepId, territoryId } = customer;
  const member = { customerId, memberSince: createdAt, assignedRepId, territoryId };
  return openAccount(member, programme, timeZone, today, now);
}

/** The customer as the order leaves them, before they are judged. */
function customerAfter(
  { facts, due }: Change,
  member: Member,
  customer: Customer,
  account: LoyaltyAccount | null,
): Customer {
  const summary = customer.summary ?? emptySummary;
  const open = due.customerId === member.customerId ? (due.open ?? null) : null;
  return {
    ...customer,
    tier: account?.currentTier ?? customer.tier,
    stats: statsAfter(facts, due, member, customer),
    openOrders: withOpenOrder(customer.openOrders, facts.orderId, open),
    summary: account === null ? summary : { ...summary, loyalty: loyaltySummary(account) },
  };
}

function statsAfter(
  { booked, orderId }: SettlementFacts,
  due: Settlement,
  { customerId, settled }: Member,
  customer: Customer,
): Customer['stats'] {
  const isOwner = due.customerId === customerId;
  if (settled !== null) {
    const others = settled.filter((each) => each.orderId !== orderId).filter(isCounted);
    return statsFromSettlements(isOwner && isCounted(due) ? [...others, due] : others);
  }
  const adds = isOwner && isCounted(due) && !countsTheSame(booked, due);
  return adds ? addOrderToStats(customer.stats ?? emptyStats, due) : customer.stats;
}
