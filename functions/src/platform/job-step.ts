import { write, type Job, type Write } from '@creamline/domain/paths';
import type { JobStep } from './job-queue.ts';

/** Whether the job still waits for this step. */
export function isAt(job: Job, { cursor }: JobStep): boolean {
  return job.state === 'running' && job.cursor === cursor;
}

/** The job behind a page of `taken`: on at the cursor, or done where there is none. Belongs into the page's commit. */
export function pastPage(
  { jobId }: JobStep,
  { done }: Job,
  { cursor, taken }: { readonly cursor: string | null; readonly taken: number },
  now: Date,
): Write {
  const state = cursor === null ? 'done' : 'running';
  return write.update(['job', jobId], { cursor, state, done: done + taken, updatedAt: now });
}
