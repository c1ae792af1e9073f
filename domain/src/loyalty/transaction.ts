import * as z from 'zod';
import { scoped } from '../paths/shared.ts';

export const loyaltyTransactionTypes = [
  'accrual',
  'reversal',
  'bonus',
  'redemption',
  'expiry',
  'adjustment',
] as const;

/** `loyalty_transactions/{cause}`: one line of the ledger. Append-only: errors are mended by a further entry. */
export const loyaltyTransactionSchema = z.object({
  customerId: z.string(),
  type: z.enum(loyaltyTransactionTypes),
  /** Signed: what the entry adds to the balance. */
  points: z.number().int(),
  sourceType: z.enum(['order', 'bonus', 'expiry', 'reward', 'staff']),
  sourceId: z.string(),
  /** The business day the points count from. */
  effectiveDay: z.string(),
  effectiveAt: z.date(),
  expiresDay: z.string().nullable(),
  reversesId: z.string().nullable(),
  createdAt: z.date(),
  ...scoped,
});

export type LoyaltyTransaction = z.infer<typeof loyaltyTransactionSchema>;
