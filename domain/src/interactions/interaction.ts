import * as z from 'zod';
import { authored, idSchema, line, scoped, text } from '../paths/shared.ts';

export const interactionTypes = ['call', 'visit', 'email', 'meeting', 'note', 'support', 'order'] as const;
/** What a person logs; `order` entries are written by the settlement alone. */
export const loggedTypes = ['call', 'visit', 'email', 'meeting', 'note', 'support'] as const;
export const interactionOutcomes = [
  'reached',
  'notReached',
  'interested',
  'notInterested',
  'orderPromised',
  'complaint',
  'resolved',
  'other',
] as const;

/** What a client may write of an interaction. */
export const interactionFacts = {
  customerId: idSchema,
  contactId: idSchema.nullable(),
  /** The employee. */
  userId: z.string().min(1).max(128),
  interactionType: z.enum(interactionTypes),
  timestamp: z.date(),
  durationMinutes: z.number().int().min(0).max(1440).nullable(),
  summary: line(300),
  detailedNotes: text(10_000),
  /** −2 (very bad) to 2 (very good). */
  sentiment: z.number().int().min(-2).max(2).nullable(),
  followUpRequired: z.boolean(),
  followUpDate: z.date().nullable(),
  /** Who follows up; the author where null. */
  followUpUserId: z.string().max(128).nullable(),
  relatedIds: z.record(z.string().max(40), z.string().max(200)),
  outcome: z.enum(interactionOutcomes).nullable(),
  nextSteps: text(1000),
  ...scoped,
} as const;

/** What the order's own timeline entry shows. */
export const orderFigures = z.object({
  orderNumber: z.string(),
  status: z.string(),
  goodsMinor: z.number().int(),
  totalMinor: z.number().int(),
  currency: z.string(),
  points: z.number().int(),
});

/**
 * `interactions/{id}`, or `orders/{orderId}/interactions/order_{orderId}` where the order itself wrote it (`auto`): one
 * query finds both by the collection's name, and what an order writes wakes nobody who follows what people log.
 */
export const interactionSchema = z.object({
  ...interactionFacts,
  ...authored,
  auto: z.boolean().default(false),
  order: orderFigures.nullable().default(null),
});

export type Interaction = z.infer<typeof interactionSchema>;
export type InteractionType = (typeof interactionTypes)[number];
