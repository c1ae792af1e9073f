import { callSchema } from './call.ts';
import { auditSchema } from '../audit/audit.ts';
import { contactSchema } from '../contacts/contact.ts';
import { customerCardSchema } from '../customers/card.ts';
import { customerSchema } from '../customers/customer.ts';
import { dietarySchema } from '../customers/dietary.ts';
import { interactionSchema } from '../interactions/interaction.ts';
import { loyaltyAccountSchema } from '../loyalty/account.ts';
import { programmeSchema } from '../loyalty/programme.ts';
import { loyaltyTransactionSchema } from '../loyalty/transaction.ts';
import { deadLetterSchema, outboxSchema } from '../messages/outbox.ts';
import { orderDraftSchema, orderSchema } from '../orders/order.ts';
import { settlementSchema } from '../orders/settlement.ts';
import { productSchema } from '../products/product.ts';
import {
  ruleSetSchema,
  segmentEventSchema,
  segmentMemberSchema,
  segmentSchema,
} from '../segments/segment.ts';
import { notificationSchema, taskSchema } from '../tasks/task.ts';
import { companySchema, territorySchema } from '../territories/territory.ts';
import { userSchema } from '../users/user.ts';
import {
  censusSchema,
  dayShardSchema,
  featureShardSchema,
  jobSchema,
  packJournalSchema,
  packSchema,
  rollupSchema,
} from './machinery.ts';

// Schema files, not the rooms' doors: the rooms' planners import this map, and a door would close the circle.

/**
 * Every kind of document, its path template and its schema: the one map that queries, triggers, rules tests and
 * tools share. `{}` stands for an id.
 */
export const documents = {
  customer: { path: 'customers/{}', schema: customerSchema },
  dietary: { path: 'customers/{}/private/dietary', schema: dietarySchema },
  customerCard: { path: 'customer_cards/{}', schema: customerCardSchema },
  contact: { path: 'contacts/{}', schema: contactSchema },
  interaction: { path: 'interactions/{}', schema: interactionSchema },
  product: { path: 'products/{}', schema: productSchema },
  order: { path: 'orders/{}', schema: orderSchema },
  orderDraft: { path: 'order_drafts/{}', schema: orderDraftSchema },
  settlement: { path: 'settlements/{}', schema: settlementSchema },
  loyaltyAccount: { path: 'loyalty_accounts/{}', schema: loyaltyAccountSchema },
  loyaltyTransaction: { path: 'loyalty_transactions/{}', schema: loyaltyTransactionSchema },
  segment: { path: 'segments/{}', schema: segmentSchema },
  segmentMember: { path: 'segments/{}/members/{}', schema: segmentMemberSchema },
  segmentEvent: { path: 'segments/{}/events/{}', schema: segmentEventSchema },
  task: { path: 'tasks/{}', schema: taskSchema },
  notification: { path: 'notifications/{}', schema: notificationSchema },
  user: { path: 'users/{}', schema: userSchema },
  territory: { path: 'territories/{}', schema: territorySchema },
  outbox: { path: 'outbox/{}', schema: outboxSchema },
  deadLetter: { path: 'dead_letters/{}', schema: deadLetterSchema },
  audit: { path: 'audit/{}', schema: auditSchema },
  call: { path: 'calls/{}', schema: callSchema },
  job: { path: 'jobs/{}', schema: jobSchema },
  pack: { path: 'packs/{}', schema: packSchema },
  packJournal: { path: 'pack_journal/{}', schema: packJournalSchema },
  featureShard: { path: 'feature_shards/{}', schema: featureShardSchema },
  dayShard: { path: 'day_shards/{}', schema: dayShardSchema },
  rollup: { path: 'rollups/{}', schema: rollupSchema },
  census: { path: 'rollups/{}', schema: censusSchema },
  company: { path: 'settings/company', schema: companySchema },
  programme: { path: 'settings/loyalty', schema: programmeSchema },
  ruleSet: { path: 'settings/segments', schema: ruleSetSchema },
} as const;

export type Documents = typeof documents;
export type DocumentKind = keyof Documents;
/** The stored shape of a kind of document. */
export type DocumentOf<K extends DocumentKind> = Documents[K]['schema']['_output'];

/** The path of a document: `pathOf('customer', 'c1')` is `customers/c1`. */
export function pathOf(kind: DocumentKind, ...ids: readonly string[]): string {
  let next = 0;
  return documents[kind].path.replace(/\{\}/g, () => {
    const id = ids[next++];
    if (id === undefined || id === '' || id.includes('/'))
      throw new TypeError(`pathOf(${kind}): id ${next} is ${JSON.stringify(id)}`);
    return id;
  });
}

/** The collection of a kind of document: `collectionOf('segmentMember', 's1')` is `segments/s1/members`. */
export function collectionOf(kind: DocumentKind, ...ids: readonly string[]): string {
  return pathOf(kind, ...ids, 'x')
    .split('/')
    .slice(0, -1)
    .join('/');
}

/** Ids that are made from what caused the document, so that it cannot be written twice. */
export const ids = {
  orderInteraction: (orderId: string): string => `order_${orderId}`,
  orderEntry: (orderId: string, entry: number): string =>
    entry === 0 ? `order_${orderId}` : `order_${orderId}_${entry}`,
  bonusEntry: (customerId: string, bonus: number, change: number): string =>
    change === 0 ? `bonus_${customerId}_${bonus}` : `bonus_${customerId}_${bonus}_${change}`,
  /** `count`: how many of the member's lots had expired before, as a day can gain points again after it expired. */
  expiryEntry: (customerId: string, lotDay: string, count: number): string =>
    `expiry_${customerId}_${lotDay}_${count}`,
  alert: (kind: string, customerId: string, day: string): string => `alert_${kind}_${customerId}_${day}`,
  segmentEvent: (customerId: string, kind: string, at: Date): string =>
    `${customerId}_${kind}_${at.getTime()}`,
  followUp: (interactionId: string): string => `followup_${interactionId}`,
  /** A chain of occurrences keeps its first id and counts on: `t`, `t~2`, `t~3`. */
  occurrence: (taskId: string): string => {
    const [first = taskId, count = '1'] = taskId.split('~');
    return `${first}~${Number(count) + 1}`;
  },
  notification: (cause: string, taskId: string, dueAt: Date): string =>
    `${cause}_${taskId}_${dueAt.getTime()}`,
  call: (uid: string, key: string): string => `${uid}__${key}`,
  pack: (scope: string, index: number): string => `${scope}_${index}`,
  packJournal: (scope: string, customerId: string): string => `${scope}__${customerId}`,
  featureShard: (index: number): string => `rows_${String(index).padStart(5, '0')}`,
  census: (scope: string): string => `${scope}_census`,
  rollup: (scope: string, month: string): string => `${scope}_${month}`,
} as const;
