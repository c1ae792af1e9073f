import { build } from 'esbuild';
import path from 'node:path';
import { root } from '../../../tools/node24.mjs';
import { launchChromium } from '../../e2e/support/chromium.ts';
import { packedCustomers } from '../packed-customers.ts';
import { told, type Row } from '../report.ts';
import { longTasks, tasksWhile } from './page-tasks.ts';
import { measureSlowing, slow, toldSlowing } from './slowed.ts';

const CUSTOMERS = 100_000;
/** How long the page is looked at afterwards: what was left behind has to be collected. */
const REST_MS = 500;

declare global {
  interface Window {
    /** The packs as the console has them, which come to the page as text. */
    bytesOf: (parts: readonly unknown[]) => readonly unknown[];
    /** Opens the packs: how many milliseconds that takes, and how many are found by a name with a letter missing. */
    openPacks: (parts: readonly unknown[]) => Promise<{ readonly time: number; readonly found: number }>;
  }
}

/** The console's reader of packs as a script of its own. */
const script = `
  import { PackReader, find } from './pack-reader';
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  window.bytesOf = (parts) => parts.map((part) => ({ ...part, packed: bytes(part.packed) }));
  window.openPacks = async (packs) => {
    const started = performance.now();
    const opened = await new PackReader().open(packs);
    const time = performance.now() - started;
    return { time, found: find(opened, 'morgensten', 20).length };
  };`;

async function readerScript(): Promise<string> {
  const resolveDir = path.join(root, 'web/src/app/platform');
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir },
    ...{ bundle: true, write: false, minify: true, format: 'iife', target: 'es2022' },
  });
  return outputFiles[0]?.text ?? '';
}

/** How long a page on a slow device is busy at a stretch while the console's index of customers is made ready. */
export async function run(): Promise<readonly Row[]> {
  const packs = packedCustomers(CUSTOMERS).map(({ packed, foldedAt: _, ...pack }) => ({
    ...pack,
    packed: Buffer.from(packed ?? []).toString('base64'),
  }));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const slowing = await measureSlowing(page);
    await page.addScriptTag({ content: await readerScript() });
    const parts = await page.evaluateHandle((packed) => window.bytesOf(packed), packs);
    await slow(page, slowing);
    const { result, tasks } = await tasksWhile(browser, page, async () => {
      const opened = await page.evaluate((packs) => window.openPacks(packs), parts);
      await page.waitForTimeout(REST_MS);
      return opened;
    });
    if (result.found === 0) throw new Error('Nothing was found in the packs.');
    return [
      ...toldSlowing(slowing),
      told('opening 100,000 customers', result.time, 'ms'),
      ...longTasks(tasks),
    ];
  } finally {
    await browser.close();
  }
}
