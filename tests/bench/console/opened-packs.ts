import { build } from 'esbuild';
import path from 'node:path';
import { root } from '../../../tools/node24.mjs';
import { launchChromium } from '../../e2e/support/chromium.ts';
import { packedCustomers } from '../packed-customers.ts';
import { atMost, told, type Row } from '../report.ts';
import { measureSlowing, slow, toldSlowing } from './slowed.ts';

const CUSTOMERS = 100_000;
const LONG_MS = 50;

declare global {
  interface Window {
    /** How long the page was busy at a stretch, in milliseconds, where that was over 50. */
    longTasks: number[];
    /** Opens the packs: how many milliseconds that takes, and how many are found by a name with a letter missing. */
    openPacks: (parts: readonly unknown[]) => Promise<{ readonly time: number; readonly found: number }>;
  }
}

/** The console's reader of packs as a script of its own. */
const script = `
  import { PackReader, find } from './pack-reader';
  window.openPacks = async (parts) => {
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const packs = parts.map((part) => ({ ...part, packed: bytes(part.packed) }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    window.longTasks.length = 0;
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
    await page.evaluate(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => {
        window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    });
    await slow(page, slowing);
    const { time, found } = await page.evaluate((parts) => window.openPacks(parts), packs);
    await page.waitForTimeout(500);
    const longTasks = await page.evaluate(() => window.longTasks);
    if (found === 0) throw new Error('Nothing was found in the packs.');
    return [
      ...toldSlowing(slowing),
      told('opening 100,000 customers', time, 'ms'),
      atMost('tasks over 50 ms', longTasks.length, 0),
      atMost('longest task', Math.max(LONG_MS, ...longTasks), LONG_MS, 'ms'),
    ];
  } finally {
    await browser.close();
  }
}
