import type { Contact } from './contact.ts';

/** For specs: a contact of the customer `c1`. */
export function sampleContact(change: Partial<Contact> = {}): Contact {
  return {
    customerId: 'c1',
    name: 'Anna Kern',
    position: '',
    department: '',
    email: null,
    phone: null,
    preferredContactMethod: null,
    birthday: null,
    notes: '',
    tags: [],
    isPrimary: false,
    isDecisionMaker: false,
    influenceLevel: null,
    communicationPreferences: [],
    assignedRepId: 'rep-anna',
    territoryId: 'leipzig',
    createdAt: new Date('2025-03-01T08:00:00Z'),
    createdBy: 'rep-anna',
    updatedAt: new Date('2025-03-01T08:00:00Z'),
    updatedBy: 'rep-anna',
    rev: 'r1',
    base: null,
    lastContactDate: null,
    ...change,
  };
}
