import { deadLetter, withRetry, type Context } from '../platform/index.ts';
import { evaluateOne } from './evaluate-one.ts';

export interface SweepReport {
  readonly evaluated: number;
  readonly failed: number;
  /** Whether nobody is due any more; if not, the next run takes the rest. */
  readonly complete: boolean;
}

export interface SweepOptions {
  readonly pageSize: number;
  readonly budgetMs: number;
}

const defaults: SweepOptions = { pageSize: 200, budgetMs: 240_000 };
const AT_ONCE = 8;

/** Judges every customer whose lifecycle, health or segments may change by now without a write. */
export async function sweepMemberships(
  context: Context,
  options: Partial<SweepOptions> = {},
): Promise<SweepReport> {
  const { pageSize, budgetMs } = { ...defaults, ...options };
  const started = context.now().getTime();
  const report = { evaluated: 0, failed: 0 };
  for (;;) {
    const due = await context.db.list({
      from: ['customer'],
      where: [['nextEvaluationAt', '<=', context.now()]],
      orderBy: [['nextEvaluationAt', 'asc']],
      limit: pageSize,
    });
    const failed = await evaluateAll(
      context,
      due.map(({ id }) => id),
    );
    report.evaluated += due.length - failed;
    report.failed += failed;
    const complete = due.length < pageSize;
    // A page that only fails would come again and again.
    if (complete || failed === due.length) return { ...report, complete };
    if (context.now().getTime() - started >= budgetMs) return { ...report, complete };
  }
}

async function evaluateAll(context: Context, customerIds: readonly string[]): Promise<number> {
  let failed = 0;
  for (let start = 0; start < customerIds.length; start += AT_ONCE) {
    const results = customerIds.slice(start, start + AT_ONCE).map(async (customerId) => {
      try {
        await withRetry(() => evaluateOne(context, customerId));
      } catch (error) {
        failed += 1;
        await deadLetter(context, 'sweepMemberships', `customers/${customerId}`, error);
      }
    });
    await Promise.all(results);
  }
  return failed;
}
