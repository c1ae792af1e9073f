/** An order from outside names no representative: once it is settled, its customer's finds it in their list. */
import { orderSchema, type Order } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import { type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { collection, getDocs, limit, orderBy, query, where, type Firestore } from 'firebase/firestore';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import type { Context } from '../../functions/src/platform/index.ts';
import { customer } from '../../functions/src/testing/samples.ts';
import { emulatorHost } from './emulator.ts';
import { FirestoreRest } from './firestore-rest.ts';
import { Clients, openEnvironment } from './sdk-client.ts';
import { MY_TERRITORIES, OTHER_TERRITORY, SOMEONE, activeStaff, caller, employ, uidOf } from './staff.ts';

const PROJECT = 'demo-rules-outside-orders';
const now = new Date('2026-11-22T09:00:00Z');
const clients = new Clients(PROJECT);
let environment: RulesTestEnvironment;
let app: App;
let context: Context;

const fromOutside = (customerId: string): Order =>
  orderSchema.parse({
    customerId,
    orderNumber: '4711',
    status: 'placed',
    placedAt: now,
    deliveredAt: null,
    currency: 'EUR',
    lines: [],
    source: 'erp',
    externalId: null,
    createdAt: now,
    updatedAt: now,
  });

beforeAll(async () => {
  environment = await openEnvironment(PROJECT);
  await environment.clearFirestore();
  await employ(new FirestoreRest(emulatorHost(), PROJECT), activeStaff);
  app = initializeApp({ projectId: PROJECT }, 'outside-orders');
  context = { db: new FirestoreDatabase(getFirestore(app)), now: () => now, newId: () => 'id' };
  await context.db.commit([
    write.set(
      ['customer', 'mine'],
      customer({ assignedRepId: uidOf('rep'), territoryId: MY_TERRITORIES[0] ?? null }),
    ),
    write.set(['customer', 'theirs'], customer({ assignedRepId: SOMEONE, territoryId: OTHER_TERRITORY })),
    write.set(['order', 'o1'], fromOutside('mine')),
    write.set(['order', 'o2'], fromOutside('theirs')),
  ]);
});

afterAll(async () => {
  await clients.close();
  await environment.cleanup();
  await deleteApp(app);
});

async function idsIn(client: Firestore, ...scope: Parameters<typeof where>): Promise<readonly string[]> {
  const list = query(collection(client, 'orders'), where(...scope), orderBy('placedAt', 'desc'), limit(50));
  return (await getDocs(list)).docs.map(({ id }) => id);
}

it("comes into the lists of its customer's rep and manager, and leaves them with the customer", async () => {
  const [rep, manager] = [clients.open(caller('rep')), clients.open(caller('manager'))];
  const lists = async (): Promise<readonly (readonly string[])[]> => [
    await idsIn(rep, 'assignedRepId', '==', uidOf('rep')),
    await idsIn(manager, 'territoryId', 'in', MY_TERRITORIES),
  ];
  expect(await lists()).toEqual([[], []]);
  for (const orderId of ['o1', 'o2']) await settleOrder(context, { orderId });
  expect(await lists()).toEqual([['o1'], ['o1']]);
  await context.db.commit([
    write.update(['order', 'o1'], { customerId: 'theirs' }),
    write.update(['order', 'o2'], { customerId: 'mine' }),
  ]);
  for (const orderId of ['o1', 'o2']) await settleOrder(context, { orderId });
  expect(await lists()).toEqual([['o2'], ['o2']]);
});
