import * as z from 'zod';
import { currencyCode, minorUnits } from '../money/index.ts';
import { line } from '../paths/shared.ts';
import { allergens, allergenStates } from './allergens.ts';

/** What product systems of dairies sell; a category of another name is shown as it is written. */
export const productCategories = [
  'milk',
  'cream',
  'yogurt',
  'cheese',
  'fresh cheese',
  'butter',
  'dessert',
  'eggs',
  'frozen',
  'other',
] as const;

/** `products/{sku}`: what the dairy sells. Written by the product system, an import, or a function. */
export const productSchema = z.object({
  sku: z
    .string()
    .min(1)
    .max(60)
    .regex(/^[A-Za-z0-9._-]+$/, 'Use letters, digits, dot, dash and underscore'),
  name: line(200),
  category: line(60),
  unit: line(60),
  /** Net price of one unit. */
  priceMinor: minorUnits.min(0),
  currency: currencyCode,
  /** Share of the net price, such as 0.07. */
  vatRate: z.number().min(0).max(1),
  shelfLifeDays: z.number().int().min(0).max(5000).nullable(),
  fatPercent: z.number().min(0).max(100).nullable(),
  containerType: line(60).nullable(),
  /** Deposit charged for each unit; not goods, earns no points. */
  depositMinor: minorUnits.min(0),
  /** States of the fourteen allergens; one that is not named is unknown. */
  allergens: z.partialRecord(z.enum(allergens), z.enum(allergenStates)),
  active: z.boolean(),
  updatedAt: z.date(),
});

export type Product = z.infer<typeof productSchema>;
