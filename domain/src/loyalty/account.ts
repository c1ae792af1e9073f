import * as z from 'zod';
import { scoped } from '../paths/shared.ts';
import { tiers } from './tiers.ts';

/**
 * `loyalty_accounts/{customerId}`: one member's standing, always equal to what the ledger adds up to.
 * `totalPoints` = sum of the lots' `remaining` − `debt` = sum of the member's ledger entries.
 */
export const loyaltyAccountSchema = z.object({
  customerId: z.string(),
  totalPoints: z.number().int(),
  /** Points that had been spent or had expired when their order was taken back; repaid by the next earnings. */
  debt: z.number().int().min(0),
  /** Points earned from orders within the programme's qualifying window, as of `reviewedDay`. */
  qualifyingPoints: z.number().int(),
  currentTier: z.enum(tiers),
  /** Since when the qualifying points are below the tier's threshold; null while they are not. */
  belowTierSince: z.string().nullable(),
  memberSince: z.date(),
  /** `MM-dd` of the day the customer joined. */
  anniversaryDate: z.string(),
  /** Points by the business day they were earned on: what qualifies for the tier, and what is left to spend. */
  lots: z.record(
    z.string(),
    z.object({ earned: z.number().int(), qualifying: z.number().int(), remaining: z.number().int().min(0) }),
  ),
  deliveredOrders: z.number().int().min(0),
  bonuses: z.object({
    /** Bonuses in force. */
    granted: z.number().int().min(0),
    /** How often a bonus was taken back or granted again: makes each such entry's id unique. */
    changes: z.number().int().min(0),
    /** The highest bonus ever granted. */
    highest: z.number().int().min(0).default(0),
    /** What each bonus in force gave and to which lot: what taking it back takes. */
    inForce: z.array(z.object({ day: z.string(), points: z.number().int() })).default([]),
  }),
  /** Lots that have expired so far: makes each expiry entry's id unique. */
  expiries: z.number().int().min(0).default(0),
  tierProgressMetrics: z.object({
    nextTier: z.enum(tiers).nullable(),
    pointsToNextTier: z.number().int().nullable(),
  }),
  specialBenefits: z.array(z.string()),
  preferredRewards: z.array(z.string()).default([]),
  reviewedDay: z.string(),
  /** The earliest day on which points expire or the tier could change; null when nothing can. */
  nextReviewDay: z.string().nullable(),
  updatedAt: z.date(),
  ...scoped,
});

export type LoyaltyAccount = z.infer<typeof loyaltyAccountSchema>;
