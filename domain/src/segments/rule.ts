import * as z from 'zod';

/** Fields a segment may ask about. Dietary and contact data are left out on purpose: a segment must not reveal them. */
export const segmentFields = {
  name: 'text',
  status: 'choice',
  businessType: 'choice',
  companySize: 'choice',
  industryCategory: 'text',
  city: 'text',
  postalCode: 'text',
  country: 'choice',
  territoryId: 'choice',
  assignedRepId: 'choice',
  discoverySource: 'text',
  acquisitionChannel: 'text',
  tier: 'choice',
  lifecycle: 'choice',
  /** Since when: with `lifecycle` beside it, how long a customer has been at a stage. */
  lifecycleSince: 'date',
  healthScore: 'number',
  healthBand: 'choice',
  totalPoints: 'number',
  qualifyingPoints: 'number',
  orderCount: 'number',
  revenueMinor: 'number',
  averageOrderMinor: 'number',
  medianGapDays: 'number',
  firstOrderAt: 'date',
  lastOrderAt: 'date',
  lastContactDate: 'date',
  createdAt: 'date',
  products: 'list',
  deliveryDays: 'list',
} as const;

export type SegmentField = keyof typeof segmentFields;
export const segmentFieldNames = Object.keys(segmentFields).filter(
  (name): name is SegmentField => name in segmentFields,
);

/** A record of every field; a TypeError where one is missing. */
export function allFields<T>(fields: Partial<Record<SegmentField, T>>): Record<SegmentField, T> {
  if (!isWhole(fields)) throw new TypeError('A field has no value');
  return fields;
}

function isWhole<T>(fields: Partial<Record<SegmentField, T>>): fields is Record<SegmentField, T> {
  return segmentFieldNames.every((field) => field in fields);
}

/** The longest text a condition compares with, in characters. */
export const MAX_RULE_TEXT = 200;
const scalar = z.union([z.string().max(MAX_RULE_TEXT), z.number(), z.boolean()]);
const field = z.enum(segmentFieldNames);

const valueNode = z.object({
  kind: z.literal('compare'),
  field,
  op: z.enum(['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith']),
  value: scalar,
});
const listNode = z.object({
  kind: z.literal('oneOf'),
  field,
  op: z.enum(['in', 'nin', 'arrayAny', 'arrayAll', 'arrayNone']),
  values: z.array(scalar).min(1).max(100),
});
const rangeNode = z.object({ kind: z.literal('between'), field, from: z.number(), to: z.number() });
const presenceNode = z.object({ kind: z.literal('presence'), field, op: z.enum(['exists', 'empty']) });
/** Relative to now, in days: `withinLast` 30 = not longer ago than 30 days; `olderThan` 30 = longer ago, or never with `orNever`. */
const agoNode = z.object({
  kind: z.literal('ago'),
  field,
  op: z.enum(['withinLast', 'olderThan', 'anniversaryWithin', 'nextN']),
  days: z.number().int().min(0).max(36_500),
  orNever: z.boolean().default(false),
});
/** Delivered orders within the last `days` (all time when null), counted from the customer's statistics. */
const eventNode = z.object({
  kind: z.literal('event'),
  event: z.enum(['order', 'orderOf']),
  sku: z.string().max(60).nullable(),
  op: z.enum(['did', 'didNot']),
  times: z.number().int().min(1).max(10_000),
  days: z.number().int().min(1).max(36_500).nullable(),
});
const segmentNode = z.object({ kind: z.literal('inSegment'), segmentId: z.string().min(1).max(128) });
const bucketNode = z.object({
  kind: z.literal('randomBucket'),
  percent: z.number().min(0).max(100),
  seed: z.string().max(60),
});

const leaf = z.discriminatedUnion('kind', [
  valueNode,
  listNode,
  rangeNode,
  presenceNode,
  agoNode,
  eventNode,
  segmentNode,
  bucketNode,
]);

export type SegmentLeaf = z.infer<typeof leaf>;
export type SegmentNode =
  SegmentLeaf | { kind: 'all' | 'any'; nodes: SegmentNode[] } | { kind: 'not'; node: SegmentNode };

/** The versioned rule tree: `all`, `any` and `not` over the leaves above. */
export const segmentNodeSchema: z.ZodType<SegmentNode> = z.lazy(() =>
  z.union([
    leaf,
    z.object({ kind: z.enum(['all', 'any']), nodes: z.array(segmentNodeSchema).min(1).max(20) }),
    z.object({ kind: z.literal('not'), node: segmentNodeSchema }),
  ]),
);
