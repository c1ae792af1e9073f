import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { findBrowser } from '../../../tools/browser.mjs';
import { portBase } from '../../../tools/emulator-suite.ts';
import { environment, node, root } from '../../../tools/node24.mjs';
import { atLeast, atMost, median, told, type Row } from '../report.ts';
import { serveConsole } from './static-hosting.ts';

const VERSION = '13.5.0';
const RUNS = 5;
const folder = path.join(root, '.cache', 'lighthouse');
const program = path.join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');

const figure = z.object({ numericValue: z.number() });
const report = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.object({
    performance: z.object({ score: z.number() }),
    accessibility: z.object({ score: z.number() }),
  }),
  audits: z.object({
    'first-contentful-paint': figure,
    'largest-contentful-paint': figure,
    'total-blocking-time': figure,
    'cumulative-layout-shift': figure,
  }),
});
type Report = z.infer<typeof report>;

function execute(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`${path.basename(command)} ended with ${String(code)}`));
    });
  });
}

/** Lighthouse is as large as all the rest, and only this asks for it: it is installed beside the project's cache. */
async function install(): Promise<void> {
  if (existsSync(program)) return;
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: { lighthouse: VERSION } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  console.log(`Installing Lighthouse ${VERSION} …`);
  await execute(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    environment,
  );
}

async function audit(address: string, browser: string): Promise<Report> {
  const output = path.join(folder, 'report.json');
  const args = [
    program,
    address,
    '--quiet',
    '--only-categories=performance,accessibility',
    '--output=json',
    `--output-path=${output}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  await execute(node, args, { ...environment, CHROME_PATH: browser });
  return report.parse(JSON.parse(readFileSync(output, 'utf8')));
}

/**
 * The sign-in page of the built console on Lighthouse's phone: a slow network, and a processor four times slower than
 * this one. On a machine that is slow itself, or has other work (an index below 1500), that is slower than any phone.
 */
export async function run(): Promise<readonly Row[]> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('Lighthouse needs Chromium or Chrome on the path.');
  await install();
  const port = portBase() + 11;
  const server = await serveConsole(port);
  const reports: Report[] = [];
  try {
    // Under a name that is not this machine's own, the console asks hosting for its project, as in production.
    const address = `http://creamline.localhost:${String(port)}/sign-in`;
    for (let each = 0; each < RUNS; each += 1) reports.push(await audit(address, browser));
  } finally {
    server.close();
  }
  const middle = (of: (each: Report) => number): number => median(reports.map(of));
  const { round } = Math;
  return [
    told('speed of this machine (benchmark index)', round(middle((each) => each.environment.benchmarkIndex))),
    atLeast('performance', round(middle((each) => each.categories.performance.score * 100)), 95),
    atLeast('accessibility', round(middle((each) => each.categories.accessibility.score * 100)), 100),
    told(
      'first contentful paint',
      round(middle((each) => each.audits['first-contentful-paint'].numericValue)),
      'ms',
    ),
    atMost(
      'largest contentful paint',
      round(middle((each) => each.audits['largest-contentful-paint'].numericValue)),
      1800,
      'ms',
    ),
    atMost(
      'total blocking time',
      round(middle((each) => each.audits['total-blocking-time'].numericValue)),
      150,
      'ms',
    ),
    atMost(
      'cumulative layout shift',
      middle((each) => each.audits['cumulative-layout-shift'].numericValue),
      0,
    ),
  ];
}
