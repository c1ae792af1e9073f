import { planReview } from '@creamline/domain/customers';
import { reviewIsDue } from '@creamline/domain/loyalty';
import { businessDayOf } from '@creamline/domain/time';
import { deadLetter, putAside, readPage, settingsOf, withRetry, type Context } from '../platform/index.ts';

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
const AT_ONCE = 8;

/** Reviews one account if it is due: its points expire and its tier may fall, in one transaction. */
export async function reviewOne(context: Context, customerId: string): Promise<void> {
  const settings = await settingsOf(context);
  await context.db.transaction(async (transaction) => {
    const [account, customer] = await Promise.all([
      transaction.get(['loyaltyAccount', customerId]),
      transaction.get(['customer', customerId]),
    ]);
    const now = context.now();
    const today = businessDayOf(now, settings.company.timeZone);
    if (account === null || !reviewIsDue(account.data, today)) return;
    const facts = { customerId, account: account.data, customer: customer?.data ?? null, ...settings };
    transaction.write(planReview(facts, now));
  });
}

async function reviewAll(context: Context, customerIds: readonly string[]): Promise<number> {
  let failed = 0;
  for (let start = 0; start < customerIds.length; start += AT_ONCE) {
    const results = customerIds.slice(start, start + AT_ONCE).map(async (customerId) => {
      try {
        await withRetry(() => reviewOne(context, customerId));
      } catch (error) {
        failed += 1;
        await deadLetter(context, 'reviewAccounts', `loyalty_accounts/${customerId}`, error);
      }
    });
    await Promise.all(results);
  }
  return failed;
}

/** Reviews every account whose `nextReviewDay` has come, so that the cost follows what is due, not all members. */
export async function reviewAccounts(
  context: Context,
  options: Partial<ReviewOptions> = {},
): Promise<ReviewReport> {
  const { pageSize, budgetMs } = { ...defaults, ...options };
  const { company } = await settingsOf(context);
  const started = context.now().getTime();
  const report = { reviewed: 0, failed: 0 };
  for (;;) {
    const today = businessDayOf(context.now(), company.timeZone);
    const { found, unfit, full } = await readPage(context.db, {
      from: ['loyaltyAccount'],
      where: [['nextReviewDay', '<=', today]],
      orderBy: [['nextReviewDay', 'asc']],
      limit: pageSize,
    });
    await putAside(context, 'reviewAccounts', unfit);
    const failed = await reviewAll(
      context,
      found.map(({ id }) => id),
    );
    report.reviewed += found.length - failed;
    report.failed += failed + unfit.length;
    // A page that only fails would come again and again.
    if (!full || failed === found.length) return { ...report, complete: !full };
    if (context.now().getTime() - started >= budgetMs) return { ...report, complete: false };
  }
}
