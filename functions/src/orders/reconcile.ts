import { DELETED, isBooked, type Order, type Settlement } from '@creamline/domain/orders';
import {
  forEachApart,
  idsOf,
  keepPlace,
  putAside,
  readPage,
  readPageById,
  type Context,
  type InvalidDocument,
  type Stored,
} from '../platform/index.ts';
import { judgeDraft } from './judge-draft.ts';
import { moveEntry } from './move-entry.ts';
import { settleOrder } from './settle-order.ts';

/** What one run of the sweep did. */
export interface ReconcileReport {
  readonly orders: number;
  readonly settled: number;
  /** Drafts that had waited for their answer. */
  readonly drafts: number;
  readonly failed: number;
  /** Whether every order was looked at; if not, the next run goes on from where this one ended. */
  readonly complete: boolean;
}

export interface ReconcileOptions {
  /** Orders looked at in one page. */
  readonly pageSize: number;
  /** Ends after the page in which this much time has passed, and keeps the place. */
  readonly budgetMs: number;
  /**
   * Ends after the page with which so many were looked at in vain. Each costs two reads every time, so that a dairy of
   * many orders has them looked at over several hours; what was changed lately is caught up with each hour.
   */
  readonly inVain: number;
}

const defaults: ReconcileOptions = { pageSize: 300, budgetMs: 200_000, inVain: 10_000 };
const JOB_ID = 'reconcile';
const DRAFTS_IN_A_RUN = 500;
const ENTRIES_IN_A_PAGE = 200;

/** Orders and settlements of a stretch of ids, ending where the shorter of two full pages ends. */
interface Stretch {
  readonly orders: readonly Stored<Order>[];
  readonly settlements: readonly Stored<Settlement>[];
  readonly unfit: readonly InvalidDocument[];
  /** The last id of the stretch; null where both collections end. */
  readonly end: string | null;
}

async function readStretch(context: Context, cursor: string | null, pageSize: number): Promise<Stretch> {
  const [orders, settlements] = await Promise.all([
    readPageById(context.db, 'order', cursor, pageSize),
    readPageById(context.db, 'settlement', cursor, pageSize),
  ]);
  const ends = [orders.end, settlements.end].filter((each) => each !== null);
  const end = ends.sort()[0] ?? null;
  const within = ({ id }: { readonly id: string }): boolean => end === null || id <= end;
  return {
    orders: orders.found.filter(within),
    settlements: settlements.found.filter(within),
    unfit: [...orders.unfit, ...settlements.unfit].filter(within),
    end,
  };
}

/** An order to settle, and the customer it is of, or was. */
interface Open {
  readonly id: string;
  readonly customerId: string;
}

/** Orders whose settlement is missing, older, waiting or of another scope, and settlements whose order is gone. */
function unsettled({ orders, settlements, unfit }: Stretch): Open[] {
  const settled = new Map(settlements.map((each) => [each.id, each]));
  const living = new Set([...orders, ...unfit].map(({ id }) => id));
  const stale = orders.filter(({ id, data: order, version: orderVersion }) => {
    const { data: booked = null, version: bookedVersion = null } = settled.get(id) ?? {};
    return booked?.waiting === true || !isBooked({ order, orderVersion, booked, bookedVersion });
  });
  const lostDeletes = settlements.filter(({ id, data }) => !living.has(id) && data.orderVersion !== DELETED);
  return [...stale, ...lostDeletes].map(({ id, data: { customerId } }) => ({ id, customerId }));
}

/** Settles orders, those of one customer one after the other; gives how many failed. */
function settleEach(context: Context, open: readonly Open[]): Promise<number> {
  const documents = open.map((each) => ({ ...each, path: `orders/${each.id}` }));
  return forEachApart(
    context,
    'reconcile',
    documents,
    ({ id: orderId }) => settleOrder(context, { orderId }),
    ({ customerId }) => customerId,
  );
}

/** Runs one handler for each id; gives how many failed. */
function forEach(
  context: Context,
  collection: string,
  ids: readonly string[],
  handle: (id: string) => Promise<void>,
): Promise<number> {
  const documents = ids.map((id) => ({ id, path: `${collection}/${id}` }));
  return forEachApart(context, 'reconcile', documents, ({ id }) => handle(id));
}

async function judgeWaitingDrafts(context: Context): Promise<{ drafts: number; failed: number }> {
  const waiting = await readPage(context.db, {
    from: ['orderDraft'],
    where: [['state', '==', 'new']],
    limit: DRAFTS_IN_A_RUN,
  });
  // Also those that do not fit are answered.
  const ids = idsOf(waiting);
  const failed = await forEach(context, 'order_drafts', ids, (id) => judgeDraft(context, id));
  return { drafts: ids.length - failed, failed };
}

/** Entries of orders that earlier versions kept elsewhere; gives how many could not be moved. */
async function moveEntries(context: Context, isTimeLeft: () => boolean): Promise<number> {
  for (;;) {
    const page = await readPage(context.db, {
      from: ['interaction'],
      group: true,
      where: [['auto', '==', true]],
      orderBy: [['timestamp', 'desc']],
      limit: ENTRIES_IN_A_PAGE,
    });
    // What an entry holds does not matter: it is made anew.
    const ids = idsOf(page);
    const failed = await forEach(context, 'interactions', ids, (id) => moveEntry(context, id));
    // Where all of a page fail, it would come again and again.
    if (failed === ids.length || !isTimeLeft()) return failed;
  }
}

/**
 * Walks through all orders and settlements in the order of their ids and settles what an event that was lost, or a
 * customer that came later than the order, has left open; drafts
 * that still wait are judged first. Settling is idempotent, so it may overlap with events.
 */
export async function reconcile(
  context: Context,
  options: Partial<ReconcileOptions> = {},
): Promise<ReconcileReport> {
  const { pageSize, budgetMs, inVain } = { ...defaults, ...options };
  const started = context.now().getTime();
  let cursor = (await context.db.get(['job', JOB_ID]))?.data.cursor ?? null;
  const report = { orders: 0, settled: 0, ...(await judgeWaitingDrafts(context)) };
  const isTimeLeft = (): boolean => context.now().getTime() - started < budgetMs;
  report.failed += await moveEntries(context, isTimeLeft);
  do {
    const stretch = await readStretch(context, cursor, pageSize);
    const open = unsettled(stretch);
    const failed = await settleEach(context, open);
    report.orders += stretch.orders.length;
    report.settled += open.length - failed;
    await putAside(context, 'reconcile', stretch.unfit);
    report.failed += failed + stretch.unfit.length;
    cursor = stretch.end;
  } while (cursor !== null && isTimeLeft() && report.orders - report.settled < inVain);
  await context.db.commit([
    keepPlace(JOB_ID, { kind: 'reconcile', cursor, done: report.orders }, context.now()),
  ]);
  return { ...report, complete: cursor === null };
}
