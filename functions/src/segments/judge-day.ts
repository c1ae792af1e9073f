import { businessDayOf } from '@creamline/domain/time';
import { evaluateOne } from '../customers/index.ts';
import {
  deadLetter,
  keepPlace,
  settingsOf,
  withRetry,
  type Context,
  type SweepPlace,
} from '../platform/index.ts';
import { readFeatures } from './feature-shards.ts';
import { movedByTheDay } from './judge-rows.ts';

const JOB_ID = 'segment_day';
const AT_ONCE = 8;
const BUDGET_MS = 200_000;

/**
 * Once on each business day: judges the customers whom the new day alone brings into a segment or out of one, as the
 * feature shards tell. A changed rule need therefore not write when each customer is to be looked at next. Returns
 * how many were judged.
 */
export async function judgeDay(context: Context): Promise<number> {
  const started = context.now();
  const { company, ruleSet } = await settingsOf(context);
  const today = businessDayOf(started, company.timeZone);
  const job = (await context.db.get(['job', JOB_ID]))?.data;
  const sameDay = job?.input['day'] === today;
  if (sameDay && job.state === 'done') return 0;
  const features = await readFeatures(context.db, company.timeZone);
  // Until the shards are whole, a changed rule writes when each customer is next to be looked at.
  if (features === null) return 0;
  const place = sameDay ? (job.cursor ?? '') : '';
  const ids = movedByTheDay(features, ruleSet, today).filter((id) => id > place);
  let done = 0;
  while (done < ids.length && context.now().getTime() - started.getTime() < BUDGET_MS) {
    const some = ids.slice(done, done + AT_ONCE);
    await Promise.all(some.map((id) => judge(context, id)));
    done += some.length;
  }
  const cursor = done < ids.length ? (ids[done - 1] ?? null) : null;
  // Until when the day's customers have been judged.
  const kept: SweepPlace = { kind: 'segmentDay', cursor, done, input: { day: today } };
  await context.db.commit([keepPlace(JOB_ID, kept, context.now())]);
  return done;
}

async function judge(context: Context, customerId: string): Promise<void> {
  try {
    await withRetry(() => evaluateOne(context, customerId));
  } catch (error) {
    await deadLetter(context, 'judgeDay', `customers/${customerId}`, error);
  }
}
