import * as z from 'zod';
import { openOrderSchema } from '../customers/open-order-schema.ts';
import { scoped } from '../paths/shared.ts';

/**
 * `settlements/{orderId}`: what is now booked for an order. The next settlement books the difference between this
 * and the order as it then stands, so running it twice, late or out of order ends in the same state.
 */
export const settlementSchema = z.object({
  orderId: z.string(),
  customerId: z.string(),
  status: z.string(),
  /** Whether the order counts: delivered, with a customer. */
  counted: z.boolean(),
  /** Whether the order names a customer that does not exist: the sweep settles it once they do. */
  waiting: z.boolean().default(false),
  goodsMinor: z.number().int(),
  currency: z.string(),
  points: z.number().int(),
  multiplier: z.number(),
  /** The business day the order counts on: its delivery day. */
  day: z.string().nullable(),
  at: z.date().nullable(),
  /** What stands in its customer's open orders; absent where it was booked before these were kept. */
  open: openOrderSchema.nullable().optional(),
  lines: z.array(z.object({ sku: z.string(), quantity: z.number(), goodsMinor: z.number().int() })),
  /** Ledger entries written for this order so far; the next entry's id is made from it. */
  entries: z.number().int().min(0),
  /** Version of the order document that was booked (its update time in microseconds), or `deleted`. */
  orderVersion: z.string(),
  settledAt: z.date(),
  /** The scope whose figures it was booked to. */
  ...scoped,
});

export type Settlement = z.infer<typeof settlementSchema>;
