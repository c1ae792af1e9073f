import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { write } from '@creamline/domain/paths';
import { catchUp } from '../../functions/src/catch-up.ts';
import { reconcile } from '../../functions/src/orders/reconcile.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import type { Context } from '../../functions/src/platform/index.ts';
import { Meter, type Cost } from '../../functions/src/platform/meter.ts';
import { recountMembers } from '../../functions/src/segments/recount-members.ts';
import { HandlerWorld } from '../../functions/src/testing/index.ts';
import { Random } from '../faults/random.ts';
import { newCustomer, newOrder, ruleSet, startingWrites } from '../faults/world.ts';
import { atLeast, atMost, told, type Row } from './report.ts';

/** A tenth of the real purchases; the sweep's work grows with their number. */
const CUSTOMERS = 330;
const ORDERS = 700;
/** What the import writes with one stamp. */
const IN_A_COMMIT = 400;
/** The real purchases must be settled in one run of 200 seconds. */
const ORDERS_A_SECOND = 35;

const customerId = (number: number): string => `member-${1000 + (number % CUSTOMERS)}`;

const numbers = (from: number, count: number): number[] =>
  Array.from({ length: Math.min(IN_A_COMMIT, count - from) }, (_, index) => from + index);

/** Customers and orders as an import leaves them that no function listened to: no event ever tells of them. */
async function bringIn({ db, now }: Context): Promise<void> {
  const isSetting = ({ kind, path }: { readonly kind: string; readonly path: string }): boolean =>
    kind === 'create' && !path.startsWith('customers/');
  await db.commit(startingWrites().filter(isSetting));
  const random = new Random(1);
  for (let from = 0; from < CUSTOMERS; from += IN_A_COMMIT) {
    const stamps = { createdAt: now(), updatedAt: now() };
    const ids = numbers(from, CUSTOMERS).map(customerId);
    await db.commit(ids.map((id) => write.set(['customer', id], { ...newCustomer(id), ...stamps })));
  }
  for (let from = 0; from < ORDERS; from += IN_A_COMMIT) {
    const stamps = { createdAt: now(), updatedAt: now() };
    await db.commit(
      numbers(from, ORDERS).map((number) => {
        // A customer's orders are neighbours, as they are in an import.
        const id = `${customerId(number)}-${String(number)}`;
        const order = { ...newOrder(random, id), customerId: customerId(number), ...stamps };
        return write.set(['order', id], order);
      }),
    );
  }
}

interface Measured extends Cost {
  readonly seconds: number;
}

/** What the hourly sweep costs after an import whose events were all lost, and in the hour after. */
export async function run(): Promise<readonly Row[]> {
  const app = initializeApp({ projectId: 'demo-creamline-bench' }, 'bench-sweep');
  try {
    const firestore = getFirestore(app);
    const context = { db: new FirestoreDatabase(firestore), now: () => new Date(), newId: () => 'id' };
    await bringIn(context);
    const meter = new Meter(firestore);
    const measure = async (work: () => Promise<unknown>): Promise<Measured> => {
      const started = performance.now();
      return { ...(await meter.measure(work)), seconds: (performance.now() - started) / 1000 };
    };
    const { queue, signIn } = new HandlerWorld();
    const settled = await measure(() => reconcile(context));
    const followed = await measure(() => catchUp(context, queue, signIn));
    const counted = await measure(() => recountMembers(context));
    const again = await measure(() => reconcile(context));
    return [
      atMost('an order whose event was lost: reads', settled.reads / ORDERS, 6),
      atMost('an order whose event was lost: writes', settled.writes / ORDERS, 7),
      atLeast('orders settled a second', ORDERS / settled.seconds, ORDERS_A_SECOND),
      told('a customer and two orders looked at for lost events: reads', followed.reads / CUSTOMERS),
      told('a customer and two orders looked at for lost events: writes', followed.writes / CUSTOMERS),
      atMost('an order that is settled: reads', again.reads / ORDERS, 2.1),
      atMost('orders that are settled: writes', again.writes, 1),
      atMost('a segment whose members are counted: reads', counted.reads / ruleSet.rules.length, 2.2),
    ];
  } finally {
    await deleteApp(app);
  }
}
