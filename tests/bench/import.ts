import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environment, node, root } from '../../tools/node24.mjs';
import { havePurchases, productsFile, purchasesFile } from '../import/purchases.ts';
import { customersFile } from './import-customers.ts';
import { atLeast, median, told, type Row } from './report.ts';

/** Rows a second of bulk creation, on one core with client, server and database. */
const DIRECTUS = 517;
const TRYTON = 66.7;

const CUSTOMERS = 20_000;
/** Each file is imported this often, into an empty project each time. */
const RUNS = 3;
/** As fast as the command goes: its usual pace is for the triggers, and none listen here. */
const RATE = '10000';

interface Imported {
  readonly seconds: number;
  readonly documents: number;
}

/** The command as it is typed, from the start of its process to its end. */
async function timedImport(folder: string, project: string, args: readonly string[]): Promise<Imported> {
  const started = performance.now();
  const command = [path.join(root, 'tools/import.mjs'), ...args, '--project', project, '--rate', RATE];
  const child = spawn(node, command, { cwd: folder, env: { ...environment, ...process.env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`The import ended with ${String(code)}: ${said}`);
  const counts = [...said.matchAll(/documents written ([\d,]+)/g)];
  const documents = counts.reduce((sum, [, count = '']) => sum + Number(count.replaceAll(',', '')), 0);
  return { seconds, documents };
}

async function timedImports(folder: string, name: string, args: readonly string[]): Promise<Imported> {
  const runs: Imported[] = [];
  for (let run = 0; run < RUNS; run += 1)
    runs.push(await timedImport(folder, `demo-creamline-${name}-${String(run)}`, args));
  return { seconds: median(runs.map(({ seconds }) => seconds)), documents: runs[0]?.documents ?? 0 };
}

/** How fast the command brings files in, beside the bulk creation of two other systems. */
export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'creamline-bench-'));
  try {
    const file = path.join(folder, 'customers.csv');
    writeFileSync(file, customersFile(CUSTOMERS));
    const customers = await timedImports(folder, 'customers', ['customers', file]);
    if (customers.documents !== CUSTOMERS)
      throw new Error(`${String(customers.documents)} customers were written`);
    const again = await timedImport(folder, 'demo-creamline-customers-0', ['customers', file]);
    const rate = CUSTOMERS / customers.seconds;
    return [
      told(`${CUSTOMERS.toLocaleString('en')} customers`, customers.seconds, 's'),
      told('the same file again, nothing to write', again.seconds, 's'),
      atLeast(`customers: rows a second, 5 times Directus (${String(DIRECTUS)})`, rate, 5 * DIRECTUS),
      atLeast(`customers: rows a second, 50 times Tryton (${String(TRYTON)})`, rate, 50 * TRYTON),
      ...(havePurchases ? await purchases(folder) : []),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The real purchases. Three rows in four are of no dairy product, so what counts is the documents that are made. */
async function purchases(folder: string): Promise<readonly Row[]> {
  const args = ['orders', purchasesFile, '--map', 'groceries', '--products', productsFile];
  const { seconds, documents } = await timedImports(folder, 'purchases', args);
  const rate = documents / seconds;
  return [
    told('the real purchases', seconds, 's'),
    told('purchases: documents made of them', documents),
    atLeast('purchases: documents a second, 5 times Directus', rate, 5 * DIRECTUS),
    atLeast('purchases: documents a second, 50 times Tryton', rate, 50 * TRYTON),
  ];
}
