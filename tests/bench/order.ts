import { pathToFileURL } from 'node:url';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { defaultProgramme } from '@creamline/domain/loyalty';
import { write } from '@creamline/domain/paths';
import { orderWritten } from '../../functions/src/orders/order-written.ts';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import { freshSettings, type Context } from '../../functions/src/platform/index.ts';
import { Meter, type Cost } from '../../functions/src/platform/meter.ts';
import { Random } from '../faults/random.ts';
import { firstJudgement, newCustomer, newOrder, startingWrites } from '../faults/world.ts';
import { naiveOrder } from './naive-order.ts';
import { followersOf, type Followers } from './order-followers.ts';
import { atLeast, atMost, median, print, told, type Row } from './report.ts';

/** Orders measured with each design, side by side in one run. */
const ORDERS = 25;
/** The first of them, while code and connections warm up, do not count. */
const WARM_UP = 2;
/** Orders the customer has had before: history is what a query for each effect pays for. */
const HISTORY = 40;

interface Measured {
  readonly cost: Cost;
  readonly milliseconds: number;
}

async function timed(meter: Meter, work: () => Promise<unknown>): Promise<Measured> {
  const started = performance.now();
  const cost = await meter.measure(work);
  return { cost, milliseconds: performance.now() - started };
}

/** The customers' scope, which an order made from a draft carries from the start. */
const scope = { assignedRepId: 'rep-ben', territoryId: 'leipzig' };

function deliveredOrder(number: number, customerId: string): ReturnType<typeof newOrder> {
  return {
    ...newOrder(new Random(number), `o${number}`),
    customerId,
    status: 'delivered',
    deliveredAt: new Date(Date.UTC(2026, 9, 1 + (number % 45), 10)),
    ...scope,
  };
}

/** A fresh company with one customer of each design, both with the same history, and one whose orders come from outside. */
async function prepare(firestore: Firestore, context: Context): Promise<void> {
  const customers = ['naive', 'settled', 'outside'].flatMap((id) => [
    write.set(['customer', id], newCustomer(id)),
    ...firstJudgement(id),
  ]);
  const start = startingWrites().filter(
    ({ kind, path }) => kind === 'create' && !path.startsWith('customers/'),
  );
  for (const each of start) await firestore.doc(each.path).delete();
  await context.db.commit([...start, ...customers, write.set(['programme'], defaultProgramme)]);
  await freshSettings(context);
  for (let number = 0; number < HISTORY; number += 1) {
    await context.db.commit([
      write.set(['order', `naive-h${number}`], deliveredOrder(number, 'naive')),
      write.set(['order', `settled-h${number}`], deliveredOrder(number, 'settled')),
      write.set(['order', `outside-h${number}`], deliveredOrder(number, 'outside')),
    ]);
    for (const customerId of ['settled', 'outside'])
      await settleOrder(context, { orderId: `${customerId}-h${number}`, customerId });
  }
}

/** The order's own write counts with its effects, in both designs. */
async function measureOne(firestore: Firestore, context: Context, meter: Meter, number: number) {
  const settle = () =>
    timed(meter, async () => {
      await context.db.commit([write.set(['order', `settled-${number}`], deliveredOrder(number, 'settled'))]);
      await settleOrder(context, { orderId: `settled-${number}`, customerId: 'settled' });
    });
  const goNaive = () =>
    timed(meter, async () => {
      await context.db.commit([write.set(['order', `naive-${number}`], deliveredOrder(number, 'naive'))]);
      await naiveOrder(firestore, `naive-${number}`);
    });
  // In turns, so that neither always finds what the other has warmed.
  const first = number % 2 === 0 ? await settle() : null;
  const naive = await goNaive();
  const settled = first ?? (await settle());
  return { settled, naive, outside: await measureOutside(context, meter, number) };
}

/** An order that comes without its customer's scope: the write that gives it comes back as an event. */
async function measureOutside(context: Context, meter: Meter, number: number): Promise<Cost> {
  const orderId = `outside-${number}`;
  const unscoped = { ...deliveredOrder(number, 'outside'), assignedRepId: null, territoryId: null };
  const stored = () => context.db.get(['order', orderId]);
  const written = await meter.measure(() => context.db.commit([write.set(['order', orderId], unscoped)]));
  const before = await stored();
  const settled = await meter.measure(() => settleOrder(context, { orderId, customerId: 'outside' }));
  const after = await stored();
  const event = {
    id: orderId,
    before: () => before?.data ?? null,
    after: () => after?.data ?? null,
    beforeVersion: () => before?.version ?? null,
  };
  const returned = await meter.measure(() => orderWritten(context, event));
  const sum = (figure: (cost: Cost) => number): number =>
    figure(written) + figure(settled) + figure(returned);
  return {
    reads: sum(({ reads }) => reads),
    writes: sum(({ writes }) => writes),
    calls: sum(({ calls }) => calls),
  };
}

const medianOf = (runs: readonly Measured[], figure: (run: Measured) => number): number =>
  median(runs.map(figure));

/** One delivered order through the settlement's own handler, beside a trigger and a query for each effect. */
export async function run(): Promise<readonly Row[]> {
  if (process.env['FIRESTORE_EMULATOR_HOST'] === undefined)
    throw new Error('FIRESTORE_EMULATOR_HOST is not set: start the Firestore emulator and set it.');
  const app = initializeApp({ projectId: 'demo-creamline-bench' }, 'bench-order');
  try {
    const firestore = getFirestore(app);
    const db = new FirestoreDatabase(firestore);
    const context = { db, now: () => new Date('2026-11-22T09:00:00Z'), newId: () => 'id' };
    await prepare(firestore, context);
    const meter = new Meter(firestore);
    const runs = [];
    for (let number = 0; number < ORDERS; number += 1)
      runs.push(await measureOne(firestore, context, meter, number));
    runs.splice(0, WARM_UP);
    const followed = await measureFollowers(context, meter);
    return [
      ...rowsOf(
        runs.map(({ settled }) => settled),
        runs.map(({ naive }) => naive),
      ),
      ...outsideRows(runs.map(({ outside }) => outside)),
      ...followerRows(followed),
    ];
  } finally {
    await deleteApp(app);
  }
}

/** What further orders set going, with a scope and from outside. */
async function measureFollowers(context: Context, meter: Meter) {
  const followed: { settled: Followers; outside: Followers }[] = [];
  for (let number = ORDERS; number < 2 * ORDERS; number += 1) {
    const [order, unscoped] = [deliveredOrder(number, 'settled'), deliveredOrder(number, 'outside')];
    const none = { assignedRepId: null, territoryId: null };
    followed.push({
      settled: await followersOf(context, meter, `settled-${number}`, order),
      outside: await followersOf(context, meter, `outside-${number}`, { ...unscoped, ...none }),
    });
  }
  return followed;
}

function followerRows(followed: Awaited<ReturnType<typeof measureFollowers>>): readonly Row[] {
  const ended = (of: 'settled' | 'outside'): number => median(followed.map((each) => each[of].withoutRead));
  const working = (of: 'settled' | 'outside'): number => median(followed.map((each) => each[of].reading));
  return [
    atMost('further invocations that end without a read', ended('settled'), 1),
    atMost('further invocations that read', working('settled'), 0),
    told('from outside: further invocations that end without a read', ended('outside')),
    atMost('from outside: further invocations that read', working('outside'), 0),
  ];
}

/** An order that comes without its customer's scope: one write more, whose event ends without a read. */
function outsideRows(outside: readonly Cost[]): readonly Row[] {
  return [
    atMost('from outside: reads', median(outside.map(({ reads }) => reads)), 4),
    atMost('from outside: writes', median(outside.map(({ writes }) => writes)), 8),
  ];
}

function rowsOf(settled: readonly Measured[], naive: readonly Measured[]): readonly Row[] {
  const time = medianOf(settled, ({ milliseconds }) => milliseconds);
  // Pair by pair: whatever else the machine does slows both of a pair.
  const ratios = naive.map((run, at) => run.milliseconds / (settled[at]?.milliseconds ?? Number.NaN));
  const naiveTime = medianOf(naive, ({ milliseconds }) => milliseconds);
  return [
    atMost(
      'reads of one delivered order',
      medianOf(settled, ({ cost }) => cost.reads),
      4,
    ),
    atMost(
      "writes, the order's own included",
      medianOf(settled, ({ cost }) => cost.writes),
      7,
    ),
    // The tenth order in a row of them brings a bonus: an entry of its own in the ledger.
    atMost(
      'writes, with the bonus of each tenth order',
      Math.max(...settled.map(({ cost }) => cost.writes)),
      8,
    ),
    told(
      'calls',
      medianOf(settled, ({ cost }) => cost.calls),
    ),
    told('time', time, 'ms'),
    told(
      'naive: reads',
      medianOf(naive, ({ cost }) => cost.reads),
    ),
    told(
      'naive: writes',
      medianOf(naive, ({ cost }) => cost.writes),
    ),
    told(
      'naive: calls',
      medianOf(naive, ({ cost }) => cost.calls),
    ),
    told('naive: time', naiveTime, 'ms'),
    atLeast('times as fast as naive, the median of pairs', median(ratios), 8, '×'),
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  print('One delivered order', await run());
