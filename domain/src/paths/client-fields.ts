import * as z from 'zod';
import type { Role } from '../access/index.ts';
import { contactFacts } from '../contacts/contact.ts';
import { customerFacts } from '../customers/customer.ts';
import { dietarySchema } from '../customers/dietary.ts';
import { interactionFacts } from '../interactions/interaction.ts';
import { programmeFacts } from '../loyalty/programme.ts';
import { orderDraftSchema } from '../orders/order.ts';
import { segmentFacts } from '../segments/segment.ts';
import { notificationSchema, taskFacts } from '../tasks/task.ts';
import { companyFacts, territoryFacts } from '../territories/territory.ts';
import { userSchema } from '../users/user.ts';
import { authored, scoped } from './shared.ts';
import { stamps, type Stamp } from './stamps.ts';

/** What a client may write of one kind of document. Everything else of it is written by functions only. */
export interface ClientFields {
  /** Shape of the fields a client may write at all. */
  readonly schema: z.ZodObject;
  readonly stamp: Stamp;
  /** Keys of a new document besides the stamp; null where clients make none. */
  readonly create: readonly string[] | null;
  /** Keys an update may change besides the stamp, by role; `owner` is whoever the document is about. */
  readonly update: Readonly<Partial<Record<Role | 'owner', readonly string[]>>>;
}

const keys = (schema: z.ZodObject, ...without: readonly string[]): readonly string[] =>
  Object.keys(schema.shape).filter((key) => !without.includes(key));

const scopeKeys = Object.keys(scoped);
const alike = (list: readonly string[], ...roles: readonly Role[]): ClientFields['update'] =>
  Object.fromEntries(roles.map((role) => [role, list]));

const customer = z.object(customerFacts);
const dietary = dietarySchema.omit({
  createdAt: true,
  createdBy: true,
  updatedAt: true,
  updatedBy: true,
  rev: true,
  base: true,
});
const contact = z.object(contactFacts);
const interaction = z.object(interactionFacts);
const task = z.object(taskFacts);
const orderDraft = orderDraftSchema.omit({
  createdAt: true,
  createdBy: true,
  updatedAt: true,
  updatedBy: true,
  rev: true,
  base: true,
  orderId: true,
  error: true,
  warnings: true,
  judgedAt: true,
});
const segment = z.object(segmentFacts);
/** Without the address, which belongs to the account a function makes. */
const user = userSchema.omit({ email: true, createdAt: true, updatedAt: true, updatedBy: true });
const notification = notificationSchema.pick({ read: true });

/** The kinds of documents a client writes, with the fields it may write: rules and their tests are made from it. */
export const clientFields = {
  customer: {
    schema: customer,
    stamp: stamps.customer,
    create: keys(customer),
    update: {
      rep: keys(customer, ...scopeKeys, 'accountManager'),
      manager: keys(customer),
      service: ['basicInfo', 'preferences'],
    },
  },
  dietary: {
    schema: dietary,
    stamp: stamps.dietary,
    create: keys(dietary),
    update: alike(keys(dietary, 'customerId', ...scopeKeys), 'rep', 'manager', 'service'),
  },
  contact: {
    schema: contact,
    stamp: stamps.contact,
    create: keys(contact),
    update: alike(keys(contact, 'customerId', ...scopeKeys), 'rep', 'manager', 'service'),
  },
  interaction: {
    schema: interaction,
    stamp: stamps.interaction,
    create: keys(interaction),
    update: alike(keys(interaction, 'customerId', 'userId', ...scopeKeys), 'rep', 'manager', 'service'),
  },
  task: {
    schema: task,
    stamp: stamps.task,
    create: keys(task),
    update: alike(
      keys(task, 'customerId', 'customerName', ...scopeKeys),
      'rep',
      'manager',
      'marketing',
      'service',
    ),
  },
  orderDraft: {
    schema: orderDraft,
    stamp: stamps.orderDraft,
    create: keys(orderDraft),
    update: alike(keys(orderDraft, 'customerId', 'state', ...scopeKeys), 'rep', 'manager'),
  },
  segment: {
    schema: segment,
    stamp: stamps.segment,
    create: keys(segment),
    update: alike(keys(segment), 'marketing'),
  },
  notification: {
    schema: notification,
    stamp: stamps.notification,
    create: null,
    update: { owner: ['read'] },
  },
  user: {
    schema: user,
    stamp: stamps.user,
    create: null,
    update: {
      owner: ['locale', 'quietHours', 'workingDays'],
      admin: ['name', 'role', 'territories', 'managerId', 'active', 'locale', 'validAfter'],
    },
  },
  territory: {
    schema: territoryFacts,
    stamp: stamps.territory,
    create: keys(territoryFacts),
    update: { manager: keys(territoryFacts, 'managerIds'), admin: keys(territoryFacts) },
  },
  company: {
    schema: companyFacts,
    stamp: stamps.company,
    create: keys(companyFacts),
    update: alike(keys(companyFacts), 'admin'),
  },
  programme: {
    schema: programmeFacts,
    stamp: stamps.programme,
    create: keys(programmeFacts),
    update: alike(keys(programmeFacts), 'marketing', 'admin'),
  },
} as const satisfies Record<keyof typeof stamps, ClientFields>;

/** A kind of document of which a client writes fields. */
export type ClientKind = keyof typeof clientFields;

/** The keys every stamped write carries. */
export const stampKeys = {
  rev: Object.keys(authored),
  author: ['updatedAt', 'updatedBy'],
  none: [],
} as const satisfies Record<Stamp, readonly string[]>;
