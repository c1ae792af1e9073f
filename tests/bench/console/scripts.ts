import type { Browser } from 'playwright-core';
import { launchChromium } from '../../e2e/support/chromium.ts';
import { known, seedDairy } from '../../e2e/support/dairy.ts';
import { db } from '../../integration/live.ts';
import { atMost, told, type Row } from '../report.ts';
import { builtScripts, gzipped } from './built-files.ts';
import { productionWindow, savingWindow, scriptsAt, scriptsOf, signInAt, whenQuiet } from './windows.ts';

const FIRST_KB = 130;
const LIST_KB = 310;
const ROUTE_KB = 120;
const annas = `/customers/${known.annas.id}`;

/** Every kind of page, and by what its content is known, for whoever may open it. */
const routes = async (): Promise<Readonly<Record<string, readonly (readonly [string, string])[]>>> => {
  const [order] = await db.list({ from: ['order'], where: [['customerId', '==', known.annas.id]], limit: 1 });
  return {
    rep: [
      ['/', 'crm-task-list'],
      ['/customers', 'crm-customer-table [role=row] a.name'],
      ['/customers/new', 'crm-customer-form input'],
      [annas, 'crm-timeline-entry'],
      [`${annas}/edit`, 'crm-customer-form input'],
      ['/orders', 'crm-order-list td a'],
      ['/orders/new', 'crm-order-entry'],
      [`/orders/${order?.id ?? ''}`, 'crm-order-detail td'],
      ['/orders/drafts/none', 'crm-draft-page'],
      ['/loyalty', 'crm-programme-form input'],
    ],
    marketing: [
      ['/segments', 'crm-segment-list td a'],
      ['/segments/new', 'crm-segment-edit input'],
    ],
  };
};

/** From opening to the sign-in page, in a console told of its project by hosting. */
async function firstScripts(browser: Browser): Promise<Set<string>> {
  const page = await productionWindow(browser);
  const asked = scriptsOf(page);
  await page.goto('/');
  await page.getByLabel('E-mail').waitFor();
  return whenQuiet(page, asked);
}

/**
 * What is asked for from opening the console at the customers list, signed out, over signing in, until the list can be
 * used; by a browser that saves data, so that nothing is loaded ahead.
 */
async function listScripts(browser: Browser): Promise<Set<string>> {
  const page = await savingWindow(browser);
  const asked = scriptsOf(page);
  await signInAt(page, 'rep', '/customers');
  await page.locator('crm-customer-table [role=row] a.name').first().waitFor();
  const usable = await whenQuiet(page, asked);
  await page.context().close();
  return usable;
}

/** What each page loads beyond the shell: beyond what the same person loads at an address that does not exist. */
async function routeRows(browser: Browser): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [role, places] of Object.entries(await routes())) {
    const page = await savingWindow(browser);
    await signInAt(page, role, '/no-such-page');
    await page.locator('crm-closed-page').waitFor();
    const shell = await scriptsAt(page.context(), '/no-such-page', 'crm-closed-page');
    for (const [address, whole] of places) {
      const loaded = await scriptsAt(page.context(), address, whole);
      rows.push(
        atMost(
          `${role} at ${address}`,
          gzipped([...loaded].filter((name) => !shell.has(name))),
          ROUTE_KB,
          'kB gz',
        ),
      );
    }
    await page.context().close();
  }
  return rows;
}

export async function run(): Promise<readonly Row[]> {
  await seedDairy();
  const browser = await launchChromium();
  try {
    const first = await firstScripts(browser);
    const list = await listScripts(browser);
    return [
      atMost('first paint and sign-in', gzipped(first), FIRST_KB, 'kB gz'),
      atMost('usable customer list with live Firestore', gzipped(list), LIST_KB, 'kB gz'),
      ...(await routeRows(browser)),
      told('everything there is', gzipped(builtScripts()), 'kB gz'),
    ];
  } finally {
    await browser.close();
  }
}
