import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPassword, demoStaff } from '@creamline/domain/users';
import { consoleAddress, openWindow, PATIENCE_MS } from '../../e2e/support/console.ts';

/** The scripts a page has asked for so far. */
export function scriptsOf(page: Page): ReadonlySet<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const name = /\/([^/]+\.js)$/.exec(new URL(request.url()).pathname)?.[1];
    if (name !== undefined) asked.add(name);
  });
  return asked;
}

/**
 * A window of a person who saves data, so that the console loads what is needed and nothing ahead of time. It talks to
 * the emulators.
 */
export async function savingWindow(browser: Browser): Promise<Page> {
  const page = await openWindow(browser);
  await page.context().addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  return page;
}

/** A window of a console that hosting has told of its project, as in production: no emulators, no demo staff. */
export async function productionWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: consoleAddress(), locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.route('**/emulators.json', (route) => route.fulfill({ status: 404 }));
  await context.route('**/__/firebase/init.json', (route) =>
    route.fulfill({ json: { projectId: 'none', apiKey: 'none' } }),
  );
  return context.newPage();
}

/** Signs the first person of a role in, at an address that sends them to the sign-in page and then back to it. */
export async function signInAt(page: Page, role: string, address: string): Promise<void> {
  const email = demoStaff.find((person) => person.role === role)?.email ?? '';
  await page.goto(address);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** What the scripts of a page are once no further one has been asked for in `quietMs`. */
export async function whenQuiet(
  page: Page,
  asked: ReadonlySet<string>,
  quietMs = 1500,
): Promise<Set<string>> {
  for (let before = -1; before !== asked.size;) {
    before = asked.size;
    await page.waitForTimeout(quietMs);
  }
  return new Set(asked);
}

/** Opens an address in a new tab of a signed-in context and gives the scripts it loads. */
export async function scriptsAt(
  context: BrowserContext,
  address: string,
  whole: string,
): Promise<Set<string>> {
  const page = await context.newPage();
  const asked = scriptsOf(page);
  await page.goto(address);
  await page.locator(whole).first().waitFor();
  const loaded = await whenQuiet(page, asked);
  await page.close();
  return loaded;
}
