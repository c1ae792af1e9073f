import * as z from 'zod';
import { healthBands } from './choices.ts';

export const healthFactorNames = [
  'rhythm',
  'volume',
  'payment',
  'complaints',
  'engagement',
  'crates',
] as const;

export const healthFactorSchema = z.object({
  factor: z.enum(healthFactorNames),
  /** Share of 100 after the weight of missing factors was spread over the present ones. */
  weight: z.number().min(0).max(100),
  /** 0 (worst) to 100. */
  score: z.number().min(0).max(100),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
});

/** The customer's health with the factors behind it: the score is the weighted mean of the factors. */
export const healthSchema = z.object({
  score: z.number().int().min(0).max(100),
  band: z.enum(healthBands),
  factors: z.array(healthFactorSchema),
  /** Change against the score of at least 28 days before; null until there is one. */
  trend: z.number().int().nullable(),
  /** Earlier scores, newest first, one for each week, at most 12. */
  history: z.array(z.object({ day: z.string(), score: z.number().int() })),
  /** The day of the last sharp fall into a worse band; there is at most one in 28 days. */
  fellOn: z.string().optional(),
});

export type Health = z.infer<typeof healthSchema>;
export type HealthFactor = z.infer<typeof healthFactorSchema>;
