/** A valid document of every kind, in every relation to whoever asks. */
import type { GuardedKind, Role } from '@creamline/domain/access';
import { pathOf } from '@creamline/domain/paths';
import { facts, LONG_AGO } from './facts.ts';
import { serverTime, type Fields } from './firestore-rest.ts';
import { MY_TERRITORIES, OTHER_TERRITORY, SOMEONE, uidOf, userDocument } from './staff.ts';

/** How a document stands to the person who asks; `foreign`: not at all. */
export type Relation = 'assigned' | 'territory' | 'own' | 'foreign';

export interface Sample {
  readonly path: string;
  /** The stored document. */
  readonly data: Fields;
  /** Stored documents it needs beside it. */
  readonly beside: readonly (readonly [path: string, data: Fields])[];
}

const [HOME = ''] = MY_TERRITORIES;

/** The scope of a record that stands so to a person of this role. */
export function scopeFor(role: Role, relation: Relation): Fields {
  return {
    assignedRepId: relation === 'assigned' ? uidOf(role) : SOMEONE,
    territoryId: relation === 'territory' ? HOME : OTHER_TERRITORY,
  };
}

/** The name of a pack's or rollup's scope. */
export function scopeName(role: Role, relation: Relation): string {
  if (relation === 'assigned') return `rep:${uidOf(role)}`;
  return relation === 'territory' ? `territory:${HOME}` : `territory:${OTHER_TERRITORY}`;
}

/** The stamp of a stored document, by its author. */
export function storedStamp(author: string): Fields {
  return {
    createdAt: new Date(),
    createdBy: author,
    updatedAt: LONG_AGO,
    updatedBy: author,
    rev: 'rev-stored',
    base: null,
  };
}

/** The stamp of a new document a client writes. */
export function newStamp(role: Role): Fields {
  return { ...editStamp(role), createdAt: serverTime, createdBy: uidOf(role), base: null };
}

/** The stamp of an edit of the stored document. */
export function editStamp(role: Role): Fields {
  return { updatedAt: serverTime, updatedBy: uidOf(role), rev: 'rev-new', base: 'rev-stored' };
}

/** How documents of a kind can stand to a person: what their scope fields can tell. */
export const relations: Readonly<Record<GuardedKind, readonly Relation[]>> = {
  customer: ['assigned', 'territory', 'own', 'foreign'],
  dietary: ['assigned', 'territory', 'own', 'foreign'],
  finance: ['assigned', 'territory', 'foreign'],
  margin: ['assigned', 'territory', 'foreign'],
  customerCard: ['assigned', 'territory', 'foreign'],
  contact: ['assigned', 'territory', 'own', 'foreign'],
  interaction: ['assigned', 'territory', 'own', 'foreign'],
  orderInteraction: ['assigned', 'territory', 'foreign'],
  formerOrderInteraction: ['assigned', 'territory', 'foreign'],
  product: ['foreign'],
  order: ['assigned', 'territory', 'foreign'],
  orderDraft: ['assigned', 'territory', 'own', 'foreign'],
  settlement: ['assigned', 'territory', 'foreign'],
  loyaltyAccount: ['assigned', 'territory', 'foreign'],
  loyaltyTransaction: ['assigned', 'territory', 'foreign'],
  segment: ['own', 'foreign'],
  segmentMember: ['assigned', 'territory', 'foreign'],
  segmentEvent: ['foreign'],
  task: ['assigned', 'territory', 'own', 'foreign'],
  notification: ['own', 'foreign'],
  user: ['own', 'foreign'],
  territory: ['territory', 'foreign'],
  outbox: ['foreign'],
  deadLetter: ['foreign'],
  audit: ['foreign'],
  call: ['foreign'],
  job: ['foreign'],
  pack: ['assigned', 'territory', 'foreign'],
  packJournal: ['assigned', 'territory', 'foreign'],
  packPart: ['assigned', 'territory', 'foreign'],
  formerPackJournal: ['assigned', 'territory', 'foreign'],
  featureShard: ['foreign'],
  featureGone: ['foreign'],
  featurePart: ['foreign'],
  dayShard: ['foreign'],
  rollup: ['assigned', 'territory', 'foreign'],
  census: ['assigned', 'territory', 'foreign'],
  company: ['foreign'],
  programme: ['foreign'],
  ruleSet: ['foreign'],
};

/** Documents of which there is one: their cases take turns. */
export const singletons: readonly GuardedKind[] = ['company', 'programme', 'ruleSet'];

const numberOf = (id: string): string => id.replaceAll(/\D/g, '');

const plain = { note: 'Only its scope matters to the rules' };

/** A document of `kind` that stands so to a person of this role; `id` makes it the only one of its case. */
export function sampleOf(kind: GuardedKind, role: Role, relation: Relation, id: string): Sample {
  const scope = scopeFor(role, relation);
  const author = relation === 'own' ? uidOf(role) : SOMEONE;
  const customerId = `customer-${id}`;
  const customerData = { ...facts.customer, ...scope, ...storedStamp(author) };
  const customer = [`customers/${customerId}`, customerData] as const;
  const ofCustomer = { customerId, ...scope };
  const stamp = storedStamp(author);
  const at = (path: string, data: Fields, ...beside: (readonly [string, Fields])[]): Sample => ({
    path,
    data,
    beside,
  });
  switch (kind) {
    case 'customer':
      return at(...customer);
    case 'dietary':
      return at(
        `customers/${customerId}/private/dietary`,
        { ...facts.dietary, ...ofCustomer, ...stamp },
        customer,
      );
    case 'finance':
    case 'margin':
      return at(`customers/${customerId}/private/${kind}`, { ...plain, ...ofCustomer }, customer);
    case 'customerCard':
      return at(`customer_cards/${customerId}`, { ...plain, ...scope });
    case 'contact':
      return at(`contacts/${id}`, { ...facts.contact, ...ofCustomer, ...stamp }, customer);
    case 'interaction':
      return at(
        `interactions/${id}`,
        { ...facts.interaction, ...ofCustomer, userId: uidOf(role), ...stamp },
        customer,
      );
    case 'orderInteraction':
      return at(`customers/${customerId}/order_entries/order_${id}`, { ...plain, ...ofCustomer });
    case 'formerOrderInteraction':
      return at(`orders/${id}/interactions/order_${id}`, { ...plain, ...ofCustomer });
    case 'task': {
      const none = { customerId: null, customerName: null, assignedRepId: null, territoryId: null };
      const about = relation === 'own' ? none : { ...ofCustomer, customerName: 'Milchbar' };
      return at(`tasks/${id}`, { ...facts.task, ...about, ...stamp }, customer);
    }
    case 'orderDraft':
      return at(`order_drafts/${id}`, { ...facts.orderDraft, ...ofCustomer, ...stamp }, customer);
    case 'order':
      return at(`orders/${id}`, { ...plain, ...ofCustomer });
    case 'settlement':
      return at(`settlements/${id}`, { ...plain, ...ofCustomer });
    case 'loyaltyAccount':
      return at(`loyalty_accounts/${customerId}`, { ...plain, ...ofCustomer }, customer);
    case 'loyaltyTransaction':
      return at(`loyalty_transactions/${id}`, { ...plain, ...ofCustomer });
    case 'segment':
      return at(`segments/${id}`, { ...facts.segment, ...stamp });
    case 'segmentMember':
      return at(`segments/segment-${id}/members/${customerId}`, { ...plain, ...ofCustomer });
    case 'segmentEvent':
      return at(`segments/segment-${id}/events/${id}`, plain);
    case 'notification':
      return at(`notifications/${id}`, {
        ...plain,
        userId: relation === 'own' ? uidOf(role) : SOMEONE,
        read: false,
      });
    case 'user':
      return at(
        `users/${relation === 'own' ? uidOf(role) : `user-${id}`}`,
        userDocument(relation === 'own' ? role : 'rep'),
      );
    case 'territory':
      return at(`territories/${relation === 'territory' ? HOME : id}`, {
        ...facts.territory,
        updatedAt: LONG_AGO,
      });
    case 'pack':
    case 'packPart':
      return at(`packs/${scopeName(role, relation)}_${numberOf(id)}`, {
        scope: scopeName(role, relation),
      });
    case 'packJournal':
      return at(`packs/${scopeName(role, relation)}__${id}`, { scope: scopeName(role, relation) });
    case 'formerPackJournal':
      return at(`pack_journal/${scopeName(role, relation)}__${id}`, { scope: scopeName(role, relation) });
    case 'rollup':
      return at(`rollups/${scopeName(role, relation)}_${numberOf(id).slice(-4).padStart(4, '0')}-11`, {
        scope: scopeName(role, relation),
      });
    case 'census':
      return at(`rollups/${scopeName(role, relation)}_census`, { scope: scopeName(role, relation) });
    case 'product':
    case 'audit':
      return at(`${kind === 'product' ? 'products' : 'audit'}/${id}`, plain);
    case 'outbox':
    case 'deadLetter':
      return at(`${kind === 'outbox' ? 'outbox' : 'dead_letters'}/${id}`, plain);
    case 'call':
      return at(`calls/${id}`, plain);
    case 'job':
    case 'featureShard':
    case 'featureGone':
    case 'featurePart':
    case 'dayShard':
      return at(pathOf(kind, id), plain);
    case 'company':
      return at('settings/company', facts.company);
    case 'programme':
      return at('settings/loyalty', facts.programme);
    case 'ruleSet':
      return at('settings/segments', plain);
  }
}
