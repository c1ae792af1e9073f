import { planOrderInteraction } from './order-interaction.ts';
import type { Order } from './order.ts';
import type { Settlement } from './settlement.ts';

const now = new Date('2026-11-22T09:00:00Z');

const order: Order = {
  customerId: 'c1',
  ...{
    orderNumber: '4711',
    status: 'delivered',
    placedAt: now,
    deliveredAt: now,
    currency: 'EUR',
    lines: [],
  },
  ...{ source: 'erp', externalId: null, note: '', totals: null, createdAt: now, updatedAt: now },
  ...{ assignedRepId: null, territoryId: null },
};

const settlement = (customerId: string, waiting = false): Settlement => ({
  ...{
    orderId: 'o1',
    customerId,
    status: 'delivered',
    counted: true,
    waiting,
    goodsMinor: 0,
    currency: 'EUR',
  },
  ...{ points: 0, multiplier: 1, day: '2026-11-22', at: now, lines: [], entries: 1, orderVersion: '1' },
  ...{ settledAt: now, assignedRepId: null, territoryId: null },
});

const there = 'customers/c1/order_entries/order_o1';
const elsewhere = 'customers/c2/order_entries/order_o1';

test.each<[string, Order | null, Settlement | null, boolean, string[]]>([
  ['is new', order, null, false, [`set ${there}`]],
  ['changed', order, settlement('c1'), false, [`set ${there}`]],
  ['came from another customer', order, settlement('c2'), false, [`delete ${elsewhere}`, `set ${there}`]],
  ['waits for its customer', order, null, true, []],
  ['waits for its customer and had another', order, settlement('c2'), true, [`delete ${elsewhere}`]],
  ['is a draft again', { ...order, status: 'draft' }, settlement('c1'), false, [`delete ${there}`]],
  ['is deleted', null, settlement('c1'), false, [`delete ${there}`]],
  ['was never booked and is deleted', null, null, false, []],
])('the entry of an order that %s', (_, found, booked, waiting, expected) => {
  const writes = planOrderInteraction('o1', found, booked, settlement('c1', waiting), now);
  expect(writes.map(({ kind, path }) => `${kind} ${path}`)).toEqual(expected);
});
