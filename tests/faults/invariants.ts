import {
  evaluateCustomer,
  lifecycleOf,
  loyaltySummary,
  statsFromSettlements,
  yearRevenueOf,
  type CountedOrder,
  type Customer,
} from '@creamline/domain/customers';
import { pointsFor, type LoyaltyTransaction } from '@creamline/domain/loyalty';
import {
  isOpen,
  lineGoods,
  openOrderOf,
  orderDay,
  orderMoment,
  orderTotals,
  type Order,
} from '@creamline/domain/orders';
import { sameValue } from '@creamline/domain/paths';
import { defaultCompany } from '@creamline/domain/territories';
import type { Dump } from './dump.ts';
import { NOW, programme, ruleSet } from './world.ts';

const { timeZone } = defaultCompany;

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);

/** Collects what does not hold. */
class Findings {
  readonly list: string[] = [];

  expect(holds: boolean, what: string): void {
    if (!holds) this.list.push(what);
  }

  equal(seen: unknown, wanted: unknown, what: string): void {
    this.expect(sameValue(seen, wanted), `${what}: ${JSON.stringify(seen)} for ${JSON.stringify(wanted)}`);
  }
}

/** Delivered orders of customers that exist, which are the ones that count. */
function countedOrders(dump: Dump): Map<string, Order> {
  const customers = dump.all('customer');
  return new Map(
    [...dump.all('order')].filter(
      ([, { status, customerId }]) => status === 'delivered' && customers.has(customerId),
    ),
  );
}

function counted(order: Order): CountedOrder {
  return {
    day: orderDay(order, timeZone),
    at: orderMoment(order),
    goodsMinor: orderTotals(order.lines).goodsMinor,
    lines: order.lines,
  };
}

/** V1 the balance is the ledger's sum; V3 it is not negative but by a named debt. */
export function checkBalances(dump: Dump, findings = new Findings()): string[] {
  const rows = [...dump.all('loyaltyTransaction').values()];
  for (const [id, account] of dump.all('loyaltyAccount')) {
    const mine = rows.filter(({ customerId }) => customerId === id);
    findings.equal(account.totalPoints, sum(mine.map(({ points }) => points)), `V1 balance of ${id}`);
    const lots = Object.values(account.lots);
    const remaining = sum(lots.map((lot) => lot.remaining));
    findings.equal(account.totalPoints, remaining - account.debt, `V1 lots of ${id}`);
    findings.expect(account.debt === 0 || remaining === 0, `V3 debt of ${id} beside points`);
    findings.expect(account.totalPoints >= -account.debt, `V3 negative balance of ${id}`);
  }
  for (const { customerId } of rows)
    findings.expect(dump.all('loyaltyAccount').has(customerId), `V1 ledger of ${customerId} without account`);
  return findings.list;
}

/** V2: an order's rows add up to what the order now earns, for its customer alone; bonuses to the orders' number. */
export function checkLedger(dump: Dump): string[] {
  const findings = new Findings();
  const rows = [...dump.all('loyaltyTransaction').values()];
  const orders = countedOrders(dump);
  const settlements = dump.all('settlement');
  const named = new Set([...orders.keys(), ...rows.filter(isOfOrder).map(({ sourceId }) => sourceId)]);
  for (const orderId of named) {
    const order = orders.get(orderId);
    const multiplier = settlements.get(orderId)?.multiplier ?? Number.NaN;
    for (const customerId of new Set(rows.map((row) => row.customerId).concat(order?.customerId ?? []))) {
      const mine = rows.filter(
        (row) => isOfOrder(row) && row.sourceId === orderId && row.customerId === customerId,
      );
      const due =
        order?.customerId === customerId
          ? pointsFor(orderTotals(order.lines).goodsMinor, programme, multiplier)
          : 0;
      findings.equal(sum(mine.map(({ points }) => points)), due, `V2 ${orderId} of ${customerId}`);
    }
  }
  for (const customerId of dump.all('customer').keys()) {
    const delivered = [...orders.values()].filter((order) => order.customerId === customerId).length;
    const bonuses = rows.filter((row) => row.sourceType === 'bonus' && row.customerId === customerId);
    const due = programme.bonusPoints * Math.floor(delivered / programme.bonusEvery);
    findings.equal(sum(bonuses.map(({ points }) => points)), due, `V2 bonus of ${customerId}`);
    findings.equal(
      dump.all('loyaltyAccount').get(customerId)?.deliveredOrders ?? 0,
      delivered,
      `V2 orders of ${customerId}`,
    );
  }
  return findings.list;
}

const isOfOrder = ({ sourceType }: LoyaltyTransaction): boolean => sourceType === 'order';

/** V5: one line on the timeline for each order, of its customer alone, with its figures. */
export function checkTimeline(dump: Dump): string[] {
  const findings = new Findings();
  const customers = dump.all('customer');
  const shown = [...dump.all('order')].filter(([, { customerId }]) => customers.has(customerId));
  const lines = dump.anywhere('orderInteraction', 'order_entries');
  const placeOf = (id: string, customerId: string): string =>
    `customers/${customerId}/order_entries/order_${id}`;
  findings.equal(dump.all('interaction').size, 0, 'V5 lines among what people log');
  const places = shown.map(([id, { customerId }]) => placeOf(id, customerId));
  findings.equal([...lines.keys()].sort(), places.sort(), 'V5 lines');
  for (const [id, order] of shown) {
    const line = lines.get(placeOf(id, order.customerId));
    findings.equal(line?.customerId, order.customerId, `V5 customer of ${id}`);
    findings.equal(line?.order?.status, order.status, `V5 status of ${id}`);
    findings.equal(line?.order?.goodsMinor, orderTotals(order.lines).goodsMinor, `V5 goods of ${id}`);
    findings.equal(line?.order?.points, dump.all('settlement').get(id)?.points, `V5 points of ${id}`);
  }
  return findings.list;
}

/** Statistics are those of the delivered orders; the summary shows the account. */
export function checkStatistics(dump: Dump): string[] {
  const findings = new Findings();
  const orders = [...countedOrders(dump).values()];
  for (const [id, customer] of dump.all('customer')) {
    const mine = orders.filter(({ customerId }) => customerId === id).map(counted);
    const due = statsFromSettlements(mine);
    const isEmpty = mine.length === 0 && customer.stats === null;
    findings.expect(isEmpty || sameValue(customer.stats, due), `statistics of ${id}`);
    const year = yearRevenueOf(due, customer.evaluatedDay ?? '').revenueMinor;
    findings.equal(customer.yearRevenueMinor ?? 0, year, `year's revenue of ${id}`);
    const account = dump.all('loyaltyAccount').get(id);
    findings.equal(customer.tier, account?.currentTier ?? 'bronze', `tier of ${id}`);
    const shown = account === undefined ? null : loyaltySummary(account);
    findings.equal(customer.summary?.loyalty ?? null, shown, `loyalty summary of ${id}`);
  }
  return findings.list;
}

/**
 * Customers know exactly the orders that are placed or confirmed for them, whatever they once were, and stand by the
 * rhythm that these and the delivered ones make.
 */
export function checkOpenOrders(dump: Dump): string[] {
  const findings = new Findings();
  const open = [...dump.all('order')].filter(([, order]) => isOpen(order));
  for (const [id, customer] of dump.all('customer')) {
    const mine = open.filter(([, { customerId }]) => customerId === id);
    const due = Object.fromEntries(mine.map(([each, order]) => [each, openOrderOf(order, defaultCompany)]));
    findings.equal(customer.openOrders, due, `open orders of ${id}`);
    if (customer.evaluatedAt === null) continue;
    const { lifecycle } = lifecycleOf(customer, defaultCompany, customer.evaluatedAt);
    findings.equal(customer.lifecycle, lifecycle, `lifecycle of ${id}`);
  }
  return findings.list;
}

/** The days' figures are the sums of the settlements, in the scope these were booked to. */
export function checkDays(dump: Dump): string[] {
  const findings = new Findings();
  const settled = [...dump.all('settlement').values()].filter((each) => each.counted);
  for (const [day, shard] of dump.all('dayShard')) {
    const ofDay = settled.filter((each) => each.day === day);
    const figures = (these: typeof settled): object => ({
      orders: these.length,
      revenueMinor: sum(these.map(({ goodsMinor }) => goodsMinor)),
    });
    findings.equal({ orders: shard.orders, revenueMinor: shard.revenueMinor }, figures(ofDay), `day ${day}`);
    for (const [rep, seen] of Object.entries(shard.byRep))
      findings.equal(seen, figures(ofDay.filter((each) => each.assignedRepId === rep)), `${rep} on ${day}`);
    for (const [territory, seen] of Object.entries(shard.byTerritory)) {
      const there = ofDay.filter((each) => each.territoryId === territory);
      findings.equal(seen, figures(there), `${territory} on ${day}`);
    }
  }
  for (const { day } of settled)
    findings.expect(day !== null && dump.all('dayShard').has(day), 'day missing');
  return findings.list;
}

/** What is settled is the order's present version, and books exactly what the order is, in its customer's scope. */
export function checkSettlements(dump: Dump): string[] {
  const findings = new Findings();
  const orders = dump.all('order');
  const settlements = dump.all('settlement');
  const counts = countedOrders(dump);
  for (const [id, order] of orders) {
    findings.expect(settlements.has(id), `settlement of ${id} missing`);
    const owner = dump.all('customer').get(order.customerId);
    findings.equal(scopeOf(order), scopeOf(owner), `scope of ${id}`);
    findings.equal(scopeOf(settlements.get(id)), scopeOf(owner), `booked scope of ${id}`);
  }
  for (const [id, settlement] of settlements) {
    const version = dump.versionOf(`orders/${id}`);
    // A settlement that gave the order its scope made the order's version by its own commit.
    if (dump.versionOf(`settlements/${id}`) !== version)
      findings.equal(settlement.orderVersion, version, `version of ${id}`);
    findings.equal(settlement.counted, counts.has(id), `${id} counted`);
    const goods = sum((counts.get(id)?.lines ?? []).map(lineGoods));
    findings.equal(settlement.goodsMinor, goods, `goods of ${id}`);
  }
  return findings.list;
}

type Scoped = { readonly assignedRepId: string | null; readonly territoryId: string | null } | undefined;

const scopeOf = (document: Scoped): object => ({
  rep: document?.assignedRepId ?? null,
  territory: document?.territoryId ?? null,
});

function judgedSegments(customerId: string, customer: Customer, dump: Dump): readonly string[] {
  const account = dump.all('loyaltyAccount').get(customerId) ?? null;
  return evaluateCustomer({ customerId, customer, account, ruleSet, company: defaultCompany, now: NOW })
    .segmentIds;
}

/** V6: members are exactly the customers the rules name, and the count is theirs. */
export function checkMemberships(dump: Dump): string[] {
  const findings = new Findings();
  const customers = dump.all('customer');
  // A customer no order concerned has not been judged yet: their own trigger does that.
  const judged = [...customers].filter(([, { evaluatedAt }]) => evaluatedAt !== null);
  for (const [id, customer] of judged)
    findings.equal(customer.segmentIds, judgedSegments(id, customer, dump), `V6 segments of ${id}`);
  for (const { segmentId } of ruleSet.rules) {
    const members = [...dump.within('segmentMember', `segments/${segmentId}/members`).keys()].sort();
    const due = [...customers].filter(([, each]) => each.segmentIds.includes(segmentId)).map(([id]) => id);
    findings.equal(members, due.sort(), `V6 members of ${segmentId}`);
    findings.equal(
      dump.all('segment').get(segmentId)?.memberCount,
      members.length,
      `V6 count of ${segmentId}`,
    );
  }
  return findings.list;
}

/** All invariants that hold once the handlers are quiet and the sweep has run. */
export function violations(dump: Dump): string[] {
  return [
    ...checkBalances(dump),
    ...checkLedger(dump),
    ...checkTimeline(dump),
    ...checkStatistics(dump),
    ...checkOpenOrders(dump),
    ...checkDays(dump),
    ...checkSettlements(dump),
    ...checkMemberships(dump),
  ];
}
