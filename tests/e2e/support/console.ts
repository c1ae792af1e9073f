import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { demoPassword, demoStaff } from '@creamline/domain/users';
import { portBase, portsFrom, project } from '../../../tools/emulator-suite.ts';

/** Where hosting serves the console. */
export const consoleAddress = (): string => `http://127.0.0.1:${String(portBase())}`;

/** The longest anything may take to appear, on a busy machine with cold functions. */
export const PATIENCE_MS = 30_000;

/** What went wrong in a page: errors on its console, uncaught errors, dialogs nobody asked for. */
const complaints = new WeakMap<Page, string[]>();

export type OpenOptions = BrowserContextOptions;

/** A window in which a list has all its rows in sight, those of other tests' customers too: others are not drawn. */
export const allRows = { width: 1440, height: 4000 };

/**
 * A window of its own, with its own storage, that talks to this suite of emulators. Without the worker that keeps the
 * console on the device, unless `options` allow it: it would fetch the whole console anew for each test.
 */
export async function openWindow(browser: Browser, options: OpenOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: consoleAddress(),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  // Several suites may share one build of the console; the file in it names the ports of the last one started.
  await context.route('**/emulators.json', (route) => {
    const { auth, firestore, functions, storage } = portsFrom(portBase());
    return route.fulfill({ json: { projectId: project, auth, firestore, functions, storage } });
  });
  const page = await context.newPage();
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

/**
 * Without a connection the Firestore SDK asks for this image of Google's to see whether there is a network at all. The
 * policy refuses it on purpose (the console loads nothing from elsewhere), and the SDK takes that as "no network".
 */
const connectionProbe = /^Loading the image 'https:\/\/www\.google\.com\/images\/cleardot\.gif/;

/** Fails when the page complained on its console, broke its content security policy or opened a dialog. */
export function expectNoConsoleErrors(page: Page, except: readonly RegExp[] = []): void {
  const heard = complaints.get(page) ?? [];
  const known = [connectionProbe, ...except];
  expect(heard.filter((each) => !known.some((pattern) => pattern.test(each)))).toEqual([]);
}

/** Signs in at the sign-in page this window shows: with one click where a button is for this person. */
export async function signInAs(page: Page, who: string): Promise<void> {
  const person = demoStaff.find(({ uid, role }) => uid === who || role === who);
  const first = demoStaff.find(({ role }) => role === person?.role);
  await page.goto('/sign-in');
  if (person !== undefined && person === first) {
    await page.getByRole('button', { name: person.name }).click();
  } else {
    await page.getByLabel('E-mail').fill(person?.email ?? who);
    await page.getByLabel('Password').fill(demoPassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
}

/**
 * A window with somebody of the staff signed in, at Today. `who` is a uid or a role (the first of that role); anything
 * else is taken as an e-mail address, for somebody the console lets in no further than its no-access page.
 */
export async function signIn(browser: Browser, who: string, options: OpenOptions = {}): Promise<Page> {
  const page = await openWindow(browser, options);
  await signInAs(page, who);
  const staff = demoStaff.some(({ uid, role }) => uid === who || role === who);
  await page.getByRole('heading', { level: 1, name: staff ? 'Today' : 'No access yet' }).waitFor();
  return page;
}

/**
 * Goes to an address within the console, as a link does: without loading it anew. Where `whole` is given, waits for
 * what the new page has and the page before it does not.
 */
export async function moveTo(page: Page, address: string, whole?: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  if (whole !== undefined) await page.locator(whole).first().waitFor();
}
