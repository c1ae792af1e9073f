import type { Moment } from './moment';
import type { CustomerRef } from './page-customer';

/** A Monday, ten in the morning in Leipzig: when the specs of drafts write. */
export const sampleMoment: Moment = {
  now: new Date('2026-11-23T09:00:00Z'),
  timeZone: 'Europe/Berlin',
  uid: 'rep-anna',
};

/** Whom they write about. */
export const sampleRef: CustomerRef = {
  id: 'c1',
  name: 'Café Amsel',
  place: 'Leipzig',
  assignedRepId: 'rep-anna',
  territoryId: 'leipzig',
};
