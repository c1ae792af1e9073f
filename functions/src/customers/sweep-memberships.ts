import { forEachApart, putAside, readPage, type Context } from '../platform/index.ts';
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
    const failed = await forEachApart(context, 'sweepMemberships', found, ({ id }) =>
      evaluateOne(context, id),
    );
    report.evaluated += found.length - failed;
    report.failed += failed + unfit.length;
    // A page that only fails would come again and again.
    if (!full || failed === found.length) return { ...report, complete: !full };
    if (context.now().getTime() - started >= budgetMs) return { ...report, complete: false };
  }
}
