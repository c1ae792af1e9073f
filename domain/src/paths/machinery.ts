import * as z from 'zod';
import { customerStatuses, healthBands, lifecycleStages } from '../customers/choices.ts';
import { tiers } from '../loyalty/tiers.ts';

/** `jobs/{id}`: work that pages through many documents; can be killed anywhere and resumed from its cursor. */
export const jobSchema = z.object({
  kind: z.enum(['segments', 'segmentDay', 'scope', 'handOver', 'reconcile', 'import', 'rollups', 'backfill']),
  state: z.enum(['running', 'done', 'failed', 'superseded']),
  cursor: z.string().nullable(),
  done: z.number().int().min(0),
  total: z.number().int().min(0),
  /** What the job works on, by kind: rule-set version, customer id, … */
  input: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  startedAt: z.date(),
  updatedAt: z.date(),
});

/** `packs/{scope}_{n}`: up to 20,000 customers of one scope as compact text, one line each, for search in memory. */
export const packSchema = z.object({
  scope: z.string(),
  index: z.number().int().min(0),
  count: z.number().int().min(0),
  /** See `domain/customers/pack.ts` for the line's format. */
  text: z.string(),
  foldedAt: z.date(),
});

/** `pack_journal/{scope}__{customerId}`: what changed in a pack since it was last folded; `line` null = left the scope. */
export const packJournalSchema = z.object({
  scope: z.string(),
  customerId: z.string(),
  line: z.string().nullable(),
  at: z.date(),
});

/** `feature_shards/rows_{n}`: what the segment language judges thousands of customers by, for functions only. */
export const featureShardSchema = z.object({
  index: z.number().int().min(0),
  count: z.number().int().min(0),
  /** The layout of the rows; see `domain/segments/feature-columns.ts`. */
  format: z.number().int(),
  /** The time zone the rows' days were counted in. */
  timeZone: z.string(),
  rows: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** On the first shard: how far all of them have come. */
  packing: z
    .object({
      /** Changes until here are in the shards. */
      asOf: z.date(),
      /** The last customer packed while all are packed for the first time; null when all are. */
      afterId: z.string().nullable(),
    })
    .nullable(),
  foldedAt: z.date(),
});

/** `day_shards/{day}`: what a business day's settlements add up to, by rep and territory; folded into rollups. */
export const dayShardSchema = z.object({
  day: z.string(),
  orders: z.number().int(),
  revenueMinor: z.number().int(),
  byRep: z
    .record(z.string(), z.object({ orders: z.number().int(), revenueMinor: z.number().int() }))
    .default({}),
  byTerritory: z
    .record(z.string(), z.object({ orders: z.number().int(), revenueMinor: z.number().int() }))
    .default({}),
  updatedAt: z.date(),
});

/**
 * `rollups/{scope}_{month}`: the figures of a dashboard. Scope: `all`, `rep:{uid}`, `territory:{id}`, and
 * `territories:{id}+{id}` for whoever manages several.
 */
export const rollupSchema = z.object({
  scope: z.string(),
  month: z.string(),
  days: z.record(z.string(), z.object({ orders: z.number().int(), revenueMinor: z.number().int() })),
  orders: z.number().int(),
  revenueMinor: z.number().int(),
  updatedAt: z.date(),
});

const people = z.number().int().min(0);

/**
 * `rollups/{scope}_census`, of the same scopes: how many customers there are of each kind, counted by a schedule.
 * Customers that no function has judged yet are in the total only.
 */
export const censusSchema = z.object({
  scope: z.string(),
  total: people,
  byStatus: z.record(z.enum(customerStatuses), people),
  byLifecycle: z.record(z.enum(lifecycleStages), people),
  byHealth: z.record(z.enum(healthBands), people),
  byTier: z.record(z.enum(tiers), people),
  updatedAt: z.date(),
});

export type Job = z.infer<typeof jobSchema>;
export type Pack = z.infer<typeof packSchema>;
export type PackJournal = z.infer<typeof packJournalSchema>;
export type FeatureShard = z.infer<typeof featureShardSchema>;
export type DayShard = z.infer<typeof dayShardSchema>;
export type Census = z.infer<typeof censusSchema>;
export type Rollup = z.infer<typeof rollupSchema>;
