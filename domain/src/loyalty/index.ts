export { tiers, type Tier } from './tiers.ts';
export { defaultProgramme, programmeSchema, type Programme } from './programme.ts';
export { loyaltyAccountSchema, type LoyaltyAccount } from './account.ts';
export { loyaltyTransactionSchema, loyaltyTransactionTypes, type LoyaltyTransaction } from './transaction.ts';
