import type { Customer } from '@creamline/domain/customers';
import { sampleCustomer } from '@creamline/domain/customers/samples';
import type { Stored } from '../../platform';

/** For specs: a customer as read, nothing of whom has happened yet. */
export function sampleStored(change: Partial<Customer> = {}): Stored<'customer'> {
  const address = {
    line1: 'Markt 1',
    line2: '',
    city: 'Leipzig',
    region: '',
    postalCode: '04109',
    country: 'DE',
  };
  const basicInfo = {
    name: 'Café Amsel',
    legalName: null,
    email: null,
    phone: '+4934112345',
    address,
    location: null,
  };
  return { ...sampleCustomer({ basicInfo, assignedRepId: 'u1', territoryId: 't1', ...change }), id: 'c1' };
}
