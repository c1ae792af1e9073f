import * as z from 'zod';
import { businessDaySchema } from '../time/index.ts';

/** Totals of the orders a customer has had delivered, as booked by their settlements. */
export const statsSchema = z.object({
  orderCount: z.number().int().min(0),
  revenueMinor: z.number().int(),
  firstOrderDay: businessDaySchema.nullable(),
  lastOrderDay: businessDaySchema.nullable(),
  firstOrderAt: z.date().nullable(),
  lastOrderAt: z.date().nullable(),
  /** Median of the gaps, in days, between the {@link recentDays}; null below two. */
  medianGapDays: z.number().min(0).nullable(),
  /** The latest distinct order days, newest first, at most {@link RECENT_DAYS}. */
  recentDays: z.array(businessDaySchema),
  /** Net goods by ISO week (key: its Monday), the latest {@link RECENT_WEEKS} weeks that had an order. */
  weeks: z.record(z.string(), z.number().int()),
  /** By month (`2026-11`). */
  byMonth: z.record(z.string(), z.object({ orders: z.number().int(), revenueMinor: z.number().int() })),
  /** By product. */
  products: z.record(z.string(), z.object({ quantity: z.number(), lastDay: businessDaySchema })),
});

export type CustomerStats = z.infer<typeof statsSchema>;

/** Order days kept for the rhythm: 23 gaps are enough for a median and cost 300 bytes. */
export const RECENT_DAYS = 24;
/** Weeks kept for the volume trend. */
export const RECENT_WEEKS = 26;
