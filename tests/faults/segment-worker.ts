/**
 * A segment's changed rule and all that follows, in a process of its own that may be killed at any moment. Started
 * again it takes up what it left, as the platform would: the event is delivered again, jobs that stand still are found.
 */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { resumeJobs } from '../../functions/src/jobs/resume-jobs.ts';
import { stepJob } from '../../functions/src/jobs/advance-job.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import type { JobStep } from '../../functions/src/platform/job-queue.ts';
import { segmentWritten } from '../../functions/src/segments/index.ts';
import { NOW } from './world.ts';

const [projectId = '', segmentId = ''] = process.argv.slice(2);
const STANDS_STILL = new Date(NOW.getTime() + 30 * 60_000);

if (getApps().length === 0) initializeApp({ projectId });
const db = new FirestoreDatabase(getFirestore());
const context = { db, now: () => NOW, newId: () => 'id' };
const steps: JobStep[] = [];
const queue = {
  add: (step: JobStep): Promise<void> => {
    steps.push(step);
    return Promise.resolve();
  },
};

async function drain(): Promise<void> {
  for (let step = steps.shift(); step !== undefined; step = steps.shift())
    await stepJob(context, queue, step);
}

console.log('ready');
await segmentWritten(context, queue, {
  id: segmentId,
  before: () => null,
  after: () => ({ status: 'active' }),
});
await drain();
await resumeJobs({ ...context, now: () => STANDS_STILL }, queue);
await drain();
