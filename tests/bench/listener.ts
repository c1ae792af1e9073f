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
import { backend, project, startSuite } from '../../tools/emulator-suite.ts';
import { root } from '../../tools/node24.mjs';
import { Random } from '../faults/random.ts';
import { newCustomer, newOrder, startingWrites } from '../faults/world.ts';
import { Watcher, type Seen, type Sight } from './listener/watcher.ts';
import { ANSWER } from './listener/answer.ts';
import { atMost, median, percentile, told, type Row } from './report.ts';

const TURNS = 100;
/** The first turns, while workers, code and connections warm up, do not count. */
const WARM_UP = 15;
/** Turns in which the listener has the customer's whole page. */
const PAGE_TURNS = 60;
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
  (number: number, sight: Sight) =>
  ({ timeline, orders }: Seen): boolean =>
    orders === number + 1 &&
    (sight === 'documents' || timeline?.includes(`order_listener-${String(number)}`) === true);
const productIsSeen =
  (number: number) =>
  ({ message }: Seen): boolean =>
    message === `listener-${String(number)}`;

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

const answer = (message: string): Write =>
  write.set(['notification', ANSWER], {
    ...{ userId: onlooker.uid, kind: 'alert', message, values: {}, link: null, customerId: null },
    ...{ createdAt: new Date(), read: false },
  });

async function prepare(db: FirestoreDatabase): Promise<void> {
  const customer = { ...newCustomer(CUSTOMER), assignedRepId: onlooker.uid };
  await db.commit([
    ...startingWrites().filter(({ path: at }) => !at.startsWith('customers/')),
    write.set(['programme'], defaultProgramme),
    write.set(['user', onlooker.uid], user({ territories: [onlooker.territoryId] })),
    write.set(['customer', CUSTOMER], customer),
    answer('none'),
  ]);
}

/** Turns `from` to `to`, of which the listener follows what `sight` says. */
async function measure(
  db: FirestoreDatabase,
  host: string,
  sight: Sight,
  [from, to]: readonly [number, number],
): Promise<Turns> {
  const followed = { sight, customerId: CUSTOMER, notificationId: ANSWER };
  const watcher = new Watcher(project, host, onlooker, followed);
  await watcher.until((seen) => Object.values(seen).every((each) => each !== null));
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
  const [order, empty]: [Turn[], Turn[]] = [[], []];
  for (let number = from; number < to; number += 1) {
    const settled = async () => (await db.get(['settlement', `listener-${String(number)}`]))?.data.settledAt;
    const answered = async () => (await db.get(['notification', ANSWER]))?.data.createdAt;
    const settle = async () => order.push(await turn(orderOf(number), orderIsSeen(number, sight), settled));
    const goEmpty = async () => empty.push(await turn(productOf(number), productIsSeen(number), answered));
    // In turns, so that neither always comes first.
    if (number % 2 === 0) await settle();
    await goEmpty();
    if (number % 2 === 1) await settle();
  }
  await watcher.close();
  return { order, empty };
}

const seenIn = (turns: readonly Turn[]): number[] => turns.map(({ seen }) => seen);

function documentRows({ order, empty }: Turns): readonly Row[] {
  const [ofOrders, ofEmpty] = [percentile(seenIn(order), 0.95), percentile(seenIn(empty), 0.95)];
  return [
    told('an order: median', median(seenIn(order)), 'ms'),
    told('  of these until it is decided', median(order.map(({ decided }) => decided)), 'ms'),
    told('an order: p95', ofOrders, 'ms'),
    told('an empty trigger: median', median(seenIn(empty)), 'ms'),
    told('  of these until it is decided', median(empty.map(({ decided }) => decided)), 'ms'),
    told('an empty trigger: p95', ofEmpty, 'ms'),
    told('median ÷ median', median(seenIn(order)) / median(seenIn(empty)), '×'),
    atMost('p95 of an order ÷ p95 of an empty trigger', ofOrders / ofEmpty, 2, '×'),
  ];
}

function pageRows({ order, empty }: Turns): readonly Row[] {
  const [ofOrders, ofEmpty] = [percentile(seenIn(order), 0.95), percentile(seenIn(empty), 0.95)];
  return [
    told('a page with its timeline: median', median(seenIn(order)), 'ms'),
    told('  median ÷ median', median(seenIn(order)) / median(seenIn(empty)), '×'),
    told('  p95', ofOrders, 'ms'),
    told('  p95 ÷ p95', ofOrders / ofEmpty, '×'),
  ];
}

/**
 * How long a listener waits for an order's points, tier and segments, beside a trigger that writes one document; and
 * how long a customer's whole page does, the order's line on its timeline included.
 */
export async function run(): Promise<readonly Row[]> {
  await buildParts(['functions'], () => undefined);
  const suite = await startSuite({ only: backend, functions: [await emptyTrigger()] });
  Object.assign(process.env, suite.env);
  const app = initializeApp({ projectId: project }, 'bench-listener');
  try {
    const db = new FirestoreDatabase(getFirestore(app));
    await prepare(db);
    const host = suite.env['FIRESTORE_EMULATOR_HOST'] ?? '';
    await measure(db, host, 'documents', [0, WARM_UP]);
    const documents = await measure(db, host, 'documents', [WARM_UP, WARM_UP + TURNS]);
    const page = await measure(db, host, 'page', [WARM_UP + TURNS, WARM_UP + TURNS + PAGE_TURNS]);
    return [...documentRows(documents), ...pageRows(page)];
  } finally {
    await deleteApp(app);
    await suite.stop();
  }
}
