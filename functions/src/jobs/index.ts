import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { REGION } from '../platform/region.ts';
import { systemContext } from '../platform/system-context.ts';
import { stepJob } from './advance-job.ts';
import type { JobStep } from '../platform/job-queue.ts';
import { taskQueue } from '../platform/task-queue.ts';

/** One step of a recalculation, of a change of scope, of a hand-over or of a backfill. */
export const advanceJob = onTaskDispatched<JobStep>(
  {
    region: REGION,
    timeoutSeconds: 300,
    retryConfig: { maxAttempts: 20, minBackoffSeconds: 2, maxBackoffSeconds: 300 },
    rateLimits: { maxConcurrentDispatches: 10 },
  },
  async ({ data: { jobId, cursor } }) => {
    await stepJob(systemContext(), taskQueue, { jobId, cursor });
  },
);

export { stepJob } from './advance-job.ts';
export { resumeJobs } from './resume-jobs.ts';
