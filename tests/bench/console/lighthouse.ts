import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { findBrowser } from '../../../tools/browser.mjs';
import { portBase } from '../../../tools/emulator-suite.ts';
import { environment, node } from '../../../tools/node24.mjs';
import { launchChromium } from '../../e2e/support/chromium.ts';
import { atLeast, atMost, median, told, type Row } from '../report.ts';
import { execute } from './execute.ts';
import { installLighthouse, lighthouseFolder, lighthouseProgram } from './lighthouse-package.ts';
import { measureSlowing, toldSlowing, type Slowing } from './slowed.ts';
import { serveConsole } from './static-hosting.ts';

const RUNS = 5;

const figure = z.object({ numericValue: z.number() });
const report = z.object({
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

async function audit(address: string, browser: string, { times }: Slowing): Promise<Report> {
  const output = path.join(lighthouseFolder, 'report.json');
  const args = [
    lighthouseProgram,
    address,
    '--quiet',
    '--only-categories=performance,accessibility',
    `--throttling.cpuSlowdownMultiplier=${times.toFixed(2)}`,
    '--output=json',
    `--output-path=${output}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  const env = { ...environment, CHROME_PATH: browser };
  await execute(node, args, { cwd: lighthouseFolder, env });
  return report.parse(JSON.parse(readFileSync(output, 'utf8')));
}

async function slowing(): Promise<Slowing> {
  const browser = await launchChromium();
  try {
    return await measureSlowing(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** The sign-in page of the built console on Lighthouse's phone: a slow network, and a slower processor than this one. */
export async function run(): Promise<readonly Row[]> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('Lighthouse needs Chromium or Chrome on the path.');
  await installLighthouse();
  const slowed = await slowing();
  const port = portBase() + 11;
  const server = await serveConsole(port);
  const reports: Report[] = [];
  try {
    // Under a name that is not this machine's own, the console asks hosting for its project, as in production.
    const address = `http://creamline.localhost:${String(port)}/sign-in`;
    for (let each = 0; each < RUNS; each += 1) reports.push(await audit(address, browser, slowed));
  } finally {
    server.close();
  }
  const middle = (of: (each: Report) => number): number => median(reports.map(of));
  const { round } = Math;
  return [
    ...toldSlowing(slowed),
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
