import * as z from 'zod';
import { scoped } from '../paths/shared.ts';
import { tiers } from '../loyalty/tiers.ts';
import { businessTypes, customerStatuses, healthBands, lifecycleStages } from './choices.ts';

/** `customer_cards/{customerId}`: what marketing and executives may see of a customer. No contact data, no dietary data. */
export const customerCardSchema = z.object({
  name: z.string(),
  town: z.string(),
  businessType: z.enum(businessTypes),
  status: z.enum(customerStatuses),
  tier: z.enum(tiers),
  lifecycle: z.enum(lifecycleStages).nullable(),
  healthBand: z.enum(healthBands).nullable(),
  segmentIds: z.array(z.string()),
  ...scoped,
});

export type CustomerCard = z.infer<typeof customerCardSchema>;
