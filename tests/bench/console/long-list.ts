import { getFirestore } from 'firebase-admin/firestore';
import type { Page } from 'playwright-core';
import { pathOf } from '@creamline/domain/paths';
import { launchChromium } from '../../e2e/support/chromium.ts';
import { consoleAddress } from '../../e2e/support/console.ts';
import { countDocuments } from '../../e2e/support/count-documents.ts';
import { seedDairy } from '../../e2e/support/dairy.ts';
import { atLeast, atMost, told, type Row } from '../report.ts';
import { writeCustomers } from './many-customers.ts';
import { longTasks, tasksWhile } from './page-tasks.ts';
import { measureSlowing, slow, toldSlowing } from './slowed.ts';
import { savingWindow, signInAt } from './windows.ts';

/** The console's work depends on the rows it shows, the emulator's on how many there are: it sorts all for each query. */
const CUSTOMERS = 12_000;
const SCROLLED_ROWS = 10_000;
const FIRST_DOCUMENTS = 50;
/** How far the wheel turns for each picture, in pixels: at sixty pictures a second, a hundred and sixty rows. */
const STEP_PX = 120;
/** How long the reader looks at the rows after scrolling, which counts too: long enough for them to become live. */
const REST_MS = 8000;

const firstRow = 'crm-customer-table [role=row] a.name';

interface Scroll {
  readonly rows: number;
  readonly pictures: number;
  /** Pictures for which there was no further row to show. */
  readonly waits: number;
  /** How long each tenth of the rows took, in milliseconds. */
  readonly tenths: readonly number[];
}

/** Turns the wheel over the list until `rows` rows have gone by, waiting for rows where none are left. */
async function scroll(page: Page, rows: number): Promise<Scroll> {
  return page.evaluate(
    ({ wanted, step }) =>
      new Promise<Scroll>((done) => {
        const list = document.querySelector('crm-customer-table .rows');
        const row = list?.querySelector('[role=row]') ?? null;
        if (list === null || row === null) throw new Error('There is no list to scroll.');
        const height = row.getBoundingClientRect().height;
        let pictures = 0;
        let waits = 0;
        let before = -1;
        const tenths: number[] = [];
        let tenthAt = performance.now();
        const deadline = performance.now() + 15 * 60_000;
        const turn = (): void => {
          pictures += 1;
          list.scrollTop += step;
          if (list.scrollTop === before) waits += 1;
          before = list.scrollTop;
          const seen = (list.scrollTop + list.clientHeight) / height;
          if (seen >= (wanted / 10) * (tenths.length + 1)) {
            tenths.push(performance.now() - tenthAt);
            tenthAt = performance.now();
          }
          if (seen < wanted && performance.now() < deadline) {
            requestAnimationFrame(turn);
            return;
          }
          done({ rows: Math.floor(seen), pictures, waits, tenths });
        };
        requestAnimationFrame(turn);
      }),
    { wanted: rows, step: STEP_PX },
  );
}

/** How long a change of a customer in sight takes to be shown. */
async function changeInSight(page: Page): Promise<number> {
  const { id, name } = await page.evaluate(() => {
    const list = document.querySelector('crm-customer-table .rows')?.getBoundingClientRect();
    const at =
      list === undefined ? null : document.elementFromPoint(list.left + 400, list.top + list.height / 2);
    const row = at?.closest('[role=row]');
    return {
      id: row?.id.replace('customer-row-', '') ?? '',
      // So that it stays where it is in the order of names.
      name: `${row?.querySelector('a.name')?.textContent ?? ''} & Co`,
    };
  });
  const started = performance.now();
  await getFirestore().doc(pathOf('customer', id)).update({ 'basicInfo.name': name });
  await page.getByRole('link', { name }).waitFor();
  return performance.now() - started;
}

/** What the page asks hosting for from now on: who scrolls needs rows, which come from elsewhere, and nothing else. */
function askedOfHosting(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(consoleAddress())) asked.push(request.url());
  });
  return asked;
}

export async function run(): Promise<readonly Row[]> {
  await seedDairy();
  await writeCustomers(Number(process.env['BENCH_CUSTOMERS'] ?? CUSTOMERS));
  const browser = await launchChromium();
  try {
    const first = await savingWindow(browser);
    const documents = await countDocuments(first, 'customers');
    await signInAt(first, 'service', '/customers');
    await first.locator(firstRow).first().waitFor();
    const read = await documents();
    await first.context().close();

    const page = await savingWindow(browser);
    const slowing = await measureSlowing(page);
    await signInAt(page, 'service', '/customers');
    await page.locator(firstRow).first().waitFor();
    await slow(page, slowing);
    // Where a reader has it who turns the wheel.
    await page.locator('crm-customer-table .rows').hover();
    const asked = askedOfHosting(page);
    const { result, tasks } = await tasksWhile(browser, page, async () => {
      const scrolled = await scroll(page, Number(process.env['BENCH_ROWS'] ?? SCROLLED_ROWS));
      await page.waitForTimeout(REST_MS);
      return scrolled;
    });
    const { rows, pictures, waits, tenths } = result;
    const change = await changeInSight(page);
    return [
      ...toldSlowing(slowing),
      atMost('customers read for the first rows', read, FIRST_DOCUMENTS),
      atLeast('rows scrolled', rows, SCROLLED_ROWS),
      atMost('files asked of hosting while scrolling', asked.length, 0),
      told('pictures drawn', pictures),
      told('pictures that waited for rows', waits),
      told('time for the first tenth of the rows', tenths[0] ?? Number.NaN, 'ms'),
      told('time for the last tenth', tenths.at(-1) ?? Number.NaN, 'ms'),
      ...longTasks(tasks),
      told('a change of a row in sight, until it is shown', change, 'ms'),
    ];
  } finally {
    await browser.close();
  }
}
