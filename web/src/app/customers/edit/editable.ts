import type { Role } from '@creamline/domain/access';
import type { DraftKey } from './customer-draft';
import { draftKeys } from './customer-draft';

const contactFacts: ReadonlySet<DraftKey> = new Set([
  'email',
  'phone',
  'line1',
  'line2',
  'city',
  'region',
  'postalCode',
  'country',
  'deliveryDays',
  'deliveryNote',
  'contactMethod',
  'language',
]);
const assignment: ReadonlySet<DraftKey> = new Set(['assignedRepId', 'accountManager', 'territoryId']);

/** The fields a role may change, as firestore.rules have them. */
export function editableKeys(role: Role): ReadonlySet<DraftKey> {
  switch (role) {
    case 'manager':
      return new Set(draftKeys);
    case 'rep':
      return new Set(draftKeys.filter((key) => !assignment.has(key)));
    case 'service':
      return contactFacts;
    case 'marketing':
    case 'executive':
    case 'admin':
      return new Set();
  }
}
