import * as z from 'zod';
import type { CustomerRef } from '../platform';

/** A customer as a draft on the device names them. */
export const customerRefSchema: z.ZodType<CustomerRef> = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string().default(''),
  assignedRepId: z.string().nullable(),
  territoryId: z.string().nullable(),
});
