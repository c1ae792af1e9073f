import type { Customer } from '@creamline/domain/customers';
import type { Stored } from '../../platform';
import { FieldReader } from '../../platform/field-reader';
import {
  RowsOfCustomers,
  addressLine,
  cardRowFields,
  cursorOfRow,
  customerRowFields,
  rowOfCard,
  rowOfCardFields,
  rowOfCustomer,
  rowOfCustomerFields,
} from './list-row';
import { sortNames } from './list-state';
import { sampleStored } from './sample-stored';

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
  const row = rowOfCustomer(sampleStored());
  expect([row.lastOrderAt, row.revenueMinor, row.orders, row.health]).toEqual([null, null, null, null]);
  expect([row.town, row.address, row.rev]).toEqual(['Leipzig', 'Markt 1, 04109 Leipzig, DE', 'r1']);
});

test('revenue is what the list is ordered by', () => {
  const row = rowOfCustomer(sampleStored({ stats: ordered, yearRevenueMinor: 40_000 }));
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
  expect(cursorOfRow(rowOfCustomer(sampleStored({ stats: ordered, yearRevenueMinor: 40_000 })), by)).toEqual([
    value,
    'c1',
  ]);
});

test('every order has a cursor that ends with the id', () => {
  expect(sortNames.map((by) => cursorOfRow(rowOfCustomer(sampleStored()), by).at(-1))).toEqual(
    sortNames.map(() => 'c1'),
  );
});

test('a row is made once for a document', () => {
  const rows = new RowsOfCustomers();
  const customer = sampleStored({ stats: ordered });
  const row = rows.rowOf(customer);
  expect(row).toEqual(rowOfCustomer(customer));
  expect(rows.rowOf(customer)).toBe(row);
  expect(rows.rowOf(sampleStored({ tier: 'gold' })).tier).toBe('gold');
});

/** Only the fields that were asked for, as the database sends them. */
function projected(document: object, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const names = field.split('.');
    let from: unknown = document;
    for (const name of names)
      from = typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
    if (from === undefined) continue;
    let to: object = values;
    for (const name of names.slice(0, -1)) {
      const next: unknown = Reflect.get(to, name) ?? {};
      Reflect.set(to, name, next);
      if (typeof next === 'object' && next !== null) to = next;
    }
    Reflect.set(to, names.at(-1) ?? '', from);
  }
  return values;
}

const full = sampleStored({
  stats: ordered,
  yearRevenueMinor: 40_000,
  tier: 'gold',
  segmentIds: ['s1'],
  nextFollowUpAt: new Date('2026-12-01T08:00:00Z'),
  lastContactDate: new Date('2026-11-19T08:00:00Z'),
});

test.each([
  ['without figures', sampleStored()],
  ['with figures', full],
  ['without an address', sampleStored({ basicInfo: { ...full.basicInfo, address: null } })],
])('a customer %s has the same row of single fields as of the whole', (_, customer) => {
  const fields = new FieldReader({ id: 'c1', values: projected(customer, customerRowFields) });
  expect(rowOfCustomerFields(fields)).toEqual({ ...rowOfCustomer(customer), customer: null });
});

test('a card has the same row of single fields as of the whole', () => {
  const card: Stored<'customerCard'> = {
    id: 'c1',
    name: 'Café Amsel',
    town: 'Leipzig',
    businessType: 'retail',
    status: 'active',
    tier: 'silver',
    lifecycle: 'active',
    healthBand: 'good',
    assignedRepId: 'u1',
    territoryId: null,
    segmentIds: ['s1'],
  };
  const fields = new FieldReader({ id: 'c1', values: projected(card, cardRowFields) });
  expect(rowOfCardFields(fields)).toEqual(rowOfCard(card));
});

test('what lacks a name or a kind makes no row', () => {
  const values = projected(sampleStored(), customerRowFields);
  for (const field of ['basicInfo', 'businessType', 'status'])
    expect(
      rowOfCustomerFields(new FieldReader({ id: 'c1', values: { ...values, [field]: null } })),
    ).toBeUndefined();
});
