import { readPageById, settingsOf, walkAnew, type Context, type Walked } from '../platform/index.ts';
import { evaluateOne } from './evaluate-one.ts';
import type { SweepOptions } from './sweep-memberships.ts';

const defaults: SweepOptions = { pageSize: 200, budgetMs: 60_000 };

/**
 * Judges all customers once after the dairy's delivery days, closures or time zone were changed: how they stand, and
 * when they are looked at next, was worked out by the earlier ones. Goes on in the next run where time runs out.
 */
export async function judgeByNewCalendar(
  context: Context,
  options: Partial<SweepOptions> = {},
): Promise<Walked> {
  const { pageSize, budgetMs } = { ...defaults, ...options };
  const started = context.now().getTime();
  const { timeZone, deliveryDays, closures } = (await settingsOf(context)).company;
  const calendar = {
    jobId: 'calendar_review',
    kind: 'calendarReview',
    page: (afterId: string | null) => readPageById(context.db, 'customer', afterId, pageSize),
    // Its name or who saved it changes how nobody stands.
    by: [timeZone, deliveryDays.toSorted(), closures.toSorted()],
    // An event put aside is tried again as one of the sweep's: both judge the customer.
    handler: 'sweepMemberships',
    isTimeLeft: () => context.now().getTime() - started < budgetMs,
  } as const;
  return walkAnew(context, calendar, (id) => evaluateOne(context, id, true));
}
