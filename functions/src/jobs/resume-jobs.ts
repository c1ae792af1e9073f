import type { Job } from '@creamline/domain/paths';
import { readPage, type Context } from '../platform/index.ts';
import type { JobQueue } from '../platform/job-queue.ts';

/** A running job that nobody has moved for this long has lost its step. */
const STALLED_MS = 10 * 60_000;

/** The jobs whose steps the task queue does; the others are moved by whoever began them. */
const queued: readonly Job['kind'][] = ['segments', 'scope', 'handOver', 'backfill'];

/** Asks again for the next step of jobs that stand still. */
export async function resumeJobs(context: Context, queue: JobQueue): Promise<number> {
  const running = await readPage(context.db, {
    from: ['job'],
    where: [['state', '==', 'running']],
    limit: 200,
  });
  const stalled = running.found.filter(
    ({ data }) =>
      queued.includes(data.kind) && context.now().getTime() - data.updatedAt.getTime() > STALLED_MS,
  );
  for (const { id, data } of stalled) await queue.add({ jobId: id, cursor: data.cursor });
  return stalled.length;
}
