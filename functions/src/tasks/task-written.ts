import { SUMMARY_ROWS, emptySummary } from '@creamline/domain/customers';
import { ids, sameValue, write, type Fields, type Write } from '@creamline/domain/paths';
import { escalateAt, planNextOccurrence, remindAtFor, type Task } from '@creamline/domain/tasks';
import { readPage, settingsOf, type Context, type Settings, type Transaction } from '../platform/index.ts';
import { hoursOf } from './hours.ts';

export interface TaskChange {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
}

const relevantFields = [
  ...['state', 'dueAt', 'allDay', 'remindMinutesBefore', 'assigneeId', 'customerId', 'title', 'recurrence'],
  ...['remindedFor', 'escalatedFor', 'doneAt', 'assignedRepId', 'territoryId', 'healthFall'],
];

/**
 * What follows from a task: when to remind of it and when to tell the manager, the customer's open tasks and next
 * follow-up, and the next occurrence of a recurring task that is done.
 */
export async function taskWritten(context: Context, { id, before, after }: TaskChange): Promise<void> {
  const [old, fresh] = [before(), after()];
  if (old !== null && fresh !== null && relevantFields.every((field) => sameValue(old[field], fresh[field])))
    return;
  const named = [old, fresh].map((hint) => hint?.['customerId']);
  const customerIds = [...new Set(named)].filter((each) => typeof each === 'string').map(String);
  const settings: Settings = await settingsOf(context);
  await context.db.transaction(async (transaction) => {
    const [task, next] = await Promise.all([
      transaction.get(['task', id]),
      transaction.get(['task', ids.occurrence(id)]),
    ]);
    const ownerId = task?.data.customerId ?? null;
    const [user, owner, ...customers] = await Promise.all([
      task === null ? null : transaction.get(['user', task.data.assigneeId]),
      ownerId === null ? null : transaction.get(['customer', ownerId]),
      ...customerIds.map((customerId) => planCustomerTasks(transaction, customerId)),
    ]);
    transaction.write(customers.flat());
    if (task === null) return;
    const hours = hoursOf(user?.data ?? null);
    transaction.write([
      ...planOwnFields(id, task.data, {
        remindAt: remindAtFor(task.data, hours, settings.company),
        escalateAt: escalateAt(task.data, hours, settings.company),
        // A task entered from a stale copy of the customer takes the customer's scope as it is now.
        assignedRepId: owner === null ? task.data.assignedRepId : owner.data.assignedRepId,
        territoryId: owner === null ? task.data.territoryId : owner.data.territoryId,
      }),
      ...planNextOccurrence(id, task.data, next?.data ?? null, settings.company.timeZone, context.now()),
    ]);
  });
}

type OwnFields = Pick<Task, 'remindAt' | 'escalateAt' | 'assignedRepId' | 'territoryId'>;

function planOwnFields(id: string, task: Task, fields: OwnFields): Write[] {
  const { remindAt, escalateAt: toldAt, assignedRepId, territoryId } = task;
  const stored: OwnFields = { remindAt, escalateAt: toldAt, assignedRepId, territoryId };
  return sameValue(stored, fields) ? [] : [write.update(['task', id], fields)];
}

/** The customer's open tasks and the earliest of them, as they are now. */
export async function planCustomerTasks(transaction: Transaction, customerId: string): Promise<Write[]> {
  const [customer, open] = await Promise.all([
    transaction.get(['customer', customerId]),
    readPage(transaction, {
      from: ['task'],
      where: [
        ['customerId', '==', customerId],
        ['state', '==', 'open'],
      ],
      orderBy: [['dueAt', 'asc']],
      limit: SUMMARY_ROWS,
    }),
  ]);
  if (customer === null) return [];
  const openTasks = open.found.map(({ id, data: { title, dueAt, assigneeId, healthFall } }) => ({
    id,
    title,
    dueAt,
    assigneeId,
    ...(healthFall === null ? {} : { healthFall }),
  }));
  const nextFollowUpAt = open.found[0]?.data.dueAt ?? null;
  const summary = { ...(customer.data.summary ?? emptySummary), openTasks };
  const same =
    sameValue(customer.data.summary, summary) && sameValue(customer.data.nextFollowUpAt, nextFollowUpAt);
  return same ? [] : [write.update(['customer', customerId], { summary, nextFollowUpAt })];
}
