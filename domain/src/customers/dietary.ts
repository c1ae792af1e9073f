import * as z from 'zod';
import { authored, scoped, text } from '../paths/shared.ts';
import { allergens, allergenStates } from '../products/allergens.ts';

/**
 * `customers/{id}/private/dietary`: what the customer must not get. Health data where the customer is a person, so
 * it is a document of its own that only the people who serve the customer may open.
 */
export const dietarySchema = z.object({
  customerId: z.string(),
  dietaryRestrictions: z
    .array(z.enum(['vegetarian', 'vegan', 'halal', 'kosher', 'organicOnly', 'lactoseFree', 'lowFat']))
    .max(20),
  /** What the customer cannot have: `avoid` wherever the product contains or may contain it. */
  allergyInfo: z.partialRecord(z.enum(allergens), z.enum(['avoid', 'tolerated'])),
  note: text(1000),
  /** Who declared it, and when it was last confirmed. */
  source: text(200),
  verifiedAt: z.date().nullable(),
  ...scoped,
  ...authored,
});

export type Dietary = z.infer<typeof dietarySchema>;
export { allergenStates };
