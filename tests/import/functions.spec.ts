import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { csvRow } from '@creamline/domain/imports';
import { havePurchases, purchasesFile } from './purchases.ts';
import { fileOf, mapNamed, openDatabase, runImport } from './run-import.ts';

/** The project whose writes wake the deployed functions. */
const { db, close } = openDatabase('demo-creamline');
afterAll(close);

const product = (sku: string, name: string, priceMinor: number) => ({
  sku,
  name,
  priceMinor,
  vatRate: 0.07,
  depositMinor: 0,
});
const products = [
  product('M', 'whole milk', 119),
  product('C', 'hard cheese', 399),
  product('Y', 'yogurt', 129),
];

/** Twelve purchases of one member, and where this machine has them some of the real ones. */
const invented = Array.from({ length: 12 }, (_, index) => ['99001', `${10 + index}-03-2015`, 'hard cheese']);
const slice = havePurchases ? readFileSync(purchasesFile, 'utf8').split('\n').slice(1, 120).join('\n') : '';

describe('purchases imported while the functions listen', () => {
  it('are settled by them, with the bonus of the tenth order', async () => {
    const file = fileOf(
      'slice.csv',
      `Member_number,Date,itemDescription\r\n${invented.map(csvRow).join('')}${slice}`,
    );
    const report = await runImport(db, mapNamed('orders', 'groceries'), file, { products });
    expect(report.created).toBeGreaterThanOrEqual(12);

    const settled = async (): Promise<number> =>
      (await db.collection('settlements').count().get()).data().count;
    for (let tries = 0; tries < 300 && (await settled()) < report.created; tries++) await pause(200);
    expect(await settled()).toBe(report.created);

    const ledger = await db
      .collection('loyalty_transactions')
      .where('customerId', '==', 'member-99001')
      .get();
    const points = ledger.docs.map((entry) => [entry.id, Number(entry.get('points'))] as const);
    expect(points).toHaveLength(13);
    expect(points.filter(([id]) => id.startsWith('bonus_'))).toEqual([
      [expect.stringContaining('member-99001'), 50],
    ]);
    const account = await db.doc('loyalty_accounts/member-99001').get();
    expect(account.get('totalPoints')).toBe(12 * 3 + 50);
    expect((await db.doc('customers/member-99001').get()).get('stats.revenueMinor')).toBe(12 * 399);
  });
});
