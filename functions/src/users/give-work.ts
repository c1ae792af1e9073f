import { write, type Write } from '@creamline/domain/paths';
import { idsOf, readPage, type Context, type Page, type Transaction } from '../platform/index.ts';
import { nextCursor, placeOf, type Place } from '../platform/job-place.ts';
import type { JobQueue, JobStep } from '../platform/job-queue.ts';
import { isAt, pastPage } from '../platform/job-step.ts';

/** What somebody has, in the order the job takes it. */
const kinds = ['customer', 'task'] as const;
type Kind = (typeof kinds)[number];

const PAGE = 100;

/**
 * Gives one page of somebody's customers, then of their open tasks, to a colleague, and asks for the next page. What
 * belongs to a customer follows by the customer's own event. The cursor moves in the same commit as the page.
 */
export async function giveWork(context: Context, queue: JobQueue, step: JobStep): Promise<void> {
  const next = await context.db.transaction(async (transaction) => {
    const job = await transaction.get(['job', step.jobId]);
    if (job === null || !isAt(job.data, step)) return undefined;
    const { fromUid, toUid, by } = job.data.input;
    const place = placeOf(kinds, step.cursor);
    const page = await readOwned(transaction, place, String(fromUid));
    const now = context.now();
    const cursor = nextCursor(kinds, place, page, PAGE);
    transaction.write([
      ...page.map(({ id, base }) => give(place.kind, id, base, String(toUid), String(by), now)),
      pastPage(step, job.data, { cursor, taken: page.length }, now),
    ]);
    return cursor ?? undefined;
  });
  if (next !== undefined) await queue.add({ jobId: step.jobId, cursor: next });
}

interface Owned {
  readonly id: string;
  /** The version it has; null where it does not fit its schema. */
  readonly base: string | null;
}

async function readOwned(
  transaction: Transaction,
  place: Place<Kind>,
  uid: string,
): Promise<readonly Owned[]> {
  const page = await readWork(transaction, place, uid);
  const known = new Map(page.found.map(({ id, data }) => [id, data.rev]));
  return idsOf(page).map((id) => ({ id, base: known.get(id) ?? null }));
}

function readWork(
  transaction: Transaction,
  { kind, afterId }: Place<Kind>,
  uid: string,
): Promise<Page<{ readonly rev: string }>> {
  const page = afterId === null ? {} : { afterId };
  if (kind === 'customer')
    return readPage(transaction, {
      from: ['customer'],
      where: [['assignedRepId', '==', uid]],
      ...page,
      limit: PAGE,
    });
  return readPage(transaction, {
    from: ['task'],
    where: [
      ['assigneeId', '==', uid],
      ['state', '==', 'open'],
    ],
    ...page,
    limit: PAGE,
  });
}

/** Changes what clients own, so it takes a version of its own: an edit under way shows as a conflict. */
function give(kind: Kind, id: string, base: string | null, toUid: string, by: string, now: Date): Write {
  const stamp = { updatedAt: now, updatedBy: by, rev: `system-${now.getTime().toString(36)}`, base };
  return kind === 'customer'
    ? write.update(['customer', id], { assignedRepId: toUid, ...stamp })
    : write.update(['task', id], { assigneeId: toUid, ...stamp });
}
