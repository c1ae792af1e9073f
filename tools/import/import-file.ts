import path from 'node:path';
import type { Firestore } from 'firebase-admin/firestore';
import type { Catalogue, CatalogueProduct, ColumnMap } from '@creamline/domain/imports';
import type { Company } from '@creamline/domain/territories';
import { Cursor } from './cursor.ts';
import { OrderPlanner } from './order-planner.ts';
import { Pace } from './pace.ts';
import type { OnStep } from './progress-line.ts';
import { fingerprint } from './read-file.ts';
import { RejectedRows } from './rejected-rows.ts';
import { Rows } from './rows.ts';
import { Writer } from './writer.ts';

export interface ImportOptions {
  readonly db: Firestore;
  readonly company: Company;
  readonly file: string;
  readonly map: ColumnMap;
  /** What orders may sell; needed for orders only. */
  readonly catalogue: Catalogue;
  /** The folder for the list of rejected rows. */
  readonly reports: string;
  readonly dryRun: boolean;
  /** Documents per second at most. */
  readonly rate: number;
  readonly now: () => Date;
  readonly onStep: OnStep;
}

/** What an import did, in numbers that add up to the rows of the file. */
export interface ImportReport {
  readonly rows: number;
  /** Records of the file: for orders, the orders its rows make. */
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skippedRows: number;
  readonly rejectedRows: number;
  /** Customers made for orders of people nobody knew. */
  readonly newCustomers: number;
  /** Documents written by this run. */
  readonly writes: number;
  /** Records an interrupted earlier run had already brought in. */
  readonly resumedAt: number;
  /** The list of rejected rows; null where there is none. */
  readonly rejectedFile: string | null;
  /** The products of the file, for the orders that follow. */
  readonly products: readonly CatalogueProduct[];
}

export type ImportResult =
  { readonly ok: true; readonly report: ImportReport } | { readonly ok: false; readonly reason: string };

/**
 * Imports one file: reads it as a stream, checks every row, compares with what is stored and writes the difference.
 * Interrupted, it goes on from its cursor; run again, it writes nothing.
 */
export async function importFile(options: ImportOptions): Promise<ImportResult> {
  const { db, file, map, company, now } = options;
  const rejected = await RejectedRows.open(options.reports, reportName(file));
  const mark = await fingerprint(file, { map, company });
  const cursor = new Cursor(db, mark, { file: path.basename(file).slice(0, 120), imported: map.kind }, now());
  const from = options.dryRun ? { done: 0, created: 0, updated: 0, unchanged: 0 } : await cursor.read();
  const pace = new Pace(options.rate);
  const writer = new Writer({ db, now, from, cursor: options.dryRun ? null : cursor, pace });
  const rows = new Rows(options, rejected);
  const planner = new OrderPlanner(db, map, rejected);
  const refusal = await rows.each((targets) => writer.add(targets));
  if (refusal !== null) {
    await rejected.close();
    return { ok: false, reason: refusal };
  }
  const orders = rows.finishOrders();
  for (let first = 0; first < orders.length; first += 100) {
    const slice = orders.slice(first, first + 100);
    const alreadyIn = first + slice.length <= from.done;
    const planned = alreadyIn ? slice.map(() => []) : await planner.plan(slice);
    for (const targets of planned) {
      if (targets === null) await writer.hold();
      else await writer.add(targets);
    }
    options.onStep({
      label: 'Writing orders',
      share: (first + slice.length) / orders.length,
      count: first + slice.length,
    });
  }
  const total = await writer.finish();
  await rejected.close();
  return {
    ok: true,
    report: {
      rows: rows.count,
      records: rows.records,
      ...total,
      skippedRows: rows.skippedRows,
      rejectedRows: rejected.count,
      newCustomers: planner.newCustomers,
      resumedAt: from.done,
      rejectedFile: rejected.count === 0 ? null : rejected.file,
      products: rows.products,
    },
  };
}

function reportName(file: string): string {
  return path.basename(file, path.extname(file)).replace(/[^\w.-]+/g, '-');
}
