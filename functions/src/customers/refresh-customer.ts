import { statsFromSettlements } from '@creamline/domain/customers';
import { isCounted } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import type { Context, Transaction } from '../platform/index.ts';
import type { JobQueue } from '../platform/job-queue.ts';
import { countedSettlements } from '../orders/index.ts';
import { planCustomerTasks } from '../tasks/index.ts';
import { customerWritten } from './customer-written.ts';

/**
 * Works out afresh all that follows from a customer, whether or not an event told of it: what orders and tasks left
 * on it, its standing, its card, its lines in the search packs. A field the document does not hold yet is written
 * as it reads, so that queries by it find the customer.
 */
export async function refreshCustomer(context: Context, queue: JobQueue, id: string): Promise<void> {
  await context.db.transaction((transaction) => takeStock(transaction, id));
  await customerWritten(context, queue, { id, before: () => null, after: () => null });
}

/** Tier, statistics and open tasks as account, settlements and tasks have them. */
async function takeStock(transaction: Transaction, customerId: string): Promise<void> {
  const [customer, account, tasks] = await Promise.all([
    transaction.get(['customer', customerId]),
    transaction.get(['loyaltyAccount', customerId]),
    planCustomerTasks(transaction, customerId),
  ]);
  transaction.write(tasks);
  if (customer === null || account === null) return;
  const { tier, stats } = customer.data;
  const { currentTier } = account.data;
  if (tier !== currentTier)
    transaction.write([write.update(['customer', customerId], { tier: currentTier })]);
  // An account is opened by an order: statistics that are missing beside it have been lost, or are new.
  if (stats !== null) return;
  const counted = (await countedSettlements(transaction, customerId)).filter(isCounted);
  transaction.write([write.update(['customer', customerId], { stats: statsFromSettlements(counted) })]);
}
