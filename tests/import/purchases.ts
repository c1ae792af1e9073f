import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('../shared/data');

/** The real purchases, where this machine has them. */
export const purchasesFile = path.join(folder, 'groceries-members.csv');
export const productsFile = path.join(folder, 'dairy-products.csv');
export const havePurchases = existsSync(purchasesFile) && existsSync(productsFile);

/** What a file of purchases comes to. */
export interface Recount {
  readonly rows: number;
  readonly skipped: number;
  readonly customers: number;
  readonly orders: number;
  readonly goodsMinor: number;
  readonly points: number;
  readonly bonuses: number;
}

/** Counted from the text of the files alone, without any of the import's code. */
export function recount(purchases: string): Recount {
  const price = new Map<string, number>();
  for (const line of readFileSync(productsFile, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const cells = line.split(',');
    price.set(cells[1] ?? '', Number(cells[4]));
  }
  const rows = purchases.trim().split(/\r?\n/).slice(1);
  const baskets = new Map<string, number>();
  let skipped = 0;
  for (const row of rows) {
    const [member = '', date = '', item = ''] = row.split(',');
    const minor = price.get(item.trim());
    if (minor === undefined) skipped++;
    else baskets.set(`${member} ${date}`, (baskets.get(`${member} ${date}`) ?? 0) + minor);
  }
  const ordersOf = new Map<string, number>();
  for (const key of baskets.keys()) {
    const member = key.split(' ')[0] ?? '';
    ordersOf.set(member, (ordersOf.get(member) ?? 0) + 1);
  }
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  return {
    rows: rows.length,
    skipped,
    customers: ordersOf.size,
    orders: baskets.size,
    goodsMinor: sum(baskets.values()),
    points: sum([...baskets.values()].map((minor) => Math.floor(minor / 100))),
    bonuses: sum([...ordersOf.values()].map((count) => Math.floor(count / 10))),
  };
}
