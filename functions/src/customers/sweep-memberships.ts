import { deadLetter, putAside, readPage, withRetry, type Context } from '../platform/index.ts';
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
    const { found, unfit, full } = await readPage(context.db, {
      from: ['customer'],
      where: [['nextEvaluationAt', '<=', context.now()]],
      orderBy: [['nextEvaluationAt', 'asc']],
      limit: pageSize,
    });
    await putAside(context, 'sweepMemberships', unfit);
    const failed = await evaluateAll(
      context,
      found.map(({ id }) => id),
    );
    report.evaluated += found.length - failed;
    report.failed += failed + unfit.length;
    // A page that only fails would come again and again.
    if (!full || failed === found.length) return { ...report, complete: !full };
    if (context.now().getTime() - started >= budgetMs) return { ...report, complete: false };
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
