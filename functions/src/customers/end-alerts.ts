import { endedAlerts, planAlertEnd, type AlertFacts } from '@creamline/domain/customers';
import type { Write } from '@creamline/domain/paths';
import type { Reader } from '../platform/index.ts';

/** Cancels the customer's open alerts whose cause is gone. Reads only the tasks that may have to be. */
export async function planAlertEnds(
  reader: Reader,
  customerId: string,
  customer: AlertFacts,
  now: Date,
): Promise<Write[]> {
  const tasks = await Promise.all(endedAlerts(customerId, customer).map((id) => reader.get(['task', id])));
  return tasks.flatMap((task) => (task === null ? [] : planAlertEnd(task.id, task.data, now)));
}
