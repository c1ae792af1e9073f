import { customerSchema, type Customer } from '@creamline/domain/customers';
import type { Stored } from '../../platform';

/** For specs: a customer as read, nothing of whom has happened yet. */
export function sampleStored(change: Partial<Customer> = {}): Stored<'customer'> {
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
