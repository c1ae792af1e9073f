import * as z from 'zod';
import { businessDaySchema } from '../time/index.ts';
import { tiers } from '../loyalty/tiers.ts';
import { healthSchema } from './health-schema.ts';
import { lifecycleSchema } from './lifecycle-schema.ts';
import { openOrderSchema } from './open-order-schema.ts';
import { statsSchema } from './stats-schema.ts';
import { summarySchema } from './summary-schema.ts';

/** What functions derive of a customer; absent on a document that no function has seen yet. */
export const derivedCustomer = {
  segmentIds: z.array(z.string().max(128)).default([]),
  tier: z.enum(tiers).default('bronze'),
  lifecycle: lifecycleSchema.nullable().default(null),
  lastContactDate: z.date().nullable().default(null),
  nextFollowUpAt: z.date().nullable().default(null),
  stats: statsSchema.nullable().default(null),
  /** What is placed or confirmed: counts for the rhythm, not for revenue or points. At most {@link OPEN_ORDERS}. */
  openOrders: z.record(z.string(), openOrderSchema).default({}),
  health: healthSchema.nullable().default(null),
  /** Net goods of twelve months, in minor units, as of {@link evaluatedDay}: what lists are ordered by. */
  yearRevenueMinor: z.number().int().nullable().default(null),
  summary: summarySchema.nullable().default(null),
  /** When the lifecycle, health, the year's revenue or a segment could next change without a write. */
  nextEvaluationAt: z.date().nullable().default(null),
  evaluatedAt: z.date().nullable().default(null),
  evaluatedDay: businessDaySchema.nullable().default(null),
  /** The version of `settings/segments` the memberships were judged by. */
  segmentsVersion: z.number().int().min(0).default(0),
} as const;
