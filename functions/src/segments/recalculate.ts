import { planEvaluation } from '@creamline/domain/customers';
import { write, type Job, type Write } from '@creamline/domain/paths';
import type { RuleSet } from '@creamline/domain/segments';
import { evaluateOne } from '../customers/index.ts';
import type { JobQueue, JobStep } from '../platform/job-queue.ts';
import {
  SETTINGS_TTL_MS,
  pastDeletedSegments,
  settingsOf,
  type Context,
  type Transaction,
} from '../platform/index.ts';

export const RECALCULATION_PAGE = 50;
/** Firestore takes 500 writes in a commit; a page whose customers change many segments ends earlier. */
const WRITES_AT_MOST = 400;
/** The cursor while customers are looked at again whom an older rule set may have judged meanwhile. */
export const RECHECK = ' recheck';
const RECHECK_PAGE = 300;
const SEGMENTS_AT_MOST = 500;

/** What a step leads to: the cursor of the next, after a delay; undefined when the job is over. */
type Next = { readonly cursor: string; readonly delaySeconds: number } | undefined;

/**
 * One step of a recalculation: judges a page of customers by the rule set as it is, and writes those that change,
 * with the cursor, in one commit. Ends without more where a newer version has its own job.
 */
export async function recalculate(context: Context, queue: JobQueue, step: JobStep): Promise<void> {
  const next =
    step.cursor === RECHECK
      ? await recheck(context, step)
      : await pastDeletedSegments(context, () => judgePage(context, step));
  if (next !== undefined) await queue.add({ jobId: step.jobId, cursor: next.cursor }, next.delaySeconds);
}

async function judgePage(context: Context, step: JobStep): Promise<Next> {
  const { company, ruleSet: held } = await settingsOf(context);
  return context.db.transaction(async (transaction): Promise<Next> => {
    const [job, stored, customers] = await Promise.all([
      transaction.get(['job', step.jobId]),
      transaction.get(['ruleSet']),
      transaction.list({
        from: ['customer'],
        ...(step.cursor === null ? {} : { afterId: step.cursor }),
        limit: RECALCULATION_PAGE,
      }),
    ]);
    const newest = stored?.data;
    if (job === null || newest === undefined || !isAt(job.data, step)) return undefined;
    // What is held of this version may already be without the rules of segments that are gone.
    const ruleSet = held.version === newest.version ? held : newest;
    const now = context.now();
    if (isSuperseded(job.data, ruleSet)) {
      transaction.write([write.update(['job', step.jobId], { state: 'superseded', updatedAt: now })]);
      return undefined;
    }
    const accounts = await Promise.all(customers.map(({ id }) => transaction.get(['loyaltyAccount', id])));
    const writes: Write[] = [];
    let judged = 0;
    for (const [index, { id, data: customer }] of customers.entries()) {
      if (writes.length > WRITES_AT_MOST) break;
      const account = accounts[index]?.data ?? null;
      const plan = planEvaluation({ customerId: id, customer, account, ruleSet, company, now });
      if (plan.changed) writes.push(write.update(['customer', id], plan.customer), ...plan.writes);
      judged += 1;
    }
    const complete = judged === customers.length && customers.length < RECALCULATION_PAGE;
    const cursor = complete ? RECHECK : (customers[judged - 1]?.id ?? RECHECK);
    const done = job.data.done + judged;
    transaction.write([
      ...writes,
      write.update(['job', step.jobId], { cursor, done, updatedAt: now }),
      ...(await planProgress(transaction, step.jobId, job.data, done)),
    ]);
    // Whoever holds an older rule set may judge by it until its time to live has passed.
    const staleUntil = ruleSet.changedAt.getTime() + 2 * SETTINGS_TTL_MS;
    const wait = complete ? Math.max(0, Math.ceil((staleUntil - now.getTime()) / 1000)) : 0;
    return { cursor, delaySeconds: wait };
  });
}

/** Looks again at customers that were judged after the change by a rule set from before it, then ends the job. */
async function recheck(context: Context, step: JobStep): Promise<Next> {
  const [job, stored] = await Promise.all([context.db.get(['job', step.jobId]), context.db.get(['ruleSet'])]);
  const ruleSet = stored?.data;
  if (job === null || ruleSet === undefined || !isAt(job.data, step)) return undefined;
  if (!isSuperseded(job.data, ruleSet)) await recheckFrom(context, ruleSet);
  await context.db.transaction(async (transaction) => {
    const [current, rules, segments] = await Promise.all([
      transaction.get(['job', step.jobId]),
      transaction.get(['ruleSet']),
      transaction.list({ from: ['segment'], limit: SEGMENTS_AT_MOST }),
    ]);
    if (current === null || rules === null || !isAt(current.data, step)) return;
    const now = context.now();
    const superseded = isSuperseded(current.data, rules.data);
    const state = superseded ? 'superseded' : 'done';
    // The newest job has judged by every rule: it also ends what superseded ones have begun.
    const ended = superseded ? [] : segments.filter(({ data }) => data.calculation !== null);
    transaction.write([
      write.update(['job', step.jobId], { state, updatedAt: now }),
      ...ended.map(({ id }) => write.update(['segment', id], { calculation: null, calculatedAt: now })),
    ]);
  });
  return undefined;
}

async function recheckFrom(context: Context, ruleSet: RuleSet): Promise<void> {
  let from = ruleSet.changedAt;
  for (;;) {
    const page = await context.db.list({
      from: ['customer'],
      where: [['evaluatedAt', '>=', from]],
      orderBy: [['evaluatedAt', 'asc']],
      limit: RECHECK_PAGE,
    });
    for (const { id, data } of page)
      if (data.segmentsVersion < ruleSet.version) await evaluateOne(context, id);
    const last = page.at(-1)?.data.evaluatedAt ?? null;
    if (page.length < RECHECK_PAGE || last === null) return;
    from = last > from ? last : new Date(from.getTime() + 1);
  }
}

function isAt(job: Job, step: JobStep): boolean {
  return job.state === 'running' && job.cursor === step.cursor;
}

function isSuperseded(job: Job, ruleSet: RuleSet): boolean {
  return ruleSet.version > Number(job.input['version']);
}

/** The progress of the segment whose rule the job follows. */
async function planProgress(
  transaction: Transaction,
  jobId: string,
  job: Job,
  done: number,
): Promise<Write[]> {
  const segmentId = String(job.input['segmentId']);
  const segment = await transaction.get(['segment', segmentId]);
  if (segment?.data.calculation?.jobId !== jobId) return [];
  return [write.update(['segment', segmentId], { calculation: { jobId, done, total: job.total } })];
}
