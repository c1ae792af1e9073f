import { derivedCustomerKeys } from '../../customers/index.ts';
import type { MergePolicy, Survivor, SurvivorTable } from './policy.ts';

const leave: Survivor = { by: 'leave' };
const fill: Survivor = { by: 'fill' };

const leaveAll = (names: readonly string[]): SurvivorTable =>
  Object.fromEntries(names.map((name) => [name, leave]));

/** Who wrote the winner, and the version that edits are made from. */
const authorship: SurvivorTable = {
  ...leaveAll(['createdBy', 'updatedAt', 'updatedBy', 'rev', 'base']),
  createdAt: { by: 'earliest' },
};

/** What functions derive of the merged customer again; the last contact a merge knows by itself. */
const derived = leaveAll(derivedCustomerKeys.filter((key) => key !== 'lastContactDate'));

const scope = ['assignedRepId', 'territoryId'] as const;

/** How customers, contacts and leads are merged. */
export const mergePolicies: Readonly<Record<'customers' | 'contacts' | 'leads', MergePolicy>> = {
  customers: {
    collection: 'customers',
    fields: {
      ...authorship,
      ...derived,
      lastContactDate: { by: 'latest' },
      'basicInfo.address': fill,
      // A place on the map belongs to its address: another record's would send the milk elsewhere.
      'basicInfo.location': { by: 'fill', beside: 'basicInfo.address' },
      status: { by: 'furthest', order: ['prospect', 'inactive', 'active'] },
      // Delivery days are a wish, not a collection: united they would bring milk on days nobody asked for.
      'preferences.deliveryDays': fill,
      'preferences.deliveryNote': { by: 'join', most: 500 },
      custom: { by: 'collect' },
      externalIds: { by: 'collect' },
    },
    parts: {
      'private/dietary': {
        owner: 'customerId',
        copied: scope,
        fields: {
          ...authorship,
          dietaryRestrictions: { by: 'unite', most: 20 },
          // What one record must not get, the merged one must not get.
          allergyInfo: { by: 'strictest', order: ['tolerated', 'avoid'] },
          note: { by: 'join', most: 1000 },
          source: { by: 'join', most: 200 },
          verifiedAt: { by: 'oldest' },
        },
      },
    },
    // Settlements, cards, packs and members are derived: they follow from what is repointed here.
    repoints: [
      { collection: 'contacts', field: 'customerId' },
      { collection: 'interactions', field: 'customerId' },
      { collection: 'orders', field: 'customerId' },
      { collection: 'order_drafts', field: 'customerId' },
      { collection: 'tasks', field: 'customerId', name: 'customerName' },
      { collection: 'notifications', field: 'customerId' },
      { collection: 'customers', field: 'parentId' },
    ],
    name: 'basicInfo.name',
    kin: ['parentId'],
    ids: 'externalIds',
    never: ['custom.vat', 'custom.vatNumber', 'externalIds.vat'],
    stub: scope,
    ledgers: ['loyalty_transactions'],
  },
  contacts: {
    collection: 'contacts',
    fields: {
      ...authorship,
      customerId: leave,
      ...leaveAll(scope),
      notes: { by: 'join', most: 2000 },
      tags: { by: 'unite', most: 20 },
      isPrimary: { by: 'either' },
      isDecisionMaker: { by: 'either' },
      influenceLevel: { by: 'furthest', order: ['low', 'medium', 'high'] },
      communicationPreferences: { by: 'strictest' },
      lastContactDate: { by: 'latest' },
    },
    parts: {},
    repoints: [{ collection: 'interactions', field: 'contactId' }],
    name: 'name',
    kin: [],
    ids: null,
    never: [],
    stub: ['customerId', ...scope],
    ledgers: [],
  },
  leads: {
    collection: 'leads',
    fields: {
      ...authorship,
      status: {
        by: 'furthest',
        order: ['lost', 'new', 'contacted', 'qualified', 'proposal', 'converted'],
      },
      initialInterestProducts: { by: 'unite', most: 100 },
      tags: { by: 'unite', most: 20 },
      notes: { by: 'join', most: 2000 },
      communicationPreferences: { by: 'strictest' },
      externalIds: { by: 'collect' },
      lastContactDate: { by: 'latest' },
    },
    parts: {},
    repoints: [
      { collection: 'interactions', field: 'leadId' },
      { collection: 'tasks', field: 'leadId' },
      { collection: 'opportunities', field: 'leadId' },
    ],
    name: 'name',
    kin: [],
    ids: 'externalIds',
    never: ['vat', 'vatNumber'],
    stub: scope,
    ledgers: [],
  },
};
