import { reviewAccount, type LoyaltyAccount, type Programme } from '../loyalty/index.ts';
import { write, type Write } from '../paths/index.ts';
import type { RuleSet } from '../segments/index.ts';
import type { Company } from '../territories/index.ts';
import { businessDayOf } from '../time/index.ts';
import type { Customer } from './customer.ts';
import { planEvaluation } from './plan-evaluation.ts';
import { derivedChanges, loyaltySummary } from './stats-changes.ts';
import { emptySummary } from './summary-schema.ts';

/** What a review of a member's account depends on. */
export interface ReviewFacts {
  readonly customerId: string;
  /** Null where the customer is gone; the ledger is kept all the same. */
  readonly customer: Customer | null;
  readonly account: LoyaltyAccount;
  readonly programme: Programme;
  readonly company: Company;
  readonly ruleSet: RuleSet;
}

/**
 * Reviews a member's account: points expire, the tier may fall after its grace, and the customer is judged again by
 * what is left. The second review of a day books nothing more.
 */
export function planReview(facts: ReviewFacts, now: Date): Write[] {
  const { customerId, customer, company, programme, ruleSet } = facts;
  const { timeZone } = company;
  const setting = { programme, timeZone, today: businessDayOf(now, timeZone), now };
  const { account, writes } = reviewAccount(facts.account, setting);
  const booked = [...writes, write.set(['loyaltyAccount', customerId], account)];
  if (customer === null) return booked;
  const summary = { ...(customer.summary ?? emptySummary), loyalty: loyaltySummary(account) };
  const after = { ...customer, tier: account.currentTier, summary };
  const evaluated = planEvaluation({
    customerId,
    customer: after,
    before: customer,
    account,
    ruleSet,
    company,
    now,
  });
  const fields = { ...derivedChanges(customer, after), ...evaluated.customer };
  return [...booked, write.update(['customer', customerId], fields), ...evaluated.writes];
}
