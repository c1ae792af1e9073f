import { addDays, type BusinessDay } from '@creamline/domain/time';
import { ids, pathOf } from '@creamline/domain/paths';
import { Backend } from './backend.ts';
import { at, type DemoDocument } from './document.ts';
import type { CustomerFacts, DemoFacts } from './facts.ts';

export interface DeriveOptions {
  /** Takes finished documents. */
  readonly store: (documents: readonly DemoDocument[]) => Promise<void>;
  readonly progress: (done: number, total: number) => void;
}

/** Documents that many customers add to: finished last. */
const shared = /^(day_shards|rollups|settings|packs|products|users|territories|jobs)\/|^segments\/[^/]+$/;
/** Days in which everything is followed; before, orders are booked only. */
const FOLLOWED_DAYS = 100;
/** How often time alone is looked at: the daily sweep's work, done weekly for the past and daily of late. */
const SWEEP_DAYS = 7;
/** Reminders and escalations of the last days are still under the bell. */
const BELL_DAYS = 6;
/** Notifications older than this have been read, and of the later ones all but so many. */
const READ_DAYS = 4;
const UNREAD_LEFT = 6;
/** So many alerts of earlier days, and so many of today, wait on a desk; the others have been seen to. */
const ALERTS_LEFT = 2;

/**
 * Plays two years of facts, in their order, to the functions' own handlers, with the clock standing where each of
 * them happened. What comes out is what the triggers and schedules would have left.
 */
export async function deriveDemo(facts: DemoFacts, { store, progress }: DeriveOptions): Promise<void> {
  const backend = new Backend();
  const { today } = facts;
  await backend.write(at(addDays(today, -800), 6), facts.base);
  const total = facts.customers.reduce((sum, { orders }) => sum + orders.length + 1, 1);
  const desks = new Map<string, number>();
  let done = 0;
  for (const each of facts.customers) {
    await playCustomer(backend, each, today, desks);
    done += each.orders.length + 1;
    progress(done, total);
    await store(backend.store.take((path) => shared.test(path)));
  }
  await backend.write(at(today, 6), facts.tasks);
  await backend.fold(at(today, 6));
  await store(backend.store.take(() => false).filter(({ path }) => !path.startsWith('jobs/scope_')));
  progress(total, total);
}

async function playCustomer(
  backend: Backend,
  facts: CustomerFacts,
  today: BusinessDay,
  desks: Map<string, number>,
): Promise<void> {
  const morning = at(today, 6);
  const { customer } = facts;
  const followed = addDays(today, -FOLLOWED_DAYS);
  const all = happenings(facts);
  for (const { moment, documents } of all.filter((each) => each.moment < at(followed, 0)))
    await backend.writeHistory(moment, documents);
  backend.store.drop((path) => path.startsWith('tasks/'));
  let sweep = customer.since > followed ? addDays(customer.since, 1) : followed;
  await backend.announce(at(sweep, 0), latestOf(all.filter((each) => each.moment < at(followed, 0))));
  const done = facts.interactions.flatMap((each) =>
    each.doneAt === null ? [] : [{ moment: each.doneAt, followUpOf: each.id }],
  );
  const followedUp = [...all, ...done]
    .filter((each) => each.moment >= at(followed, 0))
    .sort((a, b) => a.moment.getTime() - b.moment.getTime());
  for (const each of followedUp) {
    for (; at(sweep, 5) < each.moment; sweep = addDays(sweep, SWEEP_DAYS))
      await sweepIfDue(backend, customer.id, at(sweep, 5));
    const documents = 'documents' in each ? each.documents : doneNow(backend, each.followUpOf, each.moment);
    await backend.write(each.moment, documents);
  }
  const lately = addDays(today, -SWEEP_DAYS);
  for (; sweep < today; sweep = addDays(sweep, sweep < lately ? SWEEP_DAYS : 1))
    await sweepIfDue(backend, customer.id, at(sweep, 5));
  const bell = addDays(today, -BELL_DAYS);
  await backend.write(at(bell, 16), seenTo(backend, at(bell, 16), today, desks));
  for (let day = bell; day < today; day = addDays(day, 1)) await backend.remind(at(day, 17));
  await reviewIfDue(backend, customer.id, morning);
  await backend.evaluate(morning, customer.id);
  await backend.write(morning, seenTo(backend, morning, today, desks));
  await backend.remind(morning);
  await backend.write(morning, [...sentMail(backend, morning), ...read(backend, today, desks)]);
}

/** What is told again when everything begins to be followed: the customer, the contacts, and the latest talk. */
function latestOf(past: ReturnType<typeof happenings>): readonly string[] {
  const paths = past.flatMap(({ documents }) => documents.map(({ path }) => path));
  const talk = paths.findLast((path) => path.startsWith('interactions/'));
  return [
    ...paths.filter((path) => /^(customers|contacts)\/[^/]+$/.test(path)),
    ...(talk === undefined ? [] : [talk]),
  ];
}

function happenings({ customer, contacts, dietary, interactions, orders }: CustomerFacts) {
  const joined = at(customer.since, 0);
  return [
    { moment: joined, documents: [customer.document, ...contacts, ...dietary] },
    ...interactions.map((each) => ({ moment: each.data.timestamp, documents: [each] })),
    ...orders.map((each) => ({ moment: each.data.deliveredAt ?? each.data.placedAt, documents: [each] })),
  ].sort((a, b) => a.moment.getTime() - b.moment.getTime());
}

async function sweepIfDue(backend: Backend, customerId: string, moment: Date): Promise<void> {
  await reviewIfDue(backend, customerId, moment);
  const due = backend.store.documents.get(pathOf('customer', customerId))?.data['nextEvaluationAt'];
  if (due instanceof Date && due <= moment) await backend.evaluate(moment, customerId);
}

async function reviewIfDue(backend: Backend, customerId: string, moment: Date): Promise<void> {
  const due = backend.store.documents.get(pathOf('loyaltyAccount', customerId))?.data['nextReviewDay'];
  if (typeof due === 'string' && at(due, 0) <= moment) await backend.review(moment, customerId);
}

/** A follow-up, as its representative ticks it off. */
function doneNow(backend: Backend, interactionId: string, doneAt: Date): readonly DemoDocument[] {
  const path = pathOf('task', ids.followUp(interactionId));
  const data = backend.store.documents.get(path)?.data;
  if (data?.['state'] !== 'open') return [];
  return [{ path, data: { ...data, ...ticked(data, doneAt) } }];
}

/** What changes on a task that somebody has done. */
function ticked({ assigneeId, rev }: DemoDocument['data'], doneAt: Date): DemoDocument['data'] {
  return {
    state: 'done',
    doneAt,
    updatedAt: doneAt,
    updatedBy: assigneeId,
    rev: `${String(rev)}-done`,
    base: rev,
  };
}

/**
 * The customer's alerts of before `now`, done on the day they came up, but for the few of the last days that each
 * desk still has before it.
 */
function seenTo(
  backend: Backend,
  now: Date,
  today: BusinessDay,
  desks: Map<string, number>,
): readonly DemoDocument[] {
  const lately = at(addDays(today, -BELL_DAYS), 16);
  return documentsIn(backend, 'tasks/').flatMap(({ path, data }) => {
    const { assigneeId, createdAt, state, sourceType } = data;
    if (state !== 'open' || sourceType !== 'alert' || !(createdAt instanceof Date)) return [];
    const doneAt = new Date(Math.min(createdAt.getTime() + 3_600_000, now.getTime()));
    const done = [{ path, data: { ...data, ...ticked(data, doneAt) } }];
    if (createdAt < lately) return done;
    const pile = `${String(assigneeId)} ${createdAt < at(today, 0) ? 'earlier' : 'today'}`;
    const waiting = desks.get(pile) ?? 0;
    desks.set(pile, waiting + 1);
    return waiting < ALERTS_LEFT ? [] : done;
  });
}

/** The notifications of earlier days, as read, but for a few of the latest. */
function read(backend: Backend, today: BusinessDay, desks: Map<string, number>): readonly DemoDocument[] {
  const limit = at(addDays(today, -READ_DAYS), 0);
  return documentsIn(backend, 'notifications/').flatMap(({ path, data }) => {
    const { userId, createdAt } = data;
    const pile = `${String(userId)} bell`;
    const unread = desks.get(pile) ?? 0;
    const late = createdAt instanceof Date && createdAt >= limit;
    if (late && unread < UNREAD_LEFT) {
      desks.set(pile, unread + 1);
      return [];
    }
    return [{ path, data: { ...data, read: true } }];
  });
}

/** The reminders' mails as sent: the demo dairy has no mailbox to send them to. */
function sentMail(backend: Backend, sentAt: Date): readonly DemoDocument[] {
  return documentsIn(backend, 'outbox/').map(({ path, data }) => ({
    path,
    data: { ...data, state: 'sent', attempts: 1, sentAt },
  }));
}

function documentsIn(backend: Backend, prefix: string): readonly DemoDocument[] {
  return [...backend.store.documents]
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, { data }]) => ({ path, data }));
}
