import { planEvaluation } from '@creamline/domain/customers';
import { write, type Job } from '@creamline/domain/paths';
import type { RuleSet } from '@creamline/domain/segments';
import type { JobStep } from '../platform/job-queue.ts';
import { isAt } from '../platform/job-step.ts';
import { pastDeletedSegments, readPage, settingsOf, type Context } from '../platform/index.ts';
import { changedPages } from './feature-shards.ts';

/** The cursor while customers are looked at again whom an older rule set may have judged meanwhile. */
export const RECHECK = ' recheck';
const PAGE = 300;
const SEGMENTS_AT_MOST = 500;

/**
 * Looks again at customers whom a rule set from before the change has judged since, or since the feature shards were
 * folded, then ends the job.
 */
export async function recheck(context: Context, step: JobStep): Promise<void> {
  const [job, stored] = await Promise.all([context.db.get(['job', step.jobId]), context.db.get(['ruleSet'])]);
  const ruleSet = stored?.data;
  if (job === null || ruleSet === undefined || !isAt(job.data, step)) return;
  if (!isSuperseded(job.data, ruleSet)) await recheckFrom(context, ruleSet, firstMoment(job.data, ruleSet));
  await context.db.transaction(async (transaction) => {
    const [current, rules, segments] = await Promise.all([
      transaction.get(['job', step.jobId]),
      transaction.get(['ruleSet']),
      readPage(transaction, { from: ['segment'], limit: SEGMENTS_AT_MOST }),
    ]);
    if (current === null || rules === null || !isAt(current.data, step)) return;
    const now = context.now();
    const superseded = isSuperseded(current.data, rules.data);
    const state = superseded ? 'superseded' : 'done';
    // The newest job has judged by every rule: it also ends what superseded ones have begun.
    const ended = superseded ? [] : segments.found.filter(({ data }) => data.calculation !== null);
    transaction.write([
      write.update(['job', step.jobId], { state, updatedAt: now }),
      ...ended.map(({ id }) => write.update(['segment', id], { calculation: null, calculatedAt: now })),
    ]);
  });
}

/** Whether a later change of the rules has a job of its own, which does this one's work too. */
export function isSuperseded(job: Job, ruleSet: RuleSet): boolean {
  return ruleSet.version > Number(job.input['version']);
}

function firstMoment(job: Job, { changedAt }: RuleSet): Date {
  const told = Date.parse(String(job.input['recheckFrom']));
  return told < changedAt.getTime() ? new Date(told) : changedAt;
}

async function recheckFrom(context: Context, ruleSet: RuleSet, first: Date): Promise<void> {
  for await (const page of changedPages(context.db, first, PAGE))
    for (const { id, data } of page)
      if (data.segmentsVersion < ruleSet.version) await judgeAgain(context, id, ruleSet.version);
}

/** Judges a customer by a rule set of that version or later, and writes it where it stands otherwise than before. */
function judgeAgain(context: Context, customerId: string, version: number): Promise<void> {
  return pastDeletedSegments(context, async () => {
    const settings = await settingsOf(context, version);
    await context.db.transaction(async (transaction) => {
      const [customer, account] = await Promise.all([
        transaction.get(['customer', customerId]),
        transaction.get(['loyaltyAccount', customerId]),
      ]);
      if (customer === null) return;
      const facts = { customerId, customer: customer.data, account: account?.data ?? null };
      const plan = planEvaluation({ ...facts, ...settings, now: context.now() });
      if (plan.changed)
        transaction.write([write.update(['customer', customerId], plan.customer), ...plan.writes]);
    });
  });
}
