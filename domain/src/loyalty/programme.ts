import * as z from 'zod';
import { signed } from '../paths/shared.ts';
import { tiers } from './tiers.ts';

/** What points and tiers follow from. Amounts are net goods, before VAT, deposit and delivery. */
export const programmeFacts = z.object({
  /** Points for each whole major unit (euro) of net goods of a delivered order, rounded down per order. */
  pointsPerUnit: z.number().min(0).max(1000),
  /** Bonus on every n-th delivered order; 0 points switch it off. */
  bonusEvery: z.number().int().min(1).max(1000),
  bonusPoints: z.number().int().min(0).max(1_000_000),
  expiryMonths: z.number().int().min(1).max(120),
  /** Days of earned points that count for the tier. */
  qualifyingDays: z.number().int().min(1).max(3660),
  /** Days a customer keeps a tier after falling below it. */
  graceDays: z.number().int().min(0).max(366),
  tiers: z.record(
    z.enum(tiers),
    z.object({
      from: z.number().int().min(0),
      multiplier: z.number().min(0).max(100),
      benefits: z.array(z.string().max(200)).max(20),
    }),
  ),
});

/** `settings/loyalty`: the programme. */
export const programmeSchema = programmeFacts.extend(signed);

export type Programme = z.infer<typeof programmeFacts>;

export const defaultProgramme: Programme = {
  pointsPerUnit: 1,
  bonusEvery: 10,
  bonusPoints: 50,
  expiryMonths: 24,
  qualifyingDays: 365,
  graceDays: 30,
  tiers: {
    bronze: { from: 0, multiplier: 1, benefits: [] },
    silver: { from: 500, multiplier: 1, benefits: [] },
    gold: { from: 2000, multiplier: 1, benefits: [] },
    platinum: { from: 5000, multiplier: 1, benefits: [] },
  },
};
