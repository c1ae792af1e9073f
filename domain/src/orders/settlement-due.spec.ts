import { sampleCustomer } from '../customers/sample-customer.ts';
import { defaultProgramme } from '../loyalty/index.ts';
import { defaultCompany } from '../territories/index.ts';
import type { Order } from './order.ts';
import { settlementDue } from './settlement-due.ts';

const now = new Date('2026-11-22T09:00:00Z');
const price = { unitPriceMinor: 1234, discountMinor: 0, vatRate: 0.07, depositMinor: 15 };
const order: Order = {
  ...{ customerId: 'c1', orderNumber: '4711', status: 'delivered', placedAt: now, deliveredAt: now },
  ...{ currency: 'EUR', lines: [{ sku: 'milk', name: 'Milk', quantity: 10, ...price }], source: 'erp' },
  ...{ externalId: null, note: '', totals: null, assignedRepId: null, territoryId: null },
  ...{ createdAt: now, updatedAt: now },
};

test.each([
  ['EUR', { counted: true, goodsMinor: 12_340, points: 123 }],
  ['CHF', { counted: false, goodsMinor: 0, points: 0, lines: [] }],
])('an order in %s at a dairy of euros: a sum of two currencies would be of none', (currency, due) => {
  const facts = {
    ...{ orderId: 'o1', order: { ...order, currency }, orderVersion: '1', booked: null, bookedVersion: null },
    members: [{ customerId: 'c1', customer: sampleCustomer(), account: null, settled: null }],
    ...{ programme: defaultProgramme, company: defaultCompany },
    ruleSet: { version: 0, changedAt: now, rules: [], inactive: [] },
  };
  expect(settlementDue(facts, now)).toMatchObject(due);
});
