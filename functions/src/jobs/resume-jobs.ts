import type { Context } from '../platform/index.ts';
import type { JobQueue } from '../platform/job-queue.ts';

/** A running job that nobody has moved for this long has lost its step. */
const STALLED_MS = 10 * 60_000;

/** Asks again for the next step of jobs that stand still. */
export async function resumeJobs(context: Context, queue: JobQueue): Promise<number> {
  const running = await context.db.list({ from: ['job'], where: [['state', '==', 'running']], limit: 200 });
  const stalled = running.filter(
    ({ data }) =>
      data.kind !== 'reconcile' && context.now().getTime() - data.updatedAt.getTime() > STALLED_MS,
  );
  for (const { id, data } of stalled) await queue.add({ jobId: id, cursor: data.cursor });
  return stalled.length;
}
