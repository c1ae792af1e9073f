import * as z from 'zod';

/** From what to what a customer's health fell: the best score of the two weeks before the fall, and the one it fell to. */
export const healthFallSchema = z.object({
  from: z.number().int().min(0).max(100),
  to: z.number().int().min(0).max(100),
});

export type HealthFall = z.infer<typeof healthFallSchema>;
