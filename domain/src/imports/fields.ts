import { derivedCustomerKeys } from '../customers/index.ts';
import type { CellType } from './cell.ts';

export const importKinds = ['customers', 'products', 'orders'] as const;

export type ImportKind = (typeof importKinds)[number];

/** Where a column's value goes in the document, and how its text is read. */
export interface ImportField {
  readonly cell: CellType;
  readonly path: readonly string[];
}

const field = (cell: CellType, ...path: string[]): ImportField => ({ cell, path });

const customer: Readonly<Record<string, ImportField>> = {
  id: field('text', 'id'),
  name: field('text', 'basicInfo', 'name'),
  legalName: field('text', 'basicInfo', 'legalName'),
  email: field('text', 'basicInfo', 'email'),
  phone: field('phone', 'basicInfo', 'phone'),
  line1: field('text', 'basicInfo', 'address', 'line1'),
  line2: field('text', 'basicInfo', 'address', 'line2'),
  city: field('text', 'basicInfo', 'address', 'city'),
  region: field('text', 'basicInfo', 'address', 'region'),
  postalCode: field('text', 'basicInfo', 'address', 'postalCode'),
  country: field('text', 'basicInfo', 'address', 'country'),
  latitude: field('number', 'basicInfo', 'location', 'latitude'),
  longitude: field('number', 'basicInfo', 'location', 'longitude'),
  status: field('text', 'status'),
  businessType: field('text', 'businessType'),
  companySize: field('text', 'companySize'),
  industryCategory: field('text', 'industryCategory'),
  assignedRepId: field('text', 'assignedRepId'),
  territoryId: field('text', 'territoryId'),
  accountManager: field('text', 'accountManager'),
  deliveryDays: field('weekdays', 'preferences', 'deliveryDays'),
  deliveryNote: field('text', 'preferences', 'deliveryNote'),
  contactMethod: field('text', 'preferences', 'contactMethod'),
  language: field('text', 'preferences', 'language'),
  discoverySource: field('text', 'discoverySource'),
  acquisitionChannel: field('text', 'acquisitionChannel'),
  parentId: field('text', 'parentId'),
};

const product: Readonly<Record<string, ImportField>> = {
  sku: field('text', 'sku'),
  name: field('text', 'name'),
  category: field('text', 'category'),
  unit: field('text', 'unit'),
  price: field('money', 'priceMinor'),
  priceMinor: field('integer', 'priceMinor'),
  currency: field('text', 'currency'),
  vatRate: field('share', 'vatRate'),
  shelfLifeDays: field('integer', 'shelfLifeDays'),
  fatPercent: field('number', 'fatPercent'),
  containerType: field('text', 'containerType'),
  deposit: field('money', 'depositMinor'),
  depositMinor: field('integer', 'depositMinor'),
  allergens: field('allergens', 'allergens'),
  active: field('boolean', 'active'),
};

/** One row is one line of an order; what is not of the line must be equal in all rows of the order. */
const order: Readonly<Record<string, ImportField>> = {
  id: field('text', 'id'),
  orderNumber: field('text', 'orderNumber'),
  customerId: field('text', 'customerId'),
  status: field('text', 'status'),
  placedAt: field('moment', 'placedAt'),
  deliveredAt: field('moment', 'deliveredAt'),
  currency: field('text', 'currency'),
  note: field('text', 'note'),
  externalId: field('text', 'externalId'),
  sku: field('text', 'line', 'sku'),
  product: field('text', 'line', 'name'),
  quantity: field('number', 'line', 'quantity'),
  unitPrice: field('money', 'line', 'unitPriceMinor'),
  unitPriceMinor: field('integer', 'line', 'unitPriceMinor'),
  discount: field('money', 'line', 'discountMinor'),
  discountMinor: field('integer', 'line', 'discountMinor'),
  vatRate: field('share', 'line', 'vatRate'),
  deposit: field('money', 'line', 'depositMinor'),
  depositMinor: field('integer', 'line', 'depositMinor'),
};

/** The allowlist: no other field of a document can be reached by an import. */
export const importFields: Readonly<Record<ImportKind, Readonly<Record<string, ImportField>>>> = {
  customers: customer,
  products: product,
  orders: order,
};

/** `custom.cheeseCounter`, `externalIds.erp`: the maps a customer carries, with a name of their own. */
const mapField = /^(custom|externalIds)\.([A-Za-z][A-Za-z0-9_]{0,39})$/;
const unsafeNames: ReadonlySet<string> = new Set([
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
]);

/** The field a name stands for, or null where an import may not write such a field. */
export function importField(kind: ImportKind, name: string): ImportField | null {
  const fields = importFields[kind];
  if (Object.hasOwn(fields, name)) return fields[name] ?? null;
  const [, map, key] = (kind === 'customers' && mapField.exec(name)) || [];
  return map === undefined || key === undefined || unsafeNames.has(key) ? null : field('text', map, key);
}

const authoredNames: readonly string[] = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'rev', 'base'];
const serverFields: Readonly<Record<ImportKind, ReadonlySet<string>>> = {
  customers: new Set<string>([...derivedCustomerKeys, ...authoredNames]),
  products: new Set(['updatedAt']),
  orders: new Set(['totals', 'assignedRepId', 'territoryId', 'createdAt', 'updatedAt', 'source']),
};

/** Whether a column asks for a field, or a part of one, that only the server writes. */
export function isServerField(kind: ImportKind, name: string): boolean {
  return serverFields[kind].has(name.split('.')[0] ?? '');
}
