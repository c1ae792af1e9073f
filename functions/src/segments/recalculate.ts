import { planEvaluation, type Customer } from '@creamline/domain/customers';
import { write, type Job, type Write } from '@creamline/domain/paths';
import { businessDayOf } from '@creamline/domain/time';
import type { JobQueue, JobStep } from '../platform/job-queue.ts';
import { isAt } from '../platform/job-step.ts';
import {
  SETTINGS_TTL_MS,
  getFit,
  idsOf,
  pastDeletedSegments,
  readPage,
  settingsOf,
  type Context,
  type Stored,
  type Transaction,
} from '../platform/index.ts';
import { readFeatures, type Features } from './feature-shards.ts';
import { toBeJudged } from './judge-rows.ts';
import { RECHECK, isSuperseded, recheck } from './recheck.ts';

export const RECALCULATION_PAGE = 50;
/** Firestore takes 500 writes in a commit; a page whose customers change many segments ends earlier. */
const WRITES_AT_MOST = 490;
/** The cursor among customers whom the feature shards name: this, and the last customer's id. */
const NAMED = ' named ';
/** A step goes on to further pages for this long: reading the shards again costs more than a page. */
const STEP_MS = 120_000;

/** What a step leads to: the cursor of the next, after a delay; undefined when the job is over. */
export type Next = { readonly cursor: string; readonly delaySeconds: number } | undefined;

/** Customers judged in one commit, and what that means for the job. */
interface Page {
  readonly read: (transaction: Transaction) => Promise<readonly Stored<Customer>[]>;
  /** The place in the job behind the customer, or behind the whole page where none is named. */
  readonly behind: (last: { readonly id: string; readonly judged: number } | null) => Place;
  /** Changes from here on may not be in what the page was chosen by; ISO text. */
  readonly changesFrom?: string;
}

interface Place {
  /** Null where nothing is left. */
  readonly cursor: string | null;
  /** Customers the job is through with, of how many; counted on from the job where `done` is missing. */
  readonly judged?: number;
  readonly done?: number;
  readonly total?: number | undefined;
}

/**
 * One step of a recalculation. The feature shards name the customers whose segments change by the rule set as it is,
 * or who must be read to tell; each is judged again by all its facts in the transaction that writes it. Where the
 * shards are not whole, a step judges a page of all customers. Ends without more where a newer version has its job.
 */
export async function recalculate(context: Context, queue: JobQueue, step: JobStep): Promise<void> {
  if (step.cursor === RECHECK) return recheck(context, step);
  const next = await pastDeletedSegments(context, () => judge(context, step));
  if (next !== undefined) await queue.add({ jobId: step.jobId, cursor: next.cursor }, next.delaySeconds);
}

async function judge(context: Context, step: JobStep): Promise<Next> {
  const named = step.cursor?.startsWith(NAMED) ?? false;
  if (step.cursor !== null && !named) return judgePage(context, step, everybodyAfter(step.cursor));
  const afterId = named ? (step.cursor ?? '').slice(NAMED.length) : null;
  const { company } = await settingsOf(context);
  const [features, ruleSet] = await Promise.all([
    readFeatures(context.db, company.timeZone),
    context.db.get(['ruleSet']),
  ]);
  if (ruleSet === null) return undefined;
  if (features === null)
    return judgePage(context, step, everybodyAfter(afterId, await context.db.count({ from: ['customer'] })));
  const today = businessDayOf(context.now(), company.timeZone);
  const ids = toBeJudged(features, ruleSet.data, today).filter((id) => afterId === null || id > afterId);
  const started = context.now().getTime();
  let place = step;
  for (let from = 0; ; from += RECALCULATION_PAGE) {
    const page = { ids: ids.slice(from, from + RECALCULATION_PAGE), left: ids.length - from };
    const next = await judgePage(context, place, namedOnes(page, features));
    const whole = next?.cursor === `${NAMED}${page.ids.at(-1) ?? ''}`;
    if (!whole || context.now().getTime() - started >= STEP_MS) return next;
    place = { ...step, cursor: next.cursor };
  }
}

/** A page of all customers in the order of their ids. `total` is told once, by the first page. */
function everybodyAfter(afterId: string | null, total?: number): Page {
  let ids: readonly string[] = [];
  return {
    read: async (transaction) => {
      const page = await readPage(transaction, {
        from: ['customer'],
        ...(afterId === null ? {} : { afterId }),
        limit: RECALCULATION_PAGE,
      });
      ids = idsOf(page);
      return page.found;
    },
    behind: (last) => {
      if (last !== null) return { cursor: last.id, judged: last.judged, total };
      const ends = ids.length < RECALCULATION_PAGE;
      return { cursor: ends ? null : (ids.at(-1) ?? null), judged: ids.length, total };
    },
  };
}

/** The next of the customers whom the shards name; all others are done without being read. */
function namedOnes(
  { ids, left }: { readonly ids: readonly string[]; readonly left: number },
  features: Features,
): Page {
  const total = features.count;
  return {
    changesFrom: features.changesFrom.toISOString(),
    read: async (transaction) => {
      const customers = await Promise.all(ids.map((id) => getFit(transaction, ['customer', id])));
      return customers.filter((each) => each !== null);
    },
    behind: (last) => {
      const through = last === null ? ids.length : ids.indexOf(last.id) + 1;
      const rest = left - through;
      return {
        cursor: rest === 0 ? null : `${NAMED}${ids[through - 1] ?? ''}`,
        done: Math.max(0, total - rest),
        total,
      };
    },
  };
}

async function judgePage(context: Context, step: JobStep, page: Page): Promise<Next> {
  const { company, ruleSet: held } = await settingsOf(context);
  return context.db.transaction(async (transaction): Promise<Next> => {
    const [job, stored, customers] = await Promise.all([
      transaction.get(['job', step.jobId]),
      transaction.get(['ruleSet']),
      page.read(transaction),
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
    const accounts = await Promise.all(
      customers.map(({ id }) => getFit(transaction, ['loyaltyAccount', id])),
    );
    const writes: Write[] = [];
    let judged = 0;
    for (const [index, { id, data: customer }] of customers.entries()) {
      const account = accounts[index]?.data ?? null;
      const plan = planEvaluation({ customerId: id, customer, account, ruleSet, company, now });
      const own = plan.changed ? [write.update(['customer', id], plan.customer), ...plan.writes] : [];
      if (judged > 0 && writes.length + own.length > WRITES_AT_MOST) break;
      writes.push(...own);
      judged += 1;
    }
    const broken = judged === customers.length ? undefined : customers[judged - 1];
    const place = page.behind(broken === undefined ? null : { id: broken.id, judged });
    const cursor = place.cursor ?? RECHECK;
    const done = place.done ?? job.data.done + (place.judged ?? 0);
    const total = place.total ?? job.data.total;
    const recheckFrom = job.data.input['recheckFrom'] ?? page.changesFrom ?? null;
    transaction.write([
      ...writes,
      write.update(['job', step.jobId], {
        ...{ cursor, done, total, updatedAt: now },
        input: { ...job.data.input, recheckFrom },
      }),
      ...(await planProgress(transaction, step.jobId, job.data, { done, total })),
    ]);
    // Whoever holds an older rule set may judge by it until its time to live has passed.
    const staleUntil = ruleSet.changedAt.getTime() + 2 * SETTINGS_TTL_MS;
    const wait = cursor === RECHECK ? Math.max(0, Math.ceil((staleUntil - now.getTime()) / 1000)) : 0;
    return { cursor, delaySeconds: wait };
  });
}

/** The progress of the segment whose rule the job follows. */
async function planProgress(
  transaction: Transaction,
  jobId: string,
  job: Job,
  progress: { readonly done: number; readonly total: number },
): Promise<Write[]> {
  const segmentId = String(job.input['segmentId']);
  const segment = await transaction.get(['segment', segmentId]);
  if (segment?.data.calculation?.jobId !== jobId) return [];
  return [write.update(['segment', segmentId], { calculation: { jobId, ...progress } })];
}
