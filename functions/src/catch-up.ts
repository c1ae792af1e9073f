import type { Fields } from '@creamline/domain/paths';
import { changesFrom, type ChangePlace } from './changes-from.ts';
import { contactWritten } from './contacts/index.ts';
import { customerWritten } from './customers/index.ts';
import { interactionWritten } from './interactions/index.ts';
import { settleOrder } from './orders/index.ts';
import { forEachApart, keepPlace, putAside, type Context, type SweepPlace } from './platform/index.ts';
import type { JobQueue } from './platform/job-queue.ts';
import type { SignInAccounts } from './platform/sign-in-accounts.ts';
import { segmentWritten } from './segments/index.ts';
import { taskWritten } from './tasks/index.ts';
import { bringUser } from './users/user-written.ts';

/** What one run of the sweep did. */
export interface CatchUpReport {
  /** Documents whose consequences were looked at again. */
  readonly followed: number;
  readonly notFollowed: number;
  /** Whether nothing is left; if not, the next run goes on from where this one ended. */
  readonly caughtUp: boolean;
}

export interface CatchUpOptions {
  readonly pageSize: number;
  readonly budgetMs: number;
}

const defaults: CatchUpOptions = { pageSize: 200, budgetMs: 180_000 };
const JOB_ID = 'catch_up';
/** What changed before the first run that is looked at: events are tried again for less than this. */
const FIRST_LOOK_MS = 25 * 3_600_000;
/** A write is stamped a moment before it is through: changes this old are looked at once more. */
const OVERLAP_MS = 15 * 60_000;

/**
 * What is written and functions follow, in the order it is caught up with. Orders have a sweep of their own besides: who
 * deletes one, or stamps it with another time, is not found here.
 */
const kinds = ['user', 'segment', 'customer', 'contact', 'interaction', 'task', 'order'] as const;
type Kind = (typeof kinds)[number];

interface Change {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
}

interface Follower {
  /** The handler's name, as dead letters show it. */
  readonly name: string;
  readonly follow: (context: Context, change: Change) => Promise<unknown>;
}

/**
 * Looks again at everything people wrote since the last run, so that an event that was lost for good is a delay of an
 * hour: handlers judge by the facts, and find nothing to do where the event came. Each is told that the document is
 * new, so that nothing that may follow from it is passed over.
 */
export async function catchUp(
  context: Context,
  queue: JobQueue,
  accounts: SignInAccounts,
  options: Partial<CatchUpOptions> = {},
): Promise<CatchUpReport> {
  const followers: Readonly<Record<Kind, Follower>> = {
    user: { name: 'userWritten', follow: (each, { id }) => bringUser(each, accounts, id) },
    segment: { name: 'segmentWritten', follow: (each, change) => segmentWritten(each, queue, change) },
    customer: { name: 'customerWritten', follow: (each, change) => customerWritten(each, queue, change) },
    contact: { name: 'contactWritten', follow: contactWritten },
    interaction: { name: 'interactionWritten', follow: interactionWritten },
    task: { name: 'taskWritten', follow: taskWritten },
    order: { name: 'orderWritten', follow: (each, { id }) => settleOrder(each, { orderId: id }) },
  };
  const { pageSize, budgetMs } = { ...defaults, ...options };
  const started = context.now();
  const isTimeLeft = (): boolean => context.now().getTime() - started.getTime() < budgetMs;
  const places: Record<string, string> = {};
  const stored = (await context.db.get(['job', JOB_ID]))?.data.input ?? {};
  const report = { followed: 0, notFollowed: 0 };
  let caughtUp = true;
  for (const kind of kinds) {
    let place: ChangePlace | null = placeOf(stored[kind], started);
    const { name, follow } = followers[kind];
    if (isTimeLeft())
      for await (const { page, next } of changesFrom(context, kind, place, pageSize)) {
        await putAside(context, name, page.unfit);
        const failed = await forEachApart(
          context,
          name,
          page.found,
          ({ id, data }) => follow(context, { id, before: () => null, after: () => data }),
          customerOf,
        );
        report.followed += page.found.length - failed;
        report.notFollowed += failed + page.unfit.length;
        place = next;
        if (!isTimeLeft()) break;
      }
    caughtUp &&= place === null;
    places[kind] = textOf(place, started);
  }
  const place: SweepPlace = { kind: 'catchUp', cursor: null, done: report.followed, input: places };
  await context.db.commit([keepPlace(JOB_ID, { ...place, isDone: caughtUp }, context.now())]);
  return { ...report, caughtUp };
}

/** Where to go on: overlapping what the run before looked at, unless it stopped within it. */
function placeOf(stored: string | number | null | undefined, started: Date): ChangePlace {
  const [moment = '', ...id] = String(stored).split(' ');
  const told = Date.parse(moment);
  const from = new Date(Number.isNaN(told) ? started.getTime() - FIRST_LOOK_MS : told - OVERLAP_MS);
  return { from, afterId: id.length === 0 ? null : id.join(' ') };
}

/** A place as it is kept: where the run is not through, the overlap is taken off again when it goes on. */
function textOf(place: ChangePlace | null, started: Date): string {
  if (place === null) return started.toISOString();
  const moment = new Date(place.from.getTime() + OVERLAP_MS).toISOString();
  return place.afterId === null ? moment : `${moment} ${place.afterId}`;
}

/** Whom a document is about: what follows from it is written to the customer. */
function customerOf({ path, data }: { readonly path: string; readonly data: object }): string {
  return 'customerId' in data && typeof data.customerId === 'string' ? data.customerId : path;
}
