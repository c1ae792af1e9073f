import path from 'node:path';
import process from 'node:process';
import { stat } from 'node:fs/promises';
import { catalogueOf, type Catalogue, type CatalogueProduct } from '@creamline/domain/imports';
import { collectionOf, pathOf } from '@creamline/domain/paths';
import { companySchema, defaultCompany, type Company } from '@creamline/domain/territories';
import { productSchema } from '@creamline/domain/products';
import type { Firestore } from 'firebase-admin/firestore';
import { readArguments, usage, type ImportCommand } from './arguments.ts';
import { connect, type Connection } from './connect.ts';
import { importFile, type ImportOptions, type ImportReport } from './import-file.ts';
import { loadMap } from './load-map.ts';
import { progressLine } from './progress-line.ts';
import { storedData } from './stored.ts';

/** What `npm run import` ends with: 0 all rows, 1 nothing or not all because of an error, 2 all but the rejected rows. */
const exit = { done: 0, failed: 1, someRejected: 2 } as const;

/** Documents per second: what functions in production take without queuing, and what the emulated ones take. */
const rates = { real: 500, emulator: 150 } as const;

/** `npm run import`. */
export async function main(argv: readonly string[]): Promise<number> {
  const command = readArguments(argv);
  if (typeof command === 'string') return fail(`${command}\n\n${usage}`);
  for (const file of [command.file, command.products])
    if (file !== null && !(await isFile(file))) return fail(`There is no file ${path.resolve(file)}.`);
  const connection = await connect(command.project, process.env);
  if (typeof connection === 'string') return fail(connection);
  try {
    return await run(command, connection);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(
      `\nThe import stopped: ${why}\nRun the same command again: it goes on from where it stopped.`,
    );
  } finally {
    await connection.close();
  }
}

async function run(command: ImportCommand, { db, project, emulator }: Connection): Promise<number> {
  console.log(
    `${command.dryRun ? 'Trying' : 'Importing'} ${command.kind} from ${command.file} into ${project}${emulator === null ? '' : ` (emulator on ${emulator})`}`,
  );
  const base = {
    db,
    company: await companyOf(db),
    reports: path.resolve('reports'),
    dryRun: command.dryRun,
    rate: command.rate ?? (emulator === null ? rates.real : rates.emulator),
    now: () => new Date(),
    onStep: progressLine(process.stdout),
  };
  const rejected: string[] = [];
  const step = async (
    file: string,
    map: ImportOptions['map'],
    catalogue: Catalogue,
  ): Promise<ImportReport | string> => {
    const result = await importFile({ ...base, file, map, catalogue });
    if (!result.ok) return `${file} was not imported: ${result.reason}.`;
    if (result.report.rejectedRows > 0) rejected.push(file);
    tell(file, map.kind, result.report, command.dryRun);
    return result.report;
  };
  // What is wrong with the request is told before anything is written.
  const map = await loadMap(command.kind, command.map);
  if (typeof map === 'string') return fail(map);
  const nothing = catalogueOf([]);
  let catalogue = nothing;
  if (command.products !== null) {
    const plain = await loadMap('products', 'default');
    if (typeof plain === 'string') return fail(plain);
    const report = await step(command.products, plain, nothing);
    if (typeof report === 'string') return fail(report);
    catalogue = catalogueOf(report.products);
  } else if (command.kind === 'orders') catalogue = catalogueOf(await storedProducts(db));
  const report = await step(command.file, map, catalogue);
  if (typeof report === 'string') return fail(report);
  return rejected.length > 0 ? exit.someRejected : exit.done;
}

function tell(file: string, kind: string, report: ImportReport, dryRun: boolean): void {
  const count = (value: number): string => value.toLocaleString('en');
  const would = dryRun ? 'would be ' : '';
  if (report.resumedAt > 0)
    console.log(`Went on after ${count(report.resumedAt)} records an interrupted import had brought in.`);
  console.log(
    [
      `${path.basename(file)}: ${count(report.rows)} rows, ${count(report.records)} ${kind}`,
      `  ${would}created    ${count(report.created)}`,
      `  ${would}updated    ${count(report.updated)}`,
      `  unchanged  ${count(report.unchanged)}`,
      `  skipped    ${count(report.skippedRows)} rows of unknown products`,
      `  rejected   ${count(report.rejectedRows)} rows${report.rejectedFile === null ? '' : `, listed in ${path.relative('.', report.rejectedFile)}`}`,
      ...(report.newCustomers > 0 ? [`  new customers ${count(report.newCustomers)}`] : []),
      `  documents written ${count(report.writes)}`,
    ].join('\n'),
  );
}

async function companyOf(db: Firestore): Promise<Company> {
  const stored = await db.doc(pathOf('company')).get();
  if (!stored.exists) return defaultCompany;
  const company = companySchema.safeParse(stored.data());
  if (company.success) return company.data;
  const [problem] = company.error.issues;
  throw new Error(
    `${stored.ref.path} is not in order: ${problem?.path.join('.') ?? ''}: ${problem?.message ?? ''}`,
  );
}

async function storedProducts(db: Firestore): Promise<readonly CatalogueProduct[]> {
  const { docs } = await db.collection(collectionOf('product')).get();
  return docs.flatMap((each) => {
    const product = productSchema.safeParse(storedData(each));
    return product.success ? [product.data] : [];
  });
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

function fail(message: string): number {
  console.error(message);
  return exit.failed;
}
