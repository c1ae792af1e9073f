import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../tools/node24.mjs';
import { launchChromium } from './chromium.ts';
import { expectNoConsoleErrors, openWindow, signIn, type OpenOptions } from './console.ts';
import { seedDairy } from './dairy.ts';

export interface Stage {
  /** A window with somebody signed in, at Today. */
  signIn(who: string, options?: OpenOptions): Promise<Page>;
  /** A window in which nobody is signed in. */
  open(options?: OpenOptions): Promise<Page>;
  /** What the consoles of this test's windows may say, because the test provokes it. */
  tolerate(...complaints: readonly RegExp[]): void;
}

let started: Browser | undefined;

/** The browser all tests of a spec share. */
export function browser(): Browser {
  if (started === undefined) throw new Error('The browser is there once a test runs.');
  return started;
}

// Where the checks of a commit run, one lost race against a busy machine must not hide what the others found: the test
// is played once more, and its first failure is told. At a desk a test that fails has failed.
if (process.env['CI'] !== undefined) jest.retryTimes(1, { logErrorsBeforeRetry: true });

beforeAll(async () => {
  started = await launchChromium();
  await seedDairy();
});
afterAll(() => started?.close());

/**
 * A test with windows of its own. They must not complain on their consoles; when the test fails, a picture and a trace
 * of each are left in .cache/e2e (`npx playwright-core show-trace FILE`).
 */
export function browserTest(name: string, body: (stage: Stage) => Promise<void>): void {
  test(name, async () => {
    const pages: Page[] = [];
    const tolerated: RegExp[] = [];
    const keep = async (opening: Promise<Page>): Promise<Page> => {
      const page = await opening;
      pages.push(page);
      await page.context().tracing.start({ snapshots: true });
      return page;
    };
    const stage: Stage = {
      signIn: (who, options) => keep(signIn(browser(), who, options)),
      open: (options) => keep(openWindow(browser(), options)),
      tolerate: (...complaints) => void tolerated.push(...complaints),
    };
    try {
      await body(stage);
      for (const page of pages) expectNoConsoleErrors(page, tolerated);
    } catch (error) {
      await Promise.all(pages.map((page, index) => keepEvidence(page, `${name} ${String(index + 1)}`)));
      throw error;
    } finally {
      await Promise.all(pages.map((page) => page.context().close()));
    }
  });
}

/** Never fails: what went wrong is the test's own error. */
export async function keepEvidence(page: Page, name: string): Promise<void> {
  const folder = path.join(root, '.cache', 'e2e');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name.replace(/[^\w-]+/g, '-').slice(0, 100));
  await page.screenshot({ path: `${file}.png`, timeout: 5000 }).catch(() => undefined);
  await page
    .context()
    .tracing.stop({ path: `${file}.zip` })
    .catch(() => undefined);
}
