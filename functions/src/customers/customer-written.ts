import {
  cardOf,
  derivedChanges,
  planEvaluation,
  planPackJournal,
  type Customer,
  type CustomerCard,
  type EvaluationPlan,
} from '@creamline/domain/customers';
import { sameValue, write, type Fields, type Write } from '@creamline/domain/paths';
import { settleOrder } from '../orders/index.ts';
import { pastDeletedSegments, settingsOf, type Context, type Settings } from '../platform/index.ts';
import type { JobQueue } from '../platform/job-queue.ts';
import { asBooked } from './as-booked.ts';
import { planAlertEnds } from './end-alerts.ts';
import { membershipsOf } from './memberships-of.ts';
import { planRemoval } from './plan-removal.ts';
import { relevanceOf, type Relevance } from './relevance.ts';

/** More are left to the hourly sweep. */
const WAITING_AT_MOST = 500;

/** A write of a customer as the event tells it; before and after only say what may be stale. */
export interface CustomerChange {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
}

/**
 * Brings what follows from a customer up to date: lifecycle, health and segments, the card, the search packs, and,
 * through a job, the copies of its scope. Ends without a read where the write touched none of what they depend on.
 */
export async function customerWritten(
  context: Context,
  queue: JobQueue,
  change: CustomerChange,
): Promise<void> {
  const { id, before, after } = change;
  const relevance = relevanceOf(before(), after());
  if (!relevance.evaluation && !relevance.projection) return;
  const jobId = await pastDeletedSegments(context, () => follow(context, change, relevance));
  if (jobId !== null) await queue.add({ jobId, cursor: null });
  if (before() === null && after() !== null) await settleWaiting(context, id);
}

/** Writes what follows; gives the job that brings copies of the scope up to date, where they are stale. */
async function follow(
  context: Context,
  { id, before, after }: CustomerChange,
  relevance: Relevance,
): Promise<string | null> {
  let settings: Settings = await settingsOf(context);
  return context.db.transaction(async (transaction) => {
    const [stored, card, account] = await Promise.all([
      transaction.get(['customer', id]),
      transaction.get(['customerCard', id]),
      transaction.get(['loyaltyAccount', id]),
    ]);
    const now = context.now();
    if (stored === null) {
      transaction.write(await planRemoval(transaction, id, card?.data ?? null, settings, now));
      return null;
    }
    settings = await settingsOf(context, stored.data.segmentsVersion);
    const held = account?.data ?? null;
    // Whoever is new, or may be, may have orders all the same.
    const booked = before() === null ? await asBooked(transaction, id, stored.data, held) : stored.data;
    const isFirst = stored.data.evaluatedAt === null;
    const memberOf = isFirst ? await membershipsOf(transaction, id, card?.data ?? null, settings) : undefined;
    const facts = { customerId: id, customer: booked, before: stored.data, account: held, memberOf };
    const evaluation =
      relevance.evaluation || isFirst ? planEvaluation({ ...facts, ...settings, now }) : null;
    const customer = evaluation === null ? booked : judged(booked, evaluation);
    const moved =
      card !== null &&
      (card.data.assignedRepId !== customer.assignedRepId || card.data.territoryId !== customer.territoryId);
    // An event from before the change may have brought the card up to date already.
    // Asked to without an event, nobody knows whether copies are stale where there is no card to compare with.
    const unknown = card === null && after() === null;
    const spread = moved || unknown || relevance.scope;
    const ends = await planAlertEnds(transaction, id, customer, now);
    const formerRepId = moved ? card.data.assignedRepId : before()?.['assignedRepId'];
    transaction.write([
      ...(evaluation === null
        ? []
        : [
            write.update(['customer', id], {
              ...unstored(after(), stored.data),
              ...derivedChanges(stored.data, booked),
              ...evaluation.customer,
            }),
            ...evaluation.writes,
          ]),
      ...(sameValue(card?.data, cardOf(customer)) ? [] : [write.set(['customerCard', id], cardOf(customer))]),
      ...(relevance.search ? planPackJournal(id, customer, card?.data ?? null, now) : []),
      ...ends,
      ...planMemberCopies(id, memberOf ?? stored.data.segmentIds, customer, card?.data ?? null),
      ...(spread ? [scopeJob(id, typeof formerRepId === 'string' ? formerRepId : null, now)] : []),
    ]);
    return spread ? scopeJobId(id) : null;
  });
}

/** Orders that came before their customer are booked now. */
async function settleWaiting(context: Context, customerId: string): Promise<void> {
  const waiting = await context.db.list({
    from: ['settlement'],
    where: [
      ['customerId', '==', customerId],
      ['waiting', '==', true],
    ],
    limit: WAITING_AT_MOST,
  });
  for (const { id: orderId } of waiting) await settleOrder(context, { orderId, customerId });
}

/**
 * What a list may be ordered or narrowed by and the document does not hold yet, as it reads: a query passes over a
 * customer who has no such field, and finds one whose field is null.
 */
function unstored(hint: Fields | null, { tier, stats, nextFollowUpAt }: Customer): Fields {
  const listed = { tier, stats, nextFollowUpAt };
  return Object.fromEntries(Object.entries(listed).filter(([field]) => hint?.[field] === undefined));
}

function scopeJobId(customerId: string): string {
  return `scope_${customerId}`;
}

function scopeJob(customerId: string, formerRepId: string | null, now: Date): Write {
  return write.set(['job', scopeJobId(customerId)], {
    kind: 'scope',
    state: 'running',
    cursor: null,
    done: 0,
    total: 0,
    input: { customerId, formerRepId },
    startedAt: now,
    updatedAt: now,
  });
}

/** The customer as the evaluation leaves it. */
function judged(customer: Customer, { evaluation }: EvaluationPlan): Customer {
  const { lifecycle, health, segmentIds } = evaluation;
  return { ...customer, lifecycle, health, segmentIds: [...segmentIds] };
}

/** Name and scope of the member entries the customer keeps. */
function planMemberCopies(
  customerId: string,
  memberOf: readonly string[],
  customer: Customer,
  card: CustomerCard | null,
): Write[] {
  const { name } = customer.basicInfo;
  const { assignedRepId, territoryId } = customer;
  const same =
    card?.name === name && card.assignedRepId === assignedRepId && card.territoryId === territoryId;
  if (card === null || same) return [];
  return customer.segmentIds
    .filter((segmentId) => memberOf.includes(segmentId))
    .map((segmentId) =>
      write.update(['segmentMember', segmentId, customerId], { name, assignedRepId, territoryId }),
    );
}
