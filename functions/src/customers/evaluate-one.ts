import { planEvaluation } from '@creamline/domain/customers';
import { write } from '@creamline/domain/paths';
import { pastDeletedSegments, settingsOf, type Context, type Settings } from '../platform/index.ts';
import { planAlertEnds } from './end-alerts.ts';

/**
 * Judges one customer afresh, in one transaction; with `onlyMoved`, writes it where it stands otherwise than before, or
 * must be looked at sooner. Returns whether there is such a customer.
 */
export function evaluateOne(context: Context, customerId: string, onlyMoved = false): Promise<boolean> {
  return pastDeletedSegments(context, () => evaluate(context, customerId, onlyMoved));
}

async function evaluate(context: Context, customerId: string, onlyMoved: boolean): Promise<boolean> {
  let settings: Settings = await settingsOf(context);
  return context.db.transaction(async (transaction) => {
    const [customer, account] = await Promise.all([
      transaction.get(['customer', customerId]),
      transaction.get(['loyaltyAccount', customerId]),
    ]);
    if (customer === null) return false;
    settings = await settingsOf(context, customer.data.segmentsVersion);
    const facts = { customerId, customer: customer.data, account: account?.data ?? null };
    const now = context.now();
    const plan = planEvaluation({ ...facts, ...settings, now });
    if (onlyMoved && !plan.changed) return true;
    const standing = { ...customer.data, ...plan.evaluation };
    const ends = await planAlertEnds(transaction, customerId, standing, now);
    transaction.write([write.update(['customer', customerId], plan.customer), ...plan.writes, ...ends]);
    return true;
  });
}
