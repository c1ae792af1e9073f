import * as z from 'zod';
import { healthFallSchema } from '../customers/health-fall.ts';
import { authored, idSchema, line, scoped, text } from '../paths/shared.ts';

export const recurrenceSchema = z.discriminatedUnion('every', [
  z.object({ every: z.literal('days'), count: z.number().int().min(1).max(366) }),
  z.object({
    every: z.literal('weeks'),
    count: z.number().int().min(1).max(52),
    weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  }),
  z.object({
    every: z.literal('months'),
    count: z.number().int().min(1).max(24),
    /** The day of the month that is wanted, where a shorter month had it earlier. */
    day: z.number().int().min(1).max(31).optional(),
  }),
]);

/** What a client may write of a task. */
export const taskFacts = {
  kind: z.enum(['followUp', 'call', 'visit', 'alert', 'other']),
  title: line(200),
  note: text(2000),
  customerId: idSchema.nullable(),
  customerName: z.string().max(200).nullable(),
  assigneeId: z.string().min(1).max(128),
  dueAt: z.date(),
  /** Whether only the day matters. */
  allDay: z.boolean(),
  /** How long before `dueAt` to remind, in minutes. */
  remindMinutesBefore: z.number().int().min(0).max(43_200),
  state: z.enum(['open', 'done', 'cancelled']),
  doneAt: z.date().nullable(),
  snoozeCount: z.number().int().min(0).max(1000),
  recurrence: recurrenceSchema.nullable(),
  ...scoped,
} as const;

/** `tasks/{id}`, or `followup_{interactionId}` where an interaction asked for it. */
export const taskSchema = z.object({
  ...taskFacts,
  ...authored,
  sourceType: z.enum(['interaction', 'alert', 'recurrence', 'person']).default('person'),
  sourceId: z.string().nullable().default(null),
  /** Where the task is the alert of a fall of health. */
  healthFall: healthFallSchema.nullable().default(null),
  /** The due time its interaction asked for: what people did to the task since stands until that changes. */
  requestedDueAt: z.date().nullable().default(null),
  /** When the reminder goes out, by the assignee's quiet hours and working days; null once done. */
  remindAt: z.date().nullable().default(null),
  /** The due time the last reminder was for: at most one reminder for each. */
  remindedFor: z.date().nullable().default(null),
  /** When the assignee's manager is told; null once told or done. */
  escalateAt: z.date().nullable().default(null),
  escalatedFor: z.date().nullable().default(null),
  /** A task that came too late to be useful, or that was told to the manager. */
  attempts: z.number().int().min(0).default(0),
});

export type Task = z.infer<typeof taskSchema>;
export type Recurrence = z.infer<typeof recurrenceSchema>;

/** `notifications/{id}`: a line under somebody's bell. Only `read` is the client's. */
export const notificationSchema = z.object({
  userId: z.string(),
  kind: z.enum(['reminder', 'overdue', 'alert', 'orderDraft', 'tier', 'import']),
  /** Names the message in the console's language files, with its values. */
  message: z.string().max(80),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string().max(300).nullable(),
  customerId: z.string().nullable(),
  createdAt: z.date(),
  read: z.boolean(),
});

export type Notification = z.infer<typeof notificationSchema>;
