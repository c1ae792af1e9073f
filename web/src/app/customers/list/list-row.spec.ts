import { customerSchema, type Customer } from '@creamline/domain/customers';
import type { Stored } from '../../platform';
import { RowsOfCustomers, addressLine, cursorOfCustomer, rowOfCustomer } from './list-row';
import { sortNames } from './list-state';

function stored(change: Partial<Customer> = {}): Stored<'customer'> {
  const customer = customerSchema.parse({
    basicInfo: {
      name: 'Café Amsel',
      legalName: null,
      email: null,
      phone: '+4934112345',
      address: {
        line1: 'Markt 1',
        line2: '',
        city: 'Leipzig',
        region: '',
        postalCode: '04109',
        country: 'DE',
      },
      location: null,
    },
    status: 'active',
    businessType: 'retail',
    companySize: null,
    industryCategory: null,
    accountManager: null,
    preferences: { deliveryDays: [], deliveryNote: '', contactMethod: null, language: null },
    discoverySource: null,
    acquisitionChannel: null,
    parentId: null,
    custom: {},
    assignedRepId: 'u1',
    territoryId: 't1',
    createdAt: new Date(0),
    createdBy: 'u1',
    updatedAt: new Date(0),
    updatedBy: 'u1',
    rev: 'r1',
    base: null,
  });
  return { ...customer, ...change, id: 'c1' };
}

const ordered: Customer['stats'] = {
  orderCount: 3,
  revenueMinor: 90_000,
  firstOrderDay: '2025-06-02',
  lastOrderDay: '2026-11-20',
  firstOrderAt: new Date('2025-06-02T08:00:00Z'),
  lastOrderAt: new Date('2026-11-20T08:00:00Z'),
  medianGapDays: null,
  recentDays: [],
  weeks: {},
  byMonth: {
    '2025-06': { orders: 1, revenueMinor: 50_000 },
    '2026-11': { orders: 2, revenueMinor: 40_000 },
  },
  products: {},
};

test('a customer who never ordered has a row without figures', () => {
  const row = rowOfCustomer(stored(), '2026-11-22');
  expect([row.lastOrderAt, row.revenueMinor, row.orders, row.health]).toEqual([null, null, null, null]);
  expect([row.town, row.address, row.rev]).toEqual(['Leipzig', 'Markt 1, 04109 Leipzig, DE', 'r1']);
});

test('revenue is that of the last twelve months', () => {
  const row = rowOfCustomer(stored({ stats: ordered }), '2026-11-22');
  expect([row.revenueMinor, row.orders]).toEqual([40_000, 3]);
});

test.each([
  [{ line1: 'Markt 1', postalCode: '04109', city: 'Leipzig', country: 'DE' }, 'Markt 1, 04109 Leipzig, DE'],
  [{ line1: '', postalCode: '', city: 'Leipzig', country: 'DE' }, 'Leipzig, DE'],
  [{ line1: '', postalCode: '', city: '', country: '' }, ''],
])('the address %j is written as "%s"', (address, line) => {
  expect(addressLine(address)).toBe(line);
});

test.each([
  ['name', 'Café Amsel'],
  ['lastOrder', new Date('2026-11-20T08:00:00Z')],
  ['revenue', 40_000],
  ['health', null],
  ['next', null],
] as const)('the page after a row ordered by %s starts behind %s', (by, value) => {
  expect(cursorOfCustomer(stored({ stats: ordered, yearRevenueMinor: 40_000 }), by)).toEqual([value, 'c1']);
});

test('every order has a cursor that ends with the id', () => {
  expect(sortNames.map((by) => cursorOfCustomer(stored(), by).at(-1))).toEqual(sortNames.map(() => 'c1'));
});

test('a row is made once for a document and a day', () => {
  const rows = new RowsOfCustomers();
  const customer = stored({ stats: ordered });
  const row = rows.rowOf(customer, '2026-11-22');
  expect(row).toEqual(rowOfCustomer(customer, '2026-11-22'));
  expect(rows.rowOf(customer, '2026-11-22')).toBe(row);
  expect(rows.rowOf(customer, '2027-06-22').revenueMinor).toBe(40_000);
  expect(rows.rowOf(stored({ tier: 'gold' }), '2027-06-22').tier).toBe('gold');
});
