import { ids, write } from '@creamline/domain/paths';
import { readPage, type Context } from '../platform/index.ts';
import { alertOf } from './alert-of.ts';
import { sweepDue } from './sweep-due.ts';

export interface EscalationReport {
  readonly escalated: number;
  readonly failed: number;
}

/** Tells the manager of every task that is two working days overdue, once for each due time. */
export async function escalateOverdue(context: Context): Promise<EscalationReport> {
  const { done, failed } = await sweepDue(
    context,
    'escalations',
    (limit) =>
      readPage(context.db, {
        from: ['task'],
        where: [['escalateAt', '<=', context.now()]],
        orderBy: [['escalateAt', 'asc']],
        limit,
      }),
    (taskId) => escalate(context, taskId),
  );
  return { escalated: done, failed };
}

async function escalate(context: Context, taskId: string): Promise<boolean> {
  return context.db.transaction(async (transaction) => {
    const task = (await transaction.get(['task', taskId]))?.data;
    const now = context.now();
    if (task === undefined || task.escalateAt === null || task.escalateAt > now) return false;
    const assignee = (await transaction.get(['user', task.assigneeId]))?.data ?? null;
    const managerId = assignee?.managerId ?? null;
    transaction.write([write.update(['task', taskId], { escalateAt: null, escalatedFor: task.dueAt })]);
    if (task.state !== 'open' || managerId === null) return false;
    transaction.write([
      write.set(['notification', ids.notification('overdue', taskId, task.dueAt)], {
        userId: managerId,
        kind: 'overdue',
        message: 'overdue',
        values: {
          title: task.title,
          customer: task.customerName ?? '',
          assignee: assignee?.name ?? task.assigneeId,
          dueAt: task.dueAt.toISOString(),
          ...alertOf(task),
        },
        link: task.customerId === null ? '/today' : `/customers/${task.customerId}`,
        customerId: task.customerId,
        createdAt: now,
        read: false,
      }),
    ]);
    return true;
  });
}
