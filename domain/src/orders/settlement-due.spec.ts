import { sampleCustomer, sampleStats } from '../customers/sample-customer.ts';
import { defaultProgramme, openAccount, type Programme, type Tier } from '../loyalty/index.ts';
import { defaultCompany } from '../territories/index.ts';
import type { Order } from './order.ts';
import { openOrderOf } from './delivered.ts';
import { planSettlement } from './plan-settlement.ts';
import { recountsOf, settlementDue } from './settlement-due.ts';
import { isBooked, type Member, type SettlementFacts } from './settlement-facts.ts';
import type { Settlement } from './settlement.ts';

const now = new Date('2026-11-22T09:00:00Z');
const price = { unitPriceMinor: 1234, discountMinor: 0, vatRate: 0.07, depositMinor: 15 };
const order: Order = {
  ...{ customerId: 'c1', orderNumber: '4711', status: 'delivered', placedAt: now, deliveredAt: now },
  ...{ currency: 'EUR', lines: [{ sku: 'milk', name: 'Milk', quantity: 10, ...price }], source: 'erp' },
  ...{ externalId: null, note: '', totals: null, assignedRepId: null, territoryId: null },
  ...{ createdAt: now, updatedAt: now },
};

const member = (customerId: string, tier: Tier, change: Partial<Member> = {}): Member => ({
  customerId,
  customer: sampleCustomer({ stats: sampleStats(['2026-11-02']) }),
  account: {
    ...openAccount(joined(customerId), programme, 'Europe/Berlin', '2026-11-01', now),
    currentTier: tier,
  },
  settled: null,
  ...change,
});
const joined = (customerId: string) => ({
  ...{ customerId, memberSince: now, assignedRepId: null, territoryId: null },
});
const { silver, gold } = defaultProgramme.tiers;
const programme: Programme = {
  ...defaultProgramme,
  tiers: {
    ...defaultProgramme.tiers,
    silver: { ...silver, multiplier: 2 },
    gold: { ...gold, multiplier: 3 },
  },
};

const facts = (change: Partial<SettlementFacts> = {}): SettlementFacts => ({
  ...{ orderId: 'o1', order, orderVersion: '1', booked: null, bookedVersion: null },
  members: [member('c1', 'silver')],
  ...{ programme, company: defaultCompany },
  ruleSet: { version: 0, changedAt: now, rules: [], inactive: [] },
  ...change,
});

const bookedFor = (customerId: string, change: Partial<Order> = {}): Settlement => {
  const named = { ...order, customerId, ...change };
  const due = settlementDue(facts({ order: named, members: [member(customerId, 'silver')] }), now);
  if (due === null) throw new Error('Nothing is due');
  return due;
};

test.each([
  ['EUR', { counted: true, goodsMinor: 12_340, points: 246 }],
  ['CHF', { counted: false, goodsMinor: 0, points: 0, lines: [] }],
])('an order in %s at a dairy of euros: a sum of two currencies would be of none', (currency, due) => {
  expect(settlementDue(facts({ order: { ...order, currency } }), now)).toMatchObject(due);
});

const open = { placedDay: '2026-11-22', dueDay: '2026-11-23' };

test.each<[string, Partial<Order>, Partial<SettlementFacts>, object | null]>([
  ['placed', { status: 'placed' }, {}, open],
  ['confirmed', { status: 'confirmed' }, {}, open],
  ['placed in a strange currency', { status: 'placed', currency: 'CHF' }, {}, null],
  [
    'placed for nobody',
    { status: 'placed' },
    { members: [member('c1', 'silver', { customer: null })] },
    null,
  ],
  ['a draft', { status: 'draft' }, {}, null],
  ['delivered', { status: 'delivered' }, {}, null],
  ['cancelled', { status: 'cancelled' }, {}, null],
  ['refunded', { status: 'refunded' }, {}, null],
])('an order that is %s', (_, change, given, due) => {
  const settlement = settlementDue(facts({ order: { ...order, ...change }, ...given }), now);
  expect(settlement).toMatchObject({ counted: change.status === 'delivered', open: due });
});

test.each([
  [undefined, '2026-11-23'],
  [null, '2026-11-23'],
  ['2026-11-29', '2026-11-29'],
  ['2026-11-22', '2026-11-22'],
  ['2026-11-21', '2026-11-23'],
])('asked for %s, an order placed on a Sunday is due on %s', (requestedDay, dueDay) => {
  expect(openOrderOf({ placedAt: now, requestedDay }, defaultCompany)).toEqual({ ...open, dueDay });
});

test('an open order that was booked before these were kept is booked anew', () => {
  const placed: Order = { ...order, status: 'placed', assignedRepId: 'rep-anna', territoryId: 'leipzig' };
  const booked = bookedFor('c1', placed);
  const given = { order: placed, orderVersion: '1', booked, bookedVersion: '1' };
  expect(isBooked(given)).toBe(true);
  const { open: _, ...older } = booked;
  expect(isBooked({ ...given, booked: older })).toBe(false);
  expect(isBooked({ ...given, order: { ...placed, status: 'delivered' }, booked: older })).toBe(true);
});

const openAt = (change: Partial<SettlementFacts>, customerId: string): unknown => {
  const found = planSettlement(facts(change), now).find(({ path }) => path === `customers/${customerId}`);
  return found?.kind === 'update' ? found.data['openOrders'] : undefined;
};
const withOpen = (customerId: string, openOrders: Record<string, typeof open>): Member =>
  member(customerId, 'silver', { customer: sampleCustomer({ openOrders }) });
const other = { placedDay: '2026-11-20', dueDay: '2026-11-24' };

test.each([
  ['placed', { o1: open, other }],
  ['cancelled', { other }],
  ['delivered', { other }],
] as const)(
  'an order that is %s is kept among the open ones of its customer, or taken out',
  (status, after) => {
    const was = { o1: { placedDay: '2026-11-21', dueDay: '2026-11-23' }, other };
    expect(openAt({ order: { ...order, status }, members: [withOpen('c1', was)] }, 'c1')).toEqual(after);
  },
);

test('an open order that moves leaves the customer it was for', () => {
  const placed: Order = { ...order, status: 'placed' };
  const members = [withOpen('c2', {}), withOpen('c1', { o1: open })];
  const moved = {
    order: { ...placed, customerId: 'c2' },
    booked: bookedFor('c1', placed),
    orderVersion: '2',
  };
  expect(openAt({ ...moved, members }, 'c1')).toEqual({});
  expect(openAt({ ...moved, members }, 'c2')).toEqual({ o1: open });
});

test('points follow the tier of whose order it is, not of whose it was', () => {
  const members = [member('c2', 'gold'), member('c1', 'silver')];
  const moved = facts({ order: { ...order, customerId: 'c2' }, booked: bookedFor('c1'), members });
  expect(settlementDue(moved, now)).toMatchObject({ customerId: 'c2', multiplier: 3, points: 370 });
});

test('booked points stand while the goods do, for this customer, whatever the programme says meanwhile', () => {
  const richer = { ...programme, pointsPerUnit: 10 };
  const booked = bookedFor('c1');
  const noted = facts({ order: { ...order, note: 'Ring twice' }, booked, programme: richer });
  expect(settlementDue(noted, now)?.points).toBe(246);
  const [line] = order.lines;
  if (line === undefined) throw new Error('No line');
  const more = facts({ order: { ...order, lines: [line, line] }, booked, programme: richer });
  expect(settlementDue(more, now)?.points).toBe(4936);
  const other = facts({ booked: { ...booked, customerId: 'c2' }, programme: richer });
  expect(settlementDue(other, now)?.points).toBe(2468);
});

const unknown: Partial<Member> = { customer: null };
const withoutStats: Partial<Member> = { customer: sampleCustomer() };

test.each<[string, Partial<SettlementFacts>, readonly string[]]>([
  ['a new order', {}, []],
  ['a note', { booked: bookedFor('c1') }, []],
  ['an order taken back', { order: { ...order, status: 'cancelled' }, booked: bookedFor('c1') }, ['c1']],
  ['an order deleted', { order: null, booked: bookedFor('c1') }, ['c1']],
  [
    'an order moved: the new one only gains',
    {
      order: { ...order, customerId: 'c2' },
      booked: bookedFor('c1'),
      members: [member('c2', 'gold'), member('c1', 'silver')],
    },
    ['c1'],
  ],
  ['an order that did not count', { booked: bookedFor('c1', { status: 'placed' }) }, []],
  ['statistics that are lost', { members: [member('c1', 'silver', withoutStats)] }, ['c1']],
  ['a first order', { members: [member('c1', 'silver', { ...withoutStats, account: null })] }, []],
  [
    'a customer who is gone',
    { order: null, booked: bookedFor('c1'), members: [member('c1', 'silver', unknown)] },
    [],
  ],
])('counted afresh for %s', (_, change, ids) => {
  expect(recountsOf(facts(change), now)).toEqual(ids);
});
