import * as z from 'zod';

/** A document id: what Firestore accepts, kept short and free of path separators. */
export const idSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/]+$/, 'An id has no slash');

/** A line of text a person typed: no control characters, bounded. */
export const line = (max = 200): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'Use plain text on one line');

/** Longer text a person typed; may hold line breaks. */
export const text = (max = 5000): z.ZodString => z.string().trim().max(max);

/**
 * What every record a client may update carries. `rev` is random and new on each client write, `base` is the
 * `rev` that write was made from: rules accept an update only when `base` equals the stored `rev`, so an offline
 * edit is applied or shown as a conflict, never lost in silence. Functions leave both alone.
 */
export const authored = {
  createdAt: z.date(),
  createdBy: z.string().max(128),
  updatedAt: z.date(),
  updatedBy: z.string().max(128),
  rev: z.string().min(1).max(40),
  base: z.string().max(40).nullable(),
} as const;

/** Who changed a setting last, and when; not told where it was written before that was kept, or by no person. */
export const signed = {
  updatedAt: z.date().nullish(),
  updatedBy: z.string().max(128).nullish(),
} as const;

/** The scope copied from the customer to everything that belongs to it; kept by functions on reassignment. */
export const scoped = {
  assignedRepId: z.string().max(128).nullable(),
  territoryId: z.string().max(128).nullable(),
} as const;
