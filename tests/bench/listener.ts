import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { defaultProgramme } from '@creamline/domain/loyalty';
import { write, type Write } from '@creamline/domain/paths';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import { user } from '../../functions/src/testing/samples.ts';
import { bundleFunctions } from '../../tools/build/functions.mjs';
import { buildParts } from '../../tools/build/parts.mjs';
import { backend, project, startSuite, type Suite } from '../../tools/emulator-suite.ts';
import { root } from '../../tools/node24.mjs';
import { Random } from '../faults/random.ts';
import { newCustomer, newOrder, startingWrites } from '../faults/world.ts';
import { Watcher, type Seen } from './listener/watcher.ts';
import { atMost, median, percentile, told, type Row } from './report.ts';

const TURNS = 100;
/** The first turns, while workers, code and connections warm up, do not count. */
const WARM_UP = 15;
/** Between turns, so that what one has set going does not delay the next. */
const REST_MS = 200;
const CUSTOMER = 'bench-customer';
const onlooker = { uid: 'rep-ben', territoryId: 'leipzig' };

/** The empty trigger as a bundle like the project's own, where the emulator finds the functions library. */
async function emptyTrigger(): Promise<string> {
  const folder = path.join(root, '.cache', 'bench', 'empty-trigger');
  await bundleFunctions(path.join(root, 'tests/bench/listener/empty-trigger.ts'), folder);
  const library = path.join(folder, 'node_modules');
  if (!existsSync(library)) symlinkSync(path.join(root, 'functions', 'node_modules'), library, 'dir');
  return folder;
}

function orderOf(number: number): Write {
  const order = newOrder(new Random(number), `o${String(number)}`);
  const deliveredAt = new Date(Date.now() - 3_600_000);
  const { uid: assignedRepId, territoryId } = onlooker;
  return write.set(['order', `listener-${String(number)}`], {
    ...{ ...order, customerId: CUSTOMER, status: 'delivered', deliveredAt, assignedRepId, territoryId },
  });
}

const productOf = (number: number): Write =>
  write.set(['product', `listener-${String(number)}`], {
    sku: `listener-${String(number)}`,
    name: 'Milk',
    category: 'milk',
    unit: '1 l',
    priceMinor: 119,
    currency: 'EUR',
    vatRate: 0.07,
    shelfLifeDays: null,
    fatPercent: null,
    containerType: null,
    depositMinor: 0,
    allergens: {},
    active: true,
    updatedAt: new Date(),
  });

const orderIsSeen =
  (number: number) =>
  (seen: Seen): boolean =>
    seen.timeline.includes(`order_listener-${String(number)}`) && seen.orders === number + 1;
const productIsSeen =
  (number: number) =>
  (seen: Seen): boolean =>
    seen.bell?.includes(`listener-${String(number)}`) === true;

/** Milliseconds from the write of a document. */
interface Turn {
  /** Until its function has read what it needs, and decided. */
  readonly decided: number;
  /** Until the listener has seen the effect. */
  readonly seen: number;
}

interface Turns {
  readonly order: readonly Turn[];
  readonly empty: readonly Turn[];
}

async function measure(suite: Suite): Promise<Turns> {
  const app = initializeApp({ projectId: project }, 'bench-listener');
  const db = new FirestoreDatabase(getFirestore(app));
  const customer = { ...newCustomer(CUSTOMER), assignedRepId: onlooker.uid };
  await db.commit([
    ...startingWrites().filter(({ path: at }) => !at.startsWith('customers/')),
    write.set(['programme'], defaultProgramme),
    write.set(['user', onlooker.uid], user({ territories: [onlooker.territoryId] })),
    write.set(['customer', CUSTOMER], customer),
  ]);
  const watcher = new Watcher(project, suite.env['FIRESTORE_EMULATOR_HOST'] ?? '', onlooker, CUSTOMER);
  await watcher.until(({ orders, bell }) => orders !== null && bell !== null);
  const turn = async (
    wanted: Write,
    isSeen: (seen: Seen) => boolean,
    decidedAt: () => Promise<Date | undefined>,
  ): Promise<Turn> => {
    await pause(REST_MS);
    const [writtenAt, started] = [Date.now(), performance.now()];
    await db.commit([wanted]);
    await watcher.until(isSeen);
    const seen = performance.now() - started;
    return { seen, decided: ((await decidedAt())?.getTime() ?? Number.NaN) - writtenAt };
  };
  const settled = async (id: string) => (await db.get(['settlement', id]))?.data.settledAt;
  const rung = async (id: string) => (await db.get(['notification', id]))?.data.createdAt;
  const [order, empty]: [Turn[], Turn[]] = [[], []];
  for (let number = 0; number < TURNS + WARM_UP; number += 1) {
    const id = `listener-${String(number)}`;
    const settle = async () =>
      order.push(await turn(orderOf(number), orderIsSeen(number), () => settled(id)));
    const goEmpty = async () =>
      empty.push(await turn(productOf(number), productIsSeen(number), () => rung(id)));
    // In turns, so that neither always comes first.
    if (number % 2 === 0) await settle();
    await goEmpty();
    if (number % 2 === 1) await settle();
  }
  await watcher.close();
  await deleteApp(app);
  return { order: order.slice(WARM_UP), empty: empty.slice(WARM_UP) };
}

/** How long a listener waits for an order to be settled, beside a trigger that writes one document. */
export async function run(): Promise<readonly Row[]> {
  await buildParts(['functions'], () => undefined);
  const suite = await startSuite({ only: backend, functions: [await emptyTrigger()] });
  Object.assign(process.env, suite.env);
  try {
    const { order, empty } = await measure(suite);
    const seen = (turns: readonly Turn[]): number[] => turns.map((turn) => turn.seen);
    const [ofOrders, ofEmpty] = [percentile(seen(order), 0.95), percentile(seen(empty), 0.95)];
    return [
      told('an order: median', median(seen(order)), 'ms'),
      told('  of these until it is decided', median(order.map(({ decided }) => decided)), 'ms'),
      told('an order: p95', ofOrders, 'ms'),
      told('an empty trigger: median', median(seen(empty)), 'ms'),
      told('  of these until it is decided', median(empty.map(({ decided }) => decided)), 'ms'),
      told('an empty trigger: p95', ofEmpty, 'ms'),
      told('median ÷ median', median(seen(order)) / median(seen(empty)), '×'),
      atMost('p95 of an order ÷ p95 of an empty trigger', ofOrders / ofEmpty, 2, '×'),
    ];
  } finally {
    await suite.stop();
  }
}
