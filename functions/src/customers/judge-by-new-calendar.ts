import { createHash } from 'node:crypto';
import type { Write } from '@creamline/domain/paths';
import type { Company } from '@creamline/domain/territories';
import {
  forEachApart,
  keepPlace,
  putAside,
  readPageById,
  settingsOf,
  type Context,
} from '../platform/index.ts';
import { evaluateOne } from './evaluate-one.ts';
import type { SweepOptions } from './sweep-memberships.ts';

const defaults: SweepOptions = { pageSize: 200, budgetMs: 60_000 };
const JOB_ID = 'calendar_review';
/** An event put aside is tried again as one of the sweep's: both judge the customer. */
const HANDLER = 'sweepMemberships';

/**
 * Judges all customers once after the dairy's delivery days, closures or time zone were changed: how they stand, and
 * when they are looked at next, was worked out by the earlier ones. Goes on in the next run where time runs out, and
 * gives how many were looked at.
 */
export async function judgeByNewCalendar(
  context: Context,
  options: Partial<SweepOptions> = {},
): Promise<number> {
  const { pageSize, budgetMs } = { ...defaults, ...options };
  const started = context.now().getTime();
  const { company } = await settingsOf(context);
  const calendar = markOf(company);
  const job = (await context.db.get(['job', JOB_ID]))?.data ?? null;
  const isNew = job !== null && job.input['calendar'] !== calendar;
  if (job === null) await context.db.commit([placeIn(calendar, null, 0, context.now())]);
  if (job === null || (!isNew && job.state === 'done')) return 0;
  const before = isNew ? 0 : job.done;
  let cursor = isNew ? null : job.cursor;
  let done = before;
  do {
    const page = await readPageById(context.db, 'customer', cursor, pageSize);
    await putAside(context, HANDLER, page.unfit);
    await forEachApart(context, HANDLER, page.found, ({ id }) => evaluateOne(context, id, true));
    done += page.found.length;
    cursor = page.end;
    await context.db.commit([placeIn(calendar, cursor, done, context.now())]);
  } while (cursor !== null && context.now().getTime() - started < budgetMs);
  return done - before;
}

/** By what of the dairy decides: its name or who saved it changes how nobody stands. */
function markOf({ timeZone, deliveryDays, closures }: Company): string {
  const decides = [timeZone, deliveryDays.toSorted(), closures.toSorted()];
  return createHash('sha256').update(JSON.stringify(decides)).digest('hex');
}

/** By which calendar all customers have been judged, or are being judged up to the cursor. */
function placeIn(calendar: string, cursor: string | null, done: number, now: Date): Write {
  return keepPlace(JOB_ID, { kind: 'calendarReview', cursor, done, input: { calendar } }, now);
}
