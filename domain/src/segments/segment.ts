import * as z from 'zod';
import { authored, line, text } from '../paths/shared.ts';
import { segmentNodeSchema } from './rule.ts';

export const segmentFacts = {
  name: line(120),
  description: text(1000),
  segmentType: z.enum(['behavior', 'value', 'productPreference', 'geography', 'lifecycle']),
  criteria: segmentNodeSchema,
  status: z.enum(['draft', 'active', 'archived']),
  associatedCampaigns: z.array(z.string()).max(100).default([]),
} as const;

/** `segments/{id}`: the plan's CustomerSegment. */
export const segmentSchema = z.object({
  ...segmentFacts,
  ...authored,
  /** Why an active segment is out of force; empty where its rule is sound. */
  ruleProblems: z.array(z.object({ code: z.string(), message: z.string() })).default([]),
  /** Counts up with every change of the criteria or status. */
  ruleVersion: z.number().int().min(0).default(0),
  /**
   * How many members there are. Whoever enters or leaves is added to it or taken from it; where that began with a wrong
   * figure it may be below zero, until it is recounted.
   */
  memberCount: z.number().int().default(0),
  calculatedAt: z.date().nullable().default(null),
  /** The recalculation under way, for the progress bar; null at rest. */
  calculation: z
    .object({ jobId: z.string(), done: z.number().int(), total: z.number().int() })
    .nullable()
    .default(null),
});

/** `segments/{id}/members/{customerId}`. */
export const segmentMemberSchema = z.object({
  customerId: z.string(),
  name: z.string(),
  territoryId: z.string().nullable(),
  assignedRepId: z.string().nullable(),
  since: z.date(),
  ruleVersion: z.number().int(),
});

/** `segments/{id}/events/{id}`: a customer entered or left. */
export const segmentEventSchema = z.object({
  customerId: z.string(),
  kind: z.enum(['entered', 'left']),
  at: z.date(),
  ruleVersion: z.number().int(),
});

/** `settings/segments`: the active rules in one document, so that judging a customer costs no read of each segment. */
export const ruleSetSchema = z.object({
  version: z.number().int().min(0),
  changedAt: z.date(),
  rules: z.array(
    z.object({ segmentId: z.string(), ruleVersion: z.number().int(), criteria: segmentNodeSchema }),
  ),
  /** Segments that are archived or drafts again, whose members leave when they are next judged. */
  inactive: z.array(z.object({ segmentId: z.string(), ruleVersion: z.number().int() })).default([]),
});

export type Segment = z.infer<typeof segmentSchema>;
export type SegmentMember = z.infer<typeof segmentMemberSchema>;
export type SegmentEvent = z.infer<typeof segmentEventSchema>;
export type RuleSet = z.infer<typeof ruleSetSchema>;
