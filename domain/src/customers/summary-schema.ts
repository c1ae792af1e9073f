import * as z from 'zod';
import { tiers } from '../loyalty/tiers.ts';

/** One line of the timeline, as the summary keeps it. */
export const summaryEventSchema = z.object({
  /** The interaction's id. */
  id: z.string(),
  type: z.string(),
  at: z.date(),
  summary: z.string().max(300),
});

/** What the customer page shows at once, so that opening it costs one read. */
export const summarySchema = z.object({
  /** The latest interactions, newest first, at most {@link RECENT_EVENTS}. */
  recent: z.array(summaryEventSchema),
  contacts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      position: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      isPrimary: z.boolean(),
    }),
  ),
  openTasks: z.array(
    z.object({ id: z.string(), title: z.string(), dueAt: z.date(), assigneeId: z.string() }),
  ),
  loyalty: z
    .object({
      totalPoints: z.number().int(),
      qualifyingPoints: z.number().int(),
      tier: z.enum(tiers),
      nextTier: z.enum(tiers).nullable(),
      pointsToNextTier: z.number().int().nullable(),
    })
    .nullable(),
});

export type CustomerSummary = z.infer<typeof summarySchema>;
export type SummaryEvent = z.infer<typeof summaryEventSchema>;

export const RECENT_EVENTS = 20;
/** Contacts and tasks kept in the summary. */
export const SUMMARY_ROWS = 8;

export const emptySummary: CustomerSummary = { recent: [], contacts: [], openTasks: [], loyalty: null };
