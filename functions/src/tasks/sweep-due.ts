import type { Task } from '@creamline/domain/tasks';
import { deadLetter, putAside, withRetry, type Context, type Page } from '../platform/index.ts';

/** What one sweep did. */
export interface SweptDue {
  /** Tasks for which the handler had something to do. */
  readonly done: number;
  readonly failed: number;
}

const PAGE = 200;
const PAGES = 20;
/** No page is begun after this: the next run goes on. */
const BUDGET_MS = 200_000;

/**
 * Handles what is due, page by page, one task after the other; what keeps failing is put aside under `name` and
 * counted. Each task handled must leave the list, so that the next page holds others.
 */
export async function sweepDue(
  context: Context,
  name: string,
  list: (limit: number) => Promise<Page<Task>>,
  handle: (taskId: string) => Promise<boolean>,
): Promise<SweptDue> {
  const report = { done: 0, failed: 0 };
  const started = context.now().getTime();
  for (let page = 0; page < PAGES; page++) {
    const { found, unfit, full } = await list(PAGE);
    await putAside(context, name, unfit);
    let failed = unfit.length;
    for (const { id } of found) {
      try {
        if (await withRetry(() => handle(id))) report.done += 1;
      } catch (error) {
        failed += 1;
        await deadLetter(context, name, `tasks/${id}`, error);
      }
    }
    report.failed += failed;
    // A page that only fails would come again and again.
    if (!full || failed === found.length + unfit.length) break;
    if (context.now().getTime() - started >= BUDGET_MS) break;
  }
  return report;
}
