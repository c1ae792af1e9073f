import * as z from 'zod';
import { customerStatuses, healthBands, lifecycleStages } from '../customers/choices.ts';
import { tiers } from '../loyalty/tiers.ts';

/** `jobs/{id}`: work that pages through many documents; can be killed anywhere and resumed from its cursor. */
export const jobSchema = z.object({
  kind: z.enum([
    'segments',
    'segmentDay',
    'scope',
    'handOver',
    'reconcile',
    'catchUp',
    'memberCounts',
    'loyaltyReview',
    'calendarReview',
    'import',
    'rollups',
    'backfill',
  ]),
  state: z.enum(['running', 'done', 'failed', 'superseded']),
  cursor: z.string().nullable(),
  done: z.number().int().min(0),
  total: z.number().int().min(0),
  /** What the job works on, by kind: rule-set version, customer id, … */
  input: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  startedAt: z.date(),
  updatedAt: z.date(),
});

const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

/** Where the journal stands among the packs: a query that cannot hold them all leaves out changes, and no pack. */
export const BEHIND_ALL_PACKS = 1_000_000;

/** `packs/{scope}_{n}`: some ten thousands of customers of one scope, for search in memory. */
export const packSchema = z.object({
  scope: z.string(),
  index: z
    .number()
    .int()
    .min(0)
    .max(BEHIND_ALL_PACKS - 1),
  count: z.number().int().min(0),
  /** The text of `domain/customers/pack.ts`, deflated. */
  packed: bytes.optional(),
  /** What earlier versions wrote in place of it: a line for each customer. */
  text: z.string().optional(),
  foldedAt: z.date(),
});

/**
 * `packs/{scope}__{customerId}`: what changed in a scope's packs since they were last folded; `line` null = left the
 * scope. Beside the packs, so that one query reads both.
 */
export const packJournalSchema = z.object({
  scope: z.string(),
  index: z.literal(BEHIND_ALL_PACKS),
  customerId: z.string(),
  line: z.string().nullable(),
  at: z.date(),
});

/** Whatever is in `packs`, as search reads it: a change has a `customerId`, a pack has none. */
export const packPartSchema = packSchema
  .partial()
  .extend(packJournalSchema.partial().shape)
  .extend({ scope: z.string(), index: z.number().int().min(0).max(BEHIND_ALL_PACKS) });

/** `pack_journal/{scope}__{customerId}`: where earlier versions kept the journal. */
export const formerPackJournalSchema = packJournalSchema.omit({ index: true });

/** `feature_shards/rows_{n}`: what the segment language judges thousands of customers by, for functions only. */
export const featureShardSchema = z.object({
  index: z.number().int().min(0),
  count: z.number().int().min(0),
  /** The layout of the rows; see `domain/segments/feature-columns.ts`. */
  format: z.number().int(),
  /** The time zone the rows' days were counted in. */
  timeZone: z.string(),
  rows: bytes,
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

/** `feature_shards/without_{customerId}`: a deleted customer who may be in the shards until they are folded. */
export const featureGoneSchema = z.object({ customerId: z.string(), at: z.date() });

/** Whatever is in `feature_shards`, so that one query reads it: who is gone has a `customerId`, a shard has none. */
export const featurePartSchema = featureShardSchema.partial().extend(featureGoneSchema.partial().shape);

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
export type PackPart = z.infer<typeof packPartSchema>;
export type FeatureShard = z.infer<typeof featureShardSchema>;
export type FeaturePart = z.infer<typeof featurePartSchema>;
export type DayShard = z.infer<typeof dayShardSchema>;
export type Census = z.infer<typeof censusSchema>;
export type Rollup = z.infer<typeof rollupSchema>;
