/** Loyalty tiers, lowest first. */
export const tiers = ['bronze', 'silver', 'gold', 'platinum'] as const;

export type Tier = (typeof tiers)[number];
