import { reminderMail } from '@creamline/domain/messages';
import { ids, write } from '@creamline/domain/paths';
import { allowedFrom } from '@creamline/domain/tasks';
import { readPage, settingsOf, type Context } from '../platform/index.ts';
import { alertOf } from './alert-of.ts';
import { hoursOf } from './hours.ts';
import { sweepDue } from './sweep-due.ts';

export interface RemindersReport {
  readonly reminded: number;
  readonly failed: number;
}

/** Reminds of every task whose moment has come: a line under the bell and a mail, once for each due time. */
export async function sendReminders(context: Context): Promise<RemindersReport> {
  const { done, failed } = await sweepDue(
    context,
    'reminders',
    (limit) =>
      readPage(context.db, {
        from: ['task'],
        where: [['remindAt', '<=', context.now()]],
        orderBy: [['remindAt', 'asc']],
        limit,
      }),
    (taskId) => remind(context, taskId),
  );
  return { reminded: done, failed };
}

async function remind(context: Context, taskId: string): Promise<boolean> {
  const { company } = await settingsOf(context);
  return context.db.transaction(async (transaction) => {
    const task = (await transaction.get(['task', taskId]))?.data;
    const now = context.now();
    if (task === undefined || task.remindAt === null || task.remindAt > now) return false;
    const user = (await transaction.get(['user', task.assigneeId]))?.data ?? null;
    if (
      task.state !== 'open' ||
      task.remindedFor?.getTime() === task.dueAt.getTime() ||
      user?.active !== true
    ) {
      transaction.write([write.update(['task', taskId], { remindAt: null, remindedFor: task.dueAt })]);
      return false;
    }
    const allowed = allowedFrom(now, hoursOf(user), company);
    if (allowed > now) {
      transaction.write([write.update(['task', taskId], { remindAt: allowed })]);
      return false;
    }
    const id = ids.notification('reminder', taskId, task.dueAt);
    const mail = reminderMail(task, user, company);
    transaction.write([
      write.set(['notification', id], {
        userId: task.assigneeId,
        kind: 'reminder',
        message: 'reminder',
        values: {
          title: task.title,
          customer: task.customerName ?? '',
          dueAt: task.dueAt.toISOString(),
          ...alertOf(task),
        },
        link: task.customerId === null ? '/today' : `/customers/${task.customerId}`,
        customerId: task.customerId,
        createdAt: now,
        read: false,
      }),
      write.set(['outbox', id], {
        channel: 'mail',
        to: user.email,
        ...mail,
        state: 'pending',
        attempts: 0,
        notBefore: now,
        leaseUntil: null,
        lastError: null,
        createdAt: now,
        sentAt: null,
      }),
      write.update(['task', taskId], { remindAt: null, remindedFor: task.dueAt }),
    ]);
    return true;
  });
}
