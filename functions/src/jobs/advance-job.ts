import { spreadScope, stepBackfill } from '../customers/index.ts';
import type { Context } from '../platform/index.ts';
import { recalculate } from '../segments/index.ts';
import type { JobQueue, JobStep } from '../platform/job-queue.ts';
import { isAt } from '../platform/job-step.ts';
import { giveWork } from '../users/index.ts';

/** Does one step of a job and asks for the next. A step of a job that is over, or further on, does nothing. */
export async function stepJob(context: Context, queue: JobQueue, step: JobStep): Promise<void> {
  const job = await context.db.get(['job', step.jobId]);
  if (job === null || !isAt(job.data, step)) return;
  if (job.data.kind === 'segments') await recalculate(context, queue, step);
  if (job.data.kind === 'backfill') await stepBackfill(context, queue, step);
  if (job.data.kind === 'handOver') await giveWork(context, queue, step);
  if (job.data.kind === 'scope') await spreadScope(context, queue, step);
}
