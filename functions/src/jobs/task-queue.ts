import { getFunctions } from 'firebase-admin/functions';
import { REGION } from '../platform/region.ts';
import type { JobQueue } from './job-queue.ts';

/** The queue of {@link advanceJob}'s task function. */
export const taskQueue: JobQueue = {
  add: async ({ jobId, cursor }, delaySeconds = 0) => {
    await getFunctions()
      .taskQueue(`locations/${REGION}/functions/advanceJob`)
      .enqueue({ jobId, cursor }, { scheduleDelaySeconds: delaySeconds });
  },
};
