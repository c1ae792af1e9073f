import { write } from '@creamline/domain/paths';
import { forEachApart, putAside, readPageById, type Context } from '../platform/index.ts';
import type { JobQueue, JobStep } from '../platform/job-queue.ts';
import { isAt, pastPage } from '../platform/job-step.ts';
import { refreshCustomer } from './refresh-customer.ts';

/** What starting a backfill did. */
export interface BackfillReport {
  readonly customers: number;
  /** Whether one was under way already, and goes on from where it is. */
  readonly resumed: boolean;
}

export const BACKFILL_PAGE = 40;
const JOB_ID = 'backfill';

/** Begins to work out afresh what follows from every customer; one that is under way goes on instead. */
export async function startBackfill(context: Context, queue: JobQueue): Promise<BackfillReport> {
  const customers = await context.db.count({ from: ['customer'] });
  const cursor = await context.db.transaction(async (transaction) => {
    const job = await transaction.get(['job', JOB_ID]);
    if (job?.data.state === 'running') return job.data.cursor ?? '';
    const now = context.now();
    transaction.write([
      write.set(['job', JOB_ID], {
        kind: 'backfill',
        state: 'running',
        cursor: null,
        done: 0,
        total: customers,
        input: {},
        startedAt: now,
        updatedAt: now,
      }),
    ]);
    return null;
  });
  await queue.add({ jobId: JOB_ID, cursor: cursor === '' ? null : cursor });
  return { customers, resumed: cursor !== null };
}

/**
 * One step of it: a page of customers, then the cursor. Killed in between, the page comes again, which changes
 * nothing. A customer that fails is put aside and does not hold up the others.
 */
export async function stepBackfill(context: Context, queue: JobQueue, step: JobStep): Promise<void> {
  const page = await readPageById(context.db, 'customer', step.cursor, BACKFILL_PAGE);
  await putAside(context, 'backfill', page.unfit);
  await forEachApart(context, 'backfill', page.found, ({ id }) => refreshCustomer(context, queue, id));
  const cursor = page.end;
  const taken = page.found.length + page.unfit.length;
  const moved = await context.db.transaction(async (transaction) => {
    const job = await transaction.get(['job', step.jobId]);
    if (job === null || !isAt(job.data, step)) return false;
    transaction.write([pastPage(step, job.data, { cursor, taken }, context.now())]);
    return true;
  });
  if (moved && cursor !== null) await queue.add({ jobId: step.jobId, cursor });
}
