import type { Context } from '../platform/index.ts';
import type { JobQueue } from '../platform/job-queue.ts';
import { planCustomerTasks } from '../tasks/index.ts';
import { customerWritten } from './customer-written.ts';

/**
 * Works out afresh all that follows from a customer, whether or not an event told of it: what orders and tasks left
 * on it, its standing, its card, its lines in the search packs. A field the document does not hold yet is written
 * as it reads, so that queries by it find the customer.
 */
export async function refreshCustomer(context: Context, queue: JobQueue, id: string): Promise<void> {
  await context.db.transaction(async (transaction) => {
    transaction.write(await planCustomerTasks(transaction, id));
  });
  await customerWritten(context, queue, { id, before: () => null, after: () => null });
}
