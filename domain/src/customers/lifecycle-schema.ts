import * as z from 'zod';
import { lifecycleStages } from './choices.ts';

/** Where a customer stands by their own order rhythm, since when and by which rule. */
export const lifecycleSchema = z.object({
  stage: z.enum(lifecycleStages),
  since: z.date(),
  /** Which entry rule applied, with the figures it saw: the "why" of the stage. */
  reason: z.object({
    rule: z.string().max(60),
    values: z.record(z.string(), z.union([z.number(), z.string()])),
  }),
});

export type Lifecycle = z.infer<typeof lifecycleSchema>;
