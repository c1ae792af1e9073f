import * as z from 'zod';
import { tiers } from '../loyalty/tiers.ts';
import { healthFallSchema } from './health-fall.ts';

/**
 * What the customer page shows at once beside its timeline, so that opening it costs one read. No events: they are
 * read with the timeline by those who may, and whoever reads a list of customers would carry them for nothing.
 */
export const summarySchema = z.object({
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
    z.object({
      id: z.string(),
      title: z.string(),
      dueAt: z.date(),
      assigneeId: z.string(),
      /** Where the task is the alert of a fall, so that it says from what to what in every language. */
      healthFall: healthFallSchema.optional(),
    }),
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

/** Contacts and tasks kept in the summary. */
export const SUMMARY_ROWS = 8;

export const emptySummary: CustomerSummary = { contacts: [], openTasks: [], loyalty: null };
