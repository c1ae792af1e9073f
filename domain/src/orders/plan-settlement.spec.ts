import { statsFromSettlements } from '../customers/index.ts';
import { sampleCustomer } from '../customers/sample-customer.ts';
import { defaultProgramme, type LoyaltyAccount } from '../loyalty/index.ts';
import { documents, Increment, type Write } from '../paths/index.ts';
import { defaultCompany } from '../territories/index.ts';
import type { Order } from './order.ts';
import { planSettlement } from './plan-settlement.ts';
import { recountsOf } from './settlement-due.ts';
import { DELETED, type Member, type SettlementFacts } from './settlement-facts.ts';
import type { Settlement } from './settlement.ts';

const now = new Date('2026-11-22T09:00:00Z');

const scope = { assignedRepId: 'rep-anna', territoryId: 'leipzig' };
const nowhere = { assignedRepId: null, territoryId: null };

const order = (changes: Partial<Order> = {}): Order => ({
  customerId: 'c1',
  orderNumber: '4711',
  status: 'delivered',
  placedAt: new Date('2026-11-18T08:00:00Z'),
  // Past midnight in Berlin: the business day is the next one.
  deliveredAt: new Date('2026-11-19T23:30:00Z'),
  currency: 'EUR',
  lines: [
    {
      sku: 'milk',
      name: 'Milk',
      quantity: 10,
      unitPriceMinor: 1234,
      discountMinor: 0,
      vatRate: 0.07,
      depositMinor: 15,
    },
  ],
  source: 'erp',
  externalId: null,
  note: '',
  totals: null,
  ...scope,
  createdAt: now,
  updatedAt: now,
  ...changes,
});

const newcomer = (customerId: string): Member => ({
  customerId,
  customer: sampleCustomer(),
  account: null,
  settled: null,
});

const facts = (changes: Partial<SettlementFacts> = {}): SettlementFacts => ({
  orderId: 'o1',
  order: order(),
  orderVersion: '1',
  booked: null,
  bookedVersion: null,
  members: [newcomer('c1')],
  programme: defaultProgramme,
  company: defaultCompany,
  ruleSet: { version: 0, changedAt: now, rules: [], inactive: [] },
  ...changes,
});

const pathsOf = (writes: readonly Write[]): string[] => writes.map(({ kind, path }) => `${kind} ${path}`);

function dataAt(writes: readonly Write[], path: string): Readonly<Record<string, unknown>> {
  const found = writes.find((each) => each.path === path);
  if (found === undefined || found.kind === 'delete') throw new Error(`no write of ${path}`);
  return found.data;
}

const settlementOf = (writes: readonly Write[]): Settlement =>
  documents.settlement.schema.parse(dataAt(writes, 'settlements/o1'));
const accountOf = (writes: readonly Write[], id = 'c1'): LoyaltyAccount =>
  documents.loyaltyAccount.schema.parse(dataAt(writes, `loyalty_accounts/${id}`));

/** The facts after a plan was carried out, with the order as it stands then. */
function after(writes: readonly Write[], next: Order | null, version: string): SettlementFacts {
  const booked = settlementOf(writes);
  const given = facts({ order: next, orderVersion: version, booked });
  const stats = statsFromSettlements([{ ...booked, day: booked.day ?? '', at: booked.at ?? now }]);
  const member = { ...newcomer('c1'), customer: sampleCustomer({ stats }), account: accountOf(writes) };
  const members = [member, ...(next?.customerId === 'c2' ? [newcomer('c2')] : [])];
  const recounts = recountsOf({ ...given, members }, now);
  return {
    ...given,
    members: members.map((each) =>
      recounts.includes(each.customerId) ? { ...each, settled: [booked] } : each,
    ),
  };
}

describe('planSettlement', () => {
  it('books a delivered order in six writes', () => {
    const writes = planSettlement(facts(), now);
    expect(pathsOf(writes)).toEqual([
      'set settlements/o1',
      'create loyalty_transactions/order_o1',
      'set loyalty_accounts/c1',
      'update customers/c1',
      'set customers/c1/order_entries/order_o1',
      'merge day_shards/2026-11-20',
    ]);
    expect(settlementOf(writes)).toMatchObject({
      counted: true,
      points: 123,
      multiplier: 1,
      goodsMinor: 12_340,
      day: '2026-11-20',
      entries: 1,
      orderVersion: '1',
    });
    expect(accountOf(writes)).toMatchObject({ totalPoints: 123, deliveredOrders: 1 });
    expect(dataAt(writes, 'customers/c1')).toMatchObject({
      stats: { orderCount: 1, revenueMinor: 12_340, products: { milk: { quantity: 10 } } },
      summary: { loyalty: { totalPoints: 123 } },
    });
    const entry = dataAt(writes, 'customers/c1/order_entries/order_o1');
    expect(entry).toMatchObject({ summary: 'Order 4711: delivered', order: { points: 123 } });
    expect(dataAt(writes, 'day_shards/2026-11-20')).toMatchObject({
      orders: new Increment(1),
      byRep: { 'rep-anna': { revenueMinor: new Increment(12_340) } },
    });
  });

  it("writes documents that fit their schemas, and never a client's fields", () => {
    const writes = planSettlement(facts(), now);
    const interaction = dataAt(writes, 'customers/c1/order_entries/order_o1');
    expect(documents.interaction.schema.safeParse(interaction).success).toBe(true);
    const entry = dataAt(writes, 'loyalty_transactions/order_o1');
    expect(documents.loyaltyTransaction.schema.safeParse(entry).success).toBe(true);
    const fields = Object.keys(dataAt(writes, 'customers/c1'));
    expect(fields).not.toEqual(expect.arrayContaining(['rev']));
    expect(fields).not.toEqual(expect.arrayContaining(['basicInfo']));
  });

  it('writes nothing when all is booked', () => {
    const booked = settlementOf(planSettlement(facts(), now));
    expect(planSettlement(facts({ booked }), now)).toEqual([]);
    expect(planSettlement(facts({ order: null, orderVersion: DELETED, members: [] }), now)).toEqual([]);
  });

  it('shows a placed order on the timeline and books no points', () => {
    const writes = planSettlement(facts({ order: order({ status: 'placed', deliveredAt: null }) }), now);
    expect(pathsOf(writes)).toEqual([
      'set settlements/o1',
      'update customers/c1',
      'set customers/c1/order_entries/order_o1',
    ]);
  });

  it('keeps a draft off the timeline', () => {
    const writes = planSettlement(facts({ order: order({ status: 'draft', deliveredAt: null }) }), now);
    expect(pathsOf(writes)).toEqual(['set settlements/o1', 'update customers/c1']);
  });

  it.each<[string, Order | null, string[], number]>([
    [
      'cancelled',
      order({ status: 'cancelled' }),
      [
        'set settlements/o1',
        'create loyalty_transactions/order_o1_1',
        'set loyalty_accounts/c1',
        'update customers/c1',
        'set customers/c1/order_entries/order_o1',
        'merge day_shards/2026-11-20',
      ],
      0,
    ],
    [
      'deleted',
      null,
      [
        'set settlements/o1',
        'create loyalty_transactions/order_o1_1',
        'set loyalty_accounts/c1',
        'update customers/c1',
        'delete customers/c1/order_entries/order_o1',
        'merge day_shards/2026-11-20',
      ],
      0,
    ],
    [
      'delivered on another day',
      order({ deliveredAt: new Date('2026-11-02T10:00:00Z') }),
      [
        'set settlements/o1',
        'create loyalty_transactions/order_o1_1',
        'create loyalty_transactions/order_o1_2',
        'set loyalty_accounts/c1',
        'update customers/c1',
        'set customers/c1/order_entries/order_o1',
        'merge day_shards/2026-11-20',
        'merge day_shards/2026-11-02',
      ],
      123,
    ],
  ])('takes back what was booked when the order is %s', (_name, next, paths, points) => {
    const writes = planSettlement(
      after(planSettlement(facts(), now), next, next === null ? DELETED : '2'),
      now,
    );
    expect(pathsOf(writes)).toEqual(paths);
    expect(accountOf(writes).totalPoints).toBe(points);
    expect(dataAt(writes, 'customers/c1')['stats']).toMatchObject({ orderCount: points === 0 ? 0 : 1 });
  });

  it('leaves ledger, statistics and days alone when only a note changed', () => {
    const writes = planSettlement(
      after(planSettlement(facts(), now), order({ note: 'Ring twice' }), '2'),
      now,
    );
    expect(pathsOf(writes)).toEqual([
      'set settlements/o1',
      'update customers/c1',
      'set customers/c1/order_entries/order_o1',
    ]);
    expect(dataAt(writes, 'customers/c1')).not.toHaveProperty('stats');
  });

  it('moves an order with its points and its scope to another customer', () => {
    const moved = after(planSettlement(facts(), now), order({ customerId: 'c2' }), '2');
    const there = { assignedRepId: 'rep-ben', territoryId: 'dresden' };
    const members = moved.members.map((each) =>
      each.customerId === 'c2' ? { ...each, customer: sampleCustomer(there) } : each,
    );
    const writes = planSettlement({ ...moved, members }, now);
    expect(dataAt(writes, 'orders/o1')).toEqual({ ...there, scopedVersion: '2' });
    expect(accountOf(writes, 'c1').totalPoints).toBe(0);
    expect(accountOf(writes, 'c2').totalPoints).toBe(123);
    expect(dataAt(writes, 'loyalty_transactions/order_o1_1')).toMatchObject({
      customerId: 'c1',
      points: -123,
    });
    expect(dataAt(writes, 'loyalty_transactions/order_o1_2')).toMatchObject({
      customerId: 'c2',
      points: 123,
    });
    expect(settlementOf(writes)).toMatchObject({ customerId: 'c2', entries: 3 });
  });

  it('lets an order wait for a customer who does not exist, and books it once they do', () => {
    const nobody = { customerId: 'c1', customer: null, account: null, settled: null };
    const writes = planSettlement(facts({ members: [nobody] }), now);
    expect(pathsOf(writes)).toEqual(['set settlements/o1', 'update orders/o1']);
    const booked = settlementOf(writes);
    expect(booked).toMatchObject({ waiting: true, counted: false, orderVersion: '1' });
    const waiting = facts({ order: order(nowhere), orderVersion: '2', booked, bookedVersion: '2' });
    expect(planSettlement({ ...waiting, members: [nobody] }, now)).toEqual([]);
    expect(settlementOf(planSettlement(waiting, now))).toMatchObject({ waiting: false, points: 123 });
  });

  it.each<[string, Partial<Order>, Partial<Order> | null]>([
    ['has none', nowhere, scope],
    ['has another', { assignedRepId: 'rep-ben', territoryId: 'leipzig' }, scope],
    ['has another territory', { assignedRepId: 'rep-anna', territoryId: 'dresden' }, scope],
    ['has it already', scope, null],
  ])("gives an order its customer's scope where it %s", (_name, carried, copied) => {
    const writes = planSettlement(facts({ order: order(carried) }), now);
    const signed = { kind: 'update', path: 'orders/o1', data: { ...copied, scopedVersion: '1' } };
    expect(writes.filter(({ path }) => path === 'orders/o1')).toEqual(copied === null ? [] : [signed]);
  });

  it('takes the scope of a customer who does not exist from an order', () => {
    const nobody = { customerId: 'c1', customer: null, account: null, settled: null };
    expect(dataAt(planSettlement(facts({ members: [nobody] }), now), 'orders/o1')).toMatchObject(nowhere);
  });

  it('has nothing more to do once an order carries the scope it was booked in', () => {
    const booked = settlementOf(planSettlement(facts({ order: order(nowhere) }), now));
    // One commit wrote both documents, so both are of its version.
    const copied = facts({ order: order(), orderVersion: '2', booked, bookedVersion: '2' });
    expect(planSettlement(copied, now)).toEqual([]);
    // An order written after that is of a version of its own, whatever its scope.
    expect(planSettlement({ ...copied, orderVersion: '3' }, now)).not.toEqual([]);
    // An order booked before orders carried a scope gets it.
    const older = facts({ order: order(nowhere), booked, bookedVersion: '1' });
    expect(dataAt(planSettlement(older, now), 'orders/o1')).toMatchObject(scope);
  });

  it('keeps the multiplier of the first settlement, whatever tier came later', () => {
    const doubled = {
      ...defaultProgramme,
      tiers: { ...defaultProgramme.tiers, gold: { from: 2000, multiplier: 2, benefits: [] } },
    };
    const first = planSettlement(facts({ programme: doubled }), now);
    const larger = order({ lines: order().lines.map((line) => ({ ...line, quantity: 20 })) });
    const given = after(first, larger, '2');
    const members = given.members.map((member) => ({
      ...member,
      account: member.account === null ? null : { ...member.account, currentTier: 'gold' as const },
    }));
    const writes = planSettlement({ ...given, programme: doubled, members }, now);
    expect(settlementOf(writes)).toMatchObject({ multiplier: 1, points: 246 });
  });
});
