import { planSettlement } from '@creamline/domain/orders';
import { defaultProgramme } from '@creamline/domain/loyalty';
import { defaultCompany } from '@creamline/domain/territories';
import { customer, order } from '../../functions/src/testing/index.ts';
import { wokenBy } from './woken.ts';

const now = new Date('2026-11-22T09:00:00Z');
const delivered = order({ placedAt: now, deliveredAt: now, createdAt: now, updatedAt: now });

test.each([
  ['interactions/i1', ['onInteractionWritten']],
  ['customers/c1', ['onCustomerWritten']],
  ['customers/c1/private/dietary', []],
  ['settlements/o1', []],
  ['settings/loyalty', ['onProgrammeWritten']],
  ['settings/company', ['onCompanyWritten']],
  ['settings/segments', []],
  ['territories/t1', ['onTerritoryWritten']],
])('a write of %s wakes %p', (path, functions) => expect(wokenBy(path)).toEqual(functions));

test("an order wakes its own function, and its settlement's writes the customer's alone", () => {
  expect(wokenBy('orders/o1')).toEqual(['onOrderWritten']);
  const { assignedRepId, territoryId } = customer();
  const writes = planSettlement(
    {
      orderId: 'o1',
      order: { ...delivered, assignedRepId, territoryId },
      orderVersion: '1',
      booked: null,
      bookedVersion: null,
      members: [{ customerId: 'c1', customer: customer(), account: null, settled: null }],
      company: defaultCompany,
      programme: defaultProgramme,
      ruleSet: { version: 1, changedAt: now, inactive: [], rules: [] },
    },
    now,
  );
  expect(writes.map(({ path }) => path)).toContain('customers/c1/order_entries/order_o1');
  expect(writes.flatMap(({ path }) => wokenBy(path))).toEqual(['onCustomerWritten']);
});
