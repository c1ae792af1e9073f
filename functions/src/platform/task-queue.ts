import { getFunctions } from 'firebase-admin/functions';
import { REGION } from './region.ts';
import type { JobQueue } from './job-queue.ts';

/** The queue of the task function `advanceJob`. */
export const taskQueue: JobQueue = {
  add: async ({ jobId, cursor }, delaySeconds = 0) => {
    await getFunctions()
      .taskQueue(`locations/${REGION}/functions/advanceJob`)
      .enqueue({ jobId, cursor }, { scheduleDelaySeconds: delaySeconds });
  },
};
