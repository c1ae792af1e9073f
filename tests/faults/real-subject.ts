import { startBackfill } from '../../functions/src/customers/backfill.ts';
import { customerWritten } from '../../functions/src/customers/index.ts';
import { stepJob } from '../../functions/src/jobs/advance-job.ts';
import { resumeJobs } from '../../functions/src/jobs/resume-jobs.ts';
import { orderWritten } from '../../functions/src/orders/order-written.ts';
import { reconcile } from '../../functions/src/orders/reconcile.ts';
import type { Context } from '../../functions/src/platform/index.ts';
import type { QueueOfSteps, Subject } from './simulate.ts';
import { NOW } from './world.ts';

const LATER = new Date(NOW.getTime() + 30 * 60_000);

/** What heals in the end: jobs that stand still, every order and, where events were lost, every customer. */
async function sweep(context: Context, queue: QueueOfSteps, lost: boolean): Promise<void> {
  await resumeJobs({ ...context, now: () => LATER }, queue);
  if (lost) await startBackfill(context, queue);
  for (let step = queue.take(); step !== undefined; step = queue.take()) await stepJob(context, queue, step);
  await reconcile(context, { pageSize: 2 });
}

/** The handlers as they are deployed. */
export const realSubject: Subject = {
  prepare: () => Promise.resolve(),
  handle: (context, { orderId, before, after, beforeVersion }) =>
    orderWritten(context, {
      id: orderId,
      before: () => before,
      after: () => after,
      beforeVersion: () => beforeVersion,
    }),
  followCustomer: (context, queue, event) =>
    'step' in event
      ? stepJob(context, queue, event.step)
      : customerWritten(context, queue, {
          id: event.id,
          before: () => event.before,
          after: () => event.after,
        }),
  sweep,
};
