import { readFileSync } from 'node:fs';
import type { Firestore } from 'firebase-admin/firestore';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import { havePurchases, productsFile, purchasesFile, recount } from './purchases.ts';
import { mapNamed, openDatabase, runImport } from './run-import.ts';

const real = havePurchases ? describe : describe.skip;
if (!havePurchases) console.warn('Skipped: the real purchases (../shared/data) are not on this machine.');

/** One after another for each customer, as the emulator's locks wait seconds; customers side by side. */
const LANES = 12;

interface Row {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The documents of every collection of a name. */
async function all(db: Firestore, collection: string): Promise<readonly Row[]> {
  const found = await db.collectionGroup(collection).get();
  return found.docs.map((each) => ({ id: each.id, data: each.data() }));
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const fieldOf = (value: unknown, name: string): unknown => (isMap(value) ? value[name] : undefined);
const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
const sum = (values: readonly unknown[]): number =>
  values.map(number).reduce((total, value) => total + value, 0);

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** Settles every order with the function's own handler, until nothing is left to do. */
async function settleAll(db: Firestore): Promise<void> {
  const context = { db: new FirestoreDatabase(db), now: () => new Date(), newId: () => 'unused' };
  const byCustomer = grouped(await all(db, 'orders'), ({ data }) => String(data['customerId']));
  const left = [...byCustomer];
  const lane = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop())
      for (const { id } of next[1]) await settleOrder(context, { orderId: id, customerId: next[0] });
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

real('the real purchases', () => {
  const { db, close } = openDatabase('demo-creamline-purchases');
  const groceries = mapNamed('orders', 'groceries');
  const expected = havePurchases ? recount(readFileSync(purchasesFile, 'utf8')) : null;

  afterAll(close);

  it('are 38,765 rows: 7,102 orders of 3,298 customers for 14,315.36 euros', () => {
    expect(expected).toEqual({
      rows: 38_765,
      skipped: 29_941,
      customers: 3_298,
      orders: 7_102,
      goodsMinor: 1_431_536,
      points: 10_928,
      // No member bought dairy on ten days.
      bonuses: 0,
    });
  });

  it('are imported, settled, and imported again without a write', async () => {
    const { products } = await runImport(db, mapNamed('products', 'default'), productsFile);
    const first = await runImport(db, groceries, purchasesFile, { products });
    expect(first).toMatchObject({
      rows: expected?.rows,
      records: expected?.orders,
      created: expected?.orders,
      updated: 0,
      unchanged: 0,
      skippedRows: expected?.skipped,
      rejectedRows: 0,
      newCustomers: expected?.customers,
    });

    await settleAll(db);
    const [customers, orders, settlements, ledger, accounts, lines] = await Promise.all(
      ['customers', 'orders', 'settlements', 'loyalty_transactions', 'loyalty_accounts', 'order_entries'].map(
        (name) => all(db, name),
      ),
    );
    const ids = (orders ?? []).map(({ id }) => id).sort();
    expect(customers).toHaveLength(expected?.customers ?? 0);
    expect(ids).toHaveLength(expected?.orders ?? 0);
    expect((settlements ?? []).map(({ id }) => id).sort()).toEqual(ids);
    expect((lines ?? []).map(({ id }) => id).sort()).toEqual(ids.map((id) => `order_${id}`).sort());

    const revenue = (customers ?? []).map(({ data }) => fieldOf(data['stats'], 'revenueMinor'));
    expect(sum(revenue)).toBe(expected?.goodsMinor);
    const entries = grouped(ledger ?? [], ({ data }) => String(data['sourceId']));
    const wrong = (orders ?? []).filter(({ id, data }) => {
      const goods = number(fieldOf(data['totals'], 'goodsMinor'));
      return sum((entries.get(id) ?? []).map((entry) => entry.data['points'])) !== Math.floor(goods / 100);
    });
    expect(wrong).toEqual([]);
    const points = (ledger ?? []).map(({ data }) => data['points']);
    expect(sum(points)).toBe(expected?.points);
    expect(sum((accounts ?? []).map(({ data }) => data['totalPoints']))).toBe(sum(points));

    const again = await runImport(db, groceries, purchasesFile, { products });
    expect(again).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: expected?.orders,
      writes: 0,
      resumedAt: 0,
    });
  }, 600_000);
});
