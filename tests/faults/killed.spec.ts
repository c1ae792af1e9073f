/** Programs that are really killed, by SIGKILL at moments a seed picks, and end as if nothing had happened. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deleteApp, getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { csvRow } from '@creamline/domain/imports';
import { write, type Fields } from '@creamline/domain/paths';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import { foldFeatures } from '../../functions/src/segments/fold-features.ts';
import { segment } from '../../functions/src/testing/samples.ts';
import { root } from '../../tools/node24.mjs';
import { Random } from './random.ts';
import { killedNowAndThen, undisturbed } from './killed.ts';
import { carryOver, copyOf } from './store-copy.ts';
import { NOW, newCustomer, startingWrites } from './world.ts';

const SEED = Number(process.env['CREAMLINE_SEED'] ?? 1);
const KILLS = 5;
/** Killed less often in the middle of the work, a run has proved nothing. */
const STRUCK_AT_LEAST = 3;

/** A commit that a process sent just before it died has arrived after so long. */
const ON_ITS_WAY_MS = 100;

const folder = mkdtempSync(path.join(tmpdir(), 'creamline-killed-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(getApps().map(deleteApp));
});

/** An empty project of its own. */
function open(project: string): Firestore {
  return getFirestore(initializeApp({ projectId: project }, project));
}

/** Every document as it reads; what differs from run to run by its nature is left out. */
async function contents(firestore: Firestore, without: readonly string[] = []): Promise<object> {
  const { documents } = await copyOf(firestore);
  const told = (data: Fields): object =>
    Object.fromEntries(Object.entries(data).filter(([field]) => !without.includes(field)));
  return Object.fromEntries(
    [...documents]
      .map(([at, { data }]) => [at, told(data)] as const)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

describe('a changed segment rule', () => {
  const CUSTOMERS = 600;
  const worker = path.join(root, 'tests/faults/segment-worker.ts');

  async function prepare(firestore: Firestore): Promise<void> {
    const db = new FirestoreDatabase(firestore);
    const context = { db, now: () => NOW, newId: () => 'id' };
    await db.commit(startingWrites());
    // Judged before, as the shards hold those alone.
    const evaluatedAt = new Date(NOW.getTime() - 86_400_000);
    const customers = Array.from({ length: CUSTOMERS }, (_, index) => {
      const businessType = index % 2 === 0 ? 'household' : 'retail';
      const id = `k${String(1000 + index)}`;
      return write.set(['customer', id], { ...newCustomer(id), businessType, evaluatedAt });
    });
    for (let first = 0; first < CUSTOMERS; first += 300) await db.commit(customers.slice(first, first + 300));
    // With the two that are there at the start.
    expect(await foldFeatures(context)).toMatchObject({ changed: CUSTOMERS + 2, complete: true });
    const criteria = { kind: 'compare', field: 'businessType', op: 'eq', value: 'household' } as const;
    await db.commit([write.set(['segment', 'shops'], segment(criteria))]);
  }

  const databaseOf = (start: number): string => `demo-killed-segment-${String(start)}`;
  const worked = (project: string) => ({ command: [worker, project, 'shops'], cwd: folder });

  /**
   * The emulator keeps for a minute what a dead process had locked. Each start after a kill finds what was stored in a
   * database of its own, where nothing is locked any more.
   */
  const afterTheLocks = async (last: Firestore, start: number): Promise<Firestore> => {
    await pause(ON_ITS_WAY_MS);
    const next = open(databaseOf(start));
    await carryOver(last, next);
    return next;
  };

  it('killed again and again leaves every customer judged once, and the store as an undisturbed run leaves it', async () => {
    const whole = open('demo-killed-segment-whole');
    let torn = open(databaseOf(0));
    await Promise.all([prepare(whole), prepare(torn)]);
    const time = await undisturbed(worked('demo-killed-segment-whole'));
    const victim = async (start: number) => {
      if (start > 0) torn = await afterTheLocks(torn, start);
      return worked(databaseOf(start));
    };
    const struck = await killedNowAndThen(victim, new Random(SEED), { times: KILLS, within: time / 3 });
    expect(struck).toBeGreaterThanOrEqual(STRUCK_AT_LEAST);
    const store = await contents(whole);
    expect(store).toMatchObject({ 'segments/shops': { memberCount: CUSTOMERS / 2, calculation: null } });
    expect(await contents(torn)).toEqual(store);
  });
});

describe('an import', () => {
  const ORDERS = 3000;
  const CUSTOMERS = 1000;
  const command = path.join(root, 'tools/import.mjs');
  /** Random, or of the moment. */
  const ofTheRun = ['rev', 'createdAt', 'updatedAt', 'startedAt'];

  const lineOf = (index: number): readonly string[] => [
    `O${String(index)}`,
    `m${String(index % CUSTOMERS)}`,
    'delivered',
    '2026-11-20',
    'M1',
    index % 500 === 7 ? 'much' : '2',
  ];

  function files(): { readonly orders: string; readonly products: string; readonly map: string } {
    const at = (name: string, text: string): string => {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      return file;
    };
    const head = ['orderNumber', 'customerId', 'status', 'deliveredAt', 'sku', 'quantity'];
    const rows = [head, ...Array.from({ length: ORDERS }, (_, index) => lineOf(index))];
    const products = [
      ['sku', 'name', 'category', 'unit', 'price', 'vatRate'],
      ['M1', 'Milk', 'milk', '1 l', '1.19', '0.07'],
    ];
    const newCustomer = { name: 'Member {}', businessType: 'household', status: 'active' };
    return {
      orders: at('orders.csv', rows.map(csvRow).join('')),
      products: at('products.csv', products.map(csvRow).join('')),
      map: at('map.json', JSON.stringify({ kind: 'orders', orders: { newCustomer } })),
    };
  }

  it('killed again and again brings in each row once, and the store as an undisturbed run leaves it', async () => {
    const { orders, products, map } = files();
    const into = (project: string) => ({
      command: [
        command,
        'orders',
        orders,
        '--map',
        map,
        '--products',
        products,
        '--project',
        project,
        '--rate',
        '5000',
      ],
      cwd: folder,
    });
    const [whole, torn] = ['demo-killed-import-whole', 'demo-killed-import-torn'];
    const rejected = (): string =>
      readFileSync(path.join(folder, 'reports', 'import-orders-rejected.csv'), 'utf8');
    const time = await undisturbed(into(whole));
    const expected = rejected();
    const struck = await killedNowAndThen(() => into(torn), new Random(SEED), {
      times: KILLS,
      within: time / 2,
    });
    expect(struck).toBeGreaterThanOrEqual(STRUCK_AT_LEAST);
    expect(expected.split('\n')).toHaveLength(2 + ORDERS / 500);
    expect(rejected()).toBe(expected);
    const [expectedStore, foundStore] = [open(whole), open(torn)];
    const store = await contents(expectedStore, ofTheRun);
    const orderIds = Object.keys(store).filter((each) => each.startsWith('orders/'));
    expect(orderIds).toHaveLength(ORDERS - ORDERS / 500);
    // The cursor's document is among them: what all runs together say they created is what the file has.
    expect(await contents(foundStore, ofTheRun)).toEqual(store);

    const versions = (await copyOf(foundStore)).documents;
    await undisturbed(into(torn));
    expect((await copyOf(foundStore)).documents).toEqual(versions);
  });
});
