import { createHash } from 'node:crypto';
import { planReview } from '@creamline/domain/customers';
import { programmeFacts, reviewChanges, reviewIsDue } from '@creamline/domain/loyalty';
import type { Write } from '@creamline/domain/paths';
import { businessDayOf } from '@creamline/domain/time';
import {
  forEachApart,
  keepPlace,
  putAside,
  readPage,
  readPageById,
  settingsOf,
  type Context,
} from '../platform/index.ts';

/** What one run of the review did. */
export interface ReviewReport {
  readonly reviewed: number;
  readonly failed: number;
  /** Whether no account is due any more; if not, the next run takes the rest. */
  readonly complete: boolean;
}

export interface ReviewOptions {
  readonly pageSize: number;
  readonly budgetMs: number;
}

const defaults: ReviewOptions = { pageSize: 200, budgetMs: 240_000 };
const JOB_ID = 'loyalty_review';
const HANDLER = 'reviewAccounts';

/**
 * Reviews one account: its points expire and its tier may fall, in one transaction. Only where it is due, or, with
 * `undue`, where the review would change anything.
 */
export async function reviewOne(context: Context, customerId: string, undue = false): Promise<void> {
  const settings = await settingsOf(context);
  await context.db.transaction(async (transaction) => {
    const [account, customer] = await Promise.all([
      transaction.get(['loyaltyAccount', customerId]),
      transaction.get(['customer', customerId]),
    ]);
    const now = context.now();
    const { timeZone } = settings.company;
    const today = businessDayOf(now, timeZone);
    if (account === null) return;
    const setting = { programme: settings.programme, timeZone, today, now };
    if (!reviewIsDue(account.data, today) && !(undue && reviewChanges(account.data, setting))) return;
    const facts = { customerId, account: account.data, customer: customer?.data ?? null, ...settings };
    transaction.write(planReview(facts, now));
  });
}

/**
 * Reviews every account whose `nextReviewDay` has come, so that the cost follows what is due, not all members; and all
 * of them once in the night after the programme was changed.
 */
export async function reviewAccounts(
  context: Context,
  options: Partial<ReviewOptions> = {},
): Promise<ReviewReport> {
  const { pageSize, budgetMs } = { ...defaults, ...options };
  const started = context.now().getTime();
  const isTimeLeft = (): boolean => context.now().getTime() - started < budgetMs;
  const report = await reviewDue(context, pageSize, isTimeLeft);
  return report.complete ? await reviewByNewProgramme(context, pageSize, isTimeLeft, report) : report;
}

async function reviewDue(
  context: Context,
  pageSize: number,
  isTimeLeft: () => boolean,
): Promise<ReviewReport> {
  const { company } = await settingsOf(context);
  const report = { reviewed: 0, failed: 0 };
  for (;;) {
    const today = businessDayOf(context.now(), company.timeZone);
    const { found, unfit, full } = await readPage(context.db, {
      from: ['loyaltyAccount'],
      where: [['nextReviewDay', '<=', today]],
      orderBy: [['nextReviewDay', 'asc']],
      limit: pageSize,
    });
    await putAside(context, HANDLER, unfit);
    const failed = await forEachApart(context, HANDLER, found, ({ id }) => reviewOne(context, id));
    report.reviewed += found.length - failed;
    report.failed += failed + unfit.length;
    // A page that only fails would come again and again.
    if (!full || failed === found.length) return { ...report, complete: !full };
    if (!isTimeLeft()) return { ...report, complete: false };
  }
}

/** Walks through all accounts where they were last reviewed by another programme. */
async function reviewByNewProgramme(
  context: Context,
  pageSize: number,
  isTimeLeft: () => boolean,
  before: ReviewReport,
): Promise<ReviewReport> {
  const { programme } = await settingsOf(context);
  // By what of it decides: who saved it, and when, changes nobody's points.
  const mark = createHash('sha256')
    .update(JSON.stringify(programmeFacts.parse(programme)))
    .digest('hex');
  const job = (await context.db.get(['job', JOB_ID]))?.data ?? null;
  const isNew = job !== null && job.input['programme'] !== mark;
  if (job === null) await context.db.commit([placeIn(mark, null, 0, context.now())]);
  if (job === null || (!isNew && job.state === 'done')) return before;
  let cursor = isNew ? null : job.cursor;
  let { reviewed, failed } = before;
  let done = isNew ? 0 : job.done;
  do {
    const page = await readPageById(context.db, 'loyaltyAccount', cursor, pageSize);
    await putAside(context, HANDLER, page.unfit);
    const failures = await forEachApart(context, HANDLER, page.found, ({ id }) =>
      reviewOne(context, id, true),
    );
    reviewed += page.found.length - failures;
    failed += failures + page.unfit.length;
    done += page.found.length;
    cursor = page.end;
    await context.db.commit([placeIn(mark, cursor, done, context.now())]);
  } while (cursor !== null && isTimeLeft());
  return { reviewed, failed, complete: cursor === null };
}

/** By which programme all accounts have been reviewed, or are being reviewed up to the cursor. */
function placeIn(programme: string, cursor: string | null, done: number, now: Date): Write {
  return keepPlace(JOB_ID, { kind: 'loyaltyReview', cursor, done, input: { programme } }, now);
}
