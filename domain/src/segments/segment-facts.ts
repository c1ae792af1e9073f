import type { Customer } from '../customers/customer.ts';
import type { Health } from '../customers/health-schema.ts';
import type { Lifecycle } from '../customers/lifecycle-schema.ts';
import type { LoyaltyAccount } from '../loyalty/index.ts';
import type { Company } from '../territories/index.ts';
import type { SegmentField, SegmentNode } from './rule.ts';
import type { RuleSet } from './segment.ts';

/** What a segment field may hold; null where nothing is known. */
export type SegmentValue = string | number | Date | readonly (string | number)[] | null;

/** Everything a rule may ask about one customer. */
export interface SegmentFacts {
  readonly customerId: string;
  readonly fields: Readonly<Record<SegmentField, SegmentValue>>;
  readonly stats: Customer['stats'];
  /** The rules that `inSegment` refers to, by segment. */
  readonly rules: ReadonlyMap<string, SegmentNode>;
  readonly timeZone: string;
}

export interface SegmentFactsInput {
  readonly customerId: string;
  readonly customer: Customer;
  readonly account: LoyaltyAccount | null;
  readonly lifecycle: Lifecycle | null;
  readonly health: Health | null;
  readonly rules: ReadonlyMap<string, SegmentNode>;
  readonly company: Pick<Company, 'timeZone'>;
}

/** The rule set's trees by segment, for {@link SegmentFacts}. */
export function rulesOf(ruleSet: RuleSet): ReadonlyMap<string, SegmentNode> {
  return new Map(ruleSet.rules.map((rule) => [rule.segmentId, rule.criteria]));
}

/** Flattens a customer and their loyalty account into the fields segments ask about. Counts of nothing are 0. */
export function segmentFactsOf(input: SegmentFactsInput): SegmentFacts {
  const { customerId, customer, account, lifecycle, health } = input;
  const { stats, basicInfo } = customer;
  const orderCount = stats?.orderCount ?? 0;
  return {
    customerId,
    stats,
    rules: input.rules,
    timeZone: input.company.timeZone,
    fields: {
      name: basicInfo.name,
      status: customer.status,
      businessType: customer.businessType,
      companySize: customer.companySize,
      industryCategory: customer.industryCategory,
      city: basicInfo.address?.city ?? null,
      postalCode: basicInfo.address?.postalCode ?? null,
      country: basicInfo.address?.country ?? null,
      territoryId: customer.territoryId,
      assignedRepId: customer.assignedRepId,
      discoverySource: customer.discoverySource,
      acquisitionChannel: customer.acquisitionChannel,
      tier: account?.currentTier ?? customer.tier,
      lifecycle: lifecycle?.stage ?? null,
      lifecycleSince: lifecycle?.since ?? null,
      healthScore: health?.score ?? null,
      healthBand: health?.band ?? null,
      totalPoints: account?.totalPoints ?? 0,
      qualifyingPoints: account?.qualifyingPoints ?? 0,
      orderCount,
      revenueMinor: stats?.revenueMinor ?? 0,
      averageOrderMinor:
        stats === null || orderCount === 0 ? null : Math.round(stats.revenueMinor / orderCount),
      medianGapDays: stats?.medianGapDays ?? null,
      firstOrderAt: stats?.firstOrderAt ?? null,
      lastOrderAt: stats?.lastOrderAt ?? null,
      lastContactDate: customer.lastContactDate,
      createdAt: customer.createdAt,
      products: stats === null ? [] : Object.keys(stats.products),
      deliveryDays: customer.preferences.deliveryDays,
    },
  };
}
