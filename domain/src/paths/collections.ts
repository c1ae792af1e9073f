import { callSchema } from './call.ts';
import { documentPaths, type DocumentKind } from './document-paths.ts';
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
  featureGoneSchema,
  featurePartSchema,
  featureShardSchema,
  formerPackJournalSchema,
  jobSchema,
  packJournalSchema,
  packPartSchema,
  packSchema,
  rollupSchema,
} from './machinery.ts';

// Schema files, not the rooms' doors: the rooms' planners import this map, and a door would close the circle.

/**
 * Every kind of document, its path template and its schema: the one map that queries, triggers, rules tests and
 * tools share.
 */
export const documents = {
  customer: { path: documentPaths.customer, schema: customerSchema },
  dietary: { path: documentPaths.dietary, schema: dietarySchema },
  customerCard: { path: documentPaths.customerCard, schema: customerCardSchema },
  contact: { path: documentPaths.contact, schema: contactSchema },
  interaction: { path: documentPaths.interaction, schema: interactionSchema },
  orderInteraction: { path: documentPaths.orderInteraction, schema: interactionSchema },
  formerOrderInteraction: { path: documentPaths.formerOrderInteraction, schema: interactionSchema },
  product: { path: documentPaths.product, schema: productSchema },
  order: { path: documentPaths.order, schema: orderSchema },
  orderDraft: { path: documentPaths.orderDraft, schema: orderDraftSchema },
  settlement: { path: documentPaths.settlement, schema: settlementSchema },
  loyaltyAccount: { path: documentPaths.loyaltyAccount, schema: loyaltyAccountSchema },
  loyaltyTransaction: { path: documentPaths.loyaltyTransaction, schema: loyaltyTransactionSchema },
  segment: { path: documentPaths.segment, schema: segmentSchema },
  segmentMember: { path: documentPaths.segmentMember, schema: segmentMemberSchema },
  segmentEvent: { path: documentPaths.segmentEvent, schema: segmentEventSchema },
  task: { path: documentPaths.task, schema: taskSchema },
  notification: { path: documentPaths.notification, schema: notificationSchema },
  user: { path: documentPaths.user, schema: userSchema },
  territory: { path: documentPaths.territory, schema: territorySchema },
  outbox: { path: documentPaths.outbox, schema: outboxSchema },
  deadLetter: { path: documentPaths.deadLetter, schema: deadLetterSchema },
  audit: { path: documentPaths.audit, schema: auditSchema },
  call: { path: documentPaths.call, schema: callSchema },
  job: { path: documentPaths.job, schema: jobSchema },
  pack: { path: documentPaths.pack, schema: packSchema },
  packJournal: { path: documentPaths.packJournal, schema: packJournalSchema },
  packPart: { path: documentPaths.packPart, schema: packPartSchema },
  formerPackJournal: { path: documentPaths.formerPackJournal, schema: formerPackJournalSchema },
  featureShard: { path: documentPaths.featureShard, schema: featureShardSchema },
  featureGone: { path: documentPaths.featureGone, schema: featureGoneSchema },
  featurePart: { path: documentPaths.featurePart, schema: featurePartSchema },
  dayShard: { path: documentPaths.dayShard, schema: dayShardSchema },
  rollup: { path: documentPaths.rollup, schema: rollupSchema },
  census: { path: documentPaths.census, schema: censusSchema },
  company: { path: documentPaths.company, schema: companySchema },
  programme: { path: documentPaths.programme, schema: programmeSchema },
  ruleSet: { path: documentPaths.ruleSet, schema: ruleSetSchema },
} as const satisfies Record<DocumentKind, unknown>;

export type Documents = typeof documents;
/** The stored shape of a kind of document. */
export type DocumentOf<K extends DocumentKind> = Documents[K]['schema']['_output'];
