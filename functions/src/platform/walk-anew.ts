import { createHash } from 'node:crypto';
import type { Job } from '@creamline/domain/paths';
import type { Context } from './database.ts';
import { forEachApart } from './for-each-apart.ts';
import { putAside, type PageById } from './page.ts';
import { keepPlace } from './sweep-job.ts';

export interface WalkAnew {
  readonly jobId: string;
  readonly kind: Job['kind'];
  /** The documents walked through, from behind an id on. */
  readonly page: (afterId: string | null) => Promise<PageById<unknown>>;
  /** What they were last walked through by: once it differs, they are again. */
  readonly by: unknown;
  /** The handler that an event put aside is tried again by. */
  readonly handler: string;
  readonly isTimeLeft: () => boolean;
}

export interface Walked {
  /** How many were looked at in this run, without those put aside. */
  readonly handled: number;
  readonly failed: number;
  /** Whether none is left; if not, the next run goes on. */
  readonly complete: boolean;
}

/**
 * Walks through all documents of a kind once after what they depend on has changed; it takes a page at least. The first
 * run of all only remembers what they depend on.
 */
export async function walkAnew(
  context: Context,
  { jobId, kind, page, by, handler, isTimeLeft }: WalkAnew,
  handle: (id: string) => Promise<unknown>,
): Promise<Walked> {
  const mark = createHash('sha256').update(JSON.stringify(by)).digest('hex');
  const place = (cursor: string | null, done: number) =>
    context.db.commit([keepPlace(jobId, { kind, cursor, done, input: { by: mark } }, context.now())]);
  const job = (await context.db.get(['job', jobId]))?.data ?? null;
  const isNew = job !== null && job.input['by'] !== mark;
  if (job === null) await place(null, 0);
  if (job === null || (!isNew && job.state === 'done')) return { handled: 0, failed: 0, complete: true };
  let cursor = isNew ? null : job.cursor;
  let done = isNew ? 0 : job.done;
  let [handled, failed] = [0, 0];
  do {
    const { found, unfit, end } = await page(cursor);
    await putAside(context, handler, unfit);
    const failures = await forEachApart(context, handler, found, ({ id }) => handle(id));
    handled += found.length - failures;
    failed += failures + unfit.length;
    done += found.length;
    cursor = end;
    await place(cursor, done);
  } while (cursor !== null && isTimeLeft());
  return { handled, failed, complete: cursor === null };
}
