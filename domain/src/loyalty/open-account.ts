import { businessDayOf, type BusinessDay } from '../time/index.ts';
import type { LoyaltyAccount } from './account.ts';
import type { Programme } from './programme.ts';
import { standingOf } from './standing.ts';

/** Who joins: the customer's id, the moment they became one, and their scope. */
export interface NewMember {
  readonly customerId: string;
  readonly memberSince: Date;
  readonly assignedRepId: string | null;
  readonly territoryId: string | null;
}

/** The account of a customer who has none yet: no points, lowest tier. */
export function openAccount(
  member: NewMember,
  programme: Programme,
  timeZone: string,
  today: BusinessDay,
  now: Date,
): LoyaltyAccount {
  const base = {
    customerId: member.customerId,
    totalPoints: 0,
    debt: 0,
    currentTier: 'bronze' as const,
    belowTierSince: null,
    memberSince: member.memberSince,
    anniversaryDate: businessDayOf(member.memberSince, timeZone).slice(5),
    lots: {},
    deliveredOrders: 0,
    bonuses: { granted: 0, changes: 0, highest: 0, inForce: [] },
    expiries: 0,
    preferredRewards: [],
    updatedAt: now,
    assignedRepId: member.assignedRepId,
    territoryId: member.territoryId,
  };
  return { ...base, ...standingOf(base, programme, today) };
}
