import { planReview } from '@creamline/domain/customers';
import { programmeFacts, reviewChanges, reviewIsDue } from '@creamline/domain/loyalty';
import { businessDayOf } from '@creamline/domain/time';
import {
  forEachApart,
  putAside,
  readPage,
  readPageById,
  settingsOf,
  walkAnew,
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
  const due = await reviewDue(context, pageSize, isTimeLeft);
  if (!due.complete) return due;
  const { programme } = await settingsOf(context);
  const changed = {
    jobId: 'loyalty_review',
    kind: 'loyaltyReview',
    handler: HANDLER,
    isTimeLeft,
    page: (afterId: string | null) => readPageById(context.db, 'loyaltyAccount', afterId, pageSize),
    // By what of it decides: who saved it, and when, changes nobody's points.
    by: programmeFacts.parse(programme),
  } as const;
  const { handled, failed, complete } = await walkAnew(context, changed, (id) =>
    reviewOne(context, id, true),
  );
  return { reviewed: due.reviewed + handled, failed: due.failed + failed, complete };
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
