import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Dietary } from '@creamline/domain/customers';
import { write } from '@creamline/domain/paths';
import { z } from 'zod';
import { consoleFolder } from '../../tools/emulators/config.ts';
import { browserTest, CustomerPage, db, eventually, known, seedCustomer } from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;

const manifestSchema = z.object({ hashTable: z.record(z.string(), z.string()) });

/** What the build says belongs to the console. */
const manifest = (): string => readFileSync(path.join(consoleFolder(), 'ngsw.json'), 'utf8');

/** Resolves when a worker serves this page and the device holds every file of the console, and where its project is. */
async function untilKept(page: Page): Promise<void> {
  const files = [...Object.keys(manifestSchema.parse(JSON.parse(manifest())).hashTable), '/emulators.json'];
  expect(files.length).toBeGreaterThan(20);
  await eventually(async () => {
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? '')).toContain(
      'worker',
    );
    const missing = await page.evaluate(async (wanted) => {
      const held = await Promise.all(wanted.map((file) => caches.match(file)));
      return wanted.filter((_, at) => held[at] === undefined);
    }, files);
    expect(missing).toEqual([]);
  });
}

/** Makes the sign-in of this window look long run out, as on the next morning. */
async function letTokenRunOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const done = (request: IDBRequest): Promise<unknown> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const opening = indexedDB.open('firebaseLocalStorageDb');
    await done(opening);
    const store = () =>
      opening.result.transaction('firebaseLocalStorage', 'readwrite').objectStore('firebaseLocalStorage');
    const stored = JSON.stringify(await done(store().getAll()));
    if (!stored.includes('expirationTime')) throw new Error('The sign-in is not where it was expected.');
    const entries: unknown = JSON.parse(stored.replace(/"expirationTime":\d+/g, '"expirationTime":1'));
    for (const entry of Array.isArray(entries) ? entries : []) await done(store().put(entry));
    opening.result.close();
  });
}

/** Looks a customer up by a part of the name, from any page. */
async function findsGlasperle(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to…' }).pressSequentially('glasperle');
  await page.getByRole('option', { name: known.annasSteady.name }).waitFor();
  await page.keyboard.press('Escape');
}

browserTest('opens the next morning without a connection, and saves once there is one', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /Failed to fetch/);
  stage.tolerate(/network-request-failed/, /Could not reach Cloud Firestore backend/);
  // Among the first of the list, so that it is in sight.
  const [id, name] = [newId(), `AAA Kühlhaus ${newId()}`];
  await seedCustomer(id, name);
  const page = await stage.signIn('rep-anna', { serviceWorkers: 'allow' });
  await new CustomerPage(page).open(id, name);
  await page.getByText('Nothing has happened yet').waitFor();
  await page.goto(`/orders/new?customer=${id}`);
  await page.getByRole('combobox', { name: 'Add a product' }).waitFor();
  await findsGlasperle(page);
  await page.goto('/customers');
  await page.getByRole('link', { name }).waitFor();
  await untilKept(page);
  await page.reload();
  await page.getByRole('link', { name }).waitFor();

  await page.context().unrouteAll();
  await page.context().setOffline(true);
  await letTokenRunOut(page);
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.getByRole('button', { name: /Offline since/ }).waitFor();
  await page.reload();
  const places = page.getByRole('navigation', { name: 'Main navigation' });
  await places.getByRole('link', { name: 'Customers' }).click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();

  await findsGlasperle(page);
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`/orders/new?customer=${id}`);
  await page.getByRole('combobox', { name: 'Add a product' }).waitFor();
  await page.goto(`/customers/${id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.keyboard.press('l');
  await page.getByLabel('What happened').fill('Deliver to the side door');
  await page.getByLabel('What happened').press('Control+Enter');
  await new CustomerPage(page).entry('Deliver to the side door').waitFor();

  await page.context().setOffline(false);
  await page.getByRole('button', { name: /All saved/ }).waitFor();
  const logged = await db.list({ from: ['interaction'], where: [['customerId', '==', id]], limit: 2 });
  expect(logged.map(({ data }) => data.summary)).toEqual(['Deliver to the side door']);
});

/** Resolves when the device holds what was fetched while nothing else was to be done. */
async function untilReadAhead(page: Page): Promise<void> {
  await eventually(async () => {
    const kept = await page.evaluate(() => localStorage.getItem('creamline.readAhead'));
    expect(kept).toContain('rep-anna');
  });
}

browserTest('finds, sells and notes without a connection what was never opened with one', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /Failed to fetch/);
  stage.tolerate(/Could not reach Cloud Firestore backend/);
  const { id, name } = known.annasSteady;
  const page = await stage.signIn('rep-anna', { serviceWorkers: 'allow' });
  await untilReadAhead(page);
  await untilKept(page);
  await page.context().unrouteAll();
  await page.context().setOffline(true);

  await findsGlasperle(page);
  await page.goto(`/orders/new?customer=${id}`);
  await page.getByRole('combobox', { name: 'Add a product' }).pressSequentially('quark');
  await page.getByRole('option', { name: /Quark/i }).first().waitFor();
  await page.goto('/customers');
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  await page.keyboard.press('l');
  const picker = page.getByRole('dialog').locator('crm-customer-picker');
  await picker.getByRole('combobox').pressSequentially('glasperle');
  await picker.getByRole('option', { name }).click();
  await picker.locator('strong').getByText(name).waitFor();
});

/** Two of Anna's customers: one who told what they must avoid, and one of whom nothing is known. */
async function declaredAndNot(): Promise<readonly [declared: string, not: string]> {
  const [declared, not] = [newId(), newId()];
  await Promise.all([seedCustomer(declared, 'Nussfrei'), seedCustomer(not, 'Wortkarg')]);
  const at = new Date();
  const dietary: Dietary = {
    customerId: declared,
    dietaryRestrictions: [],
    allergyInfo: { nuts: 'avoid' },
    note: '',
    source: 'Visit',
    verifiedAt: at,
    assignedRepId: 'rep-anna',
    territoryId: 'leipzig',
    ...{ createdAt: at, createdBy: 'rep-anna', updatedAt: at, updatedBy: 'rep-anna', rev: 'r1', base: null },
  };
  await db.commit([write.set(['dietary', declared], dietary)]);
  return [declared, not];
}

browserTest(
  'knows what a customer must avoid without a connection, or says that it does not',
  async (stage) => {
    stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /Failed to fetch/);
    stage.tolerate(/Could not reach Cloud Firestore backend/);
    const [declared, not] = await declaredAndNot();
    const page = await stage.signIn('rep-anna', { serviceWorkers: 'allow' });
    await untilReadAhead(page);
    await untilKept(page);
    await page.context().unrouteAll();
    await page.context().setOffline(true);

    await page.goto(`/customers/${declared}?tab=dietary`);
    await page.locator('crm-dietary-panel .state.avoid').first().waitFor();
    await page.goto(`/customers/${not}?tab=dietary`);
    await page.getByText('Not known on this device without a connection.').waitFor();
    await page.locator('crm-glance-panel').getByText('Not known on this device').waitFor();
    expect(await page.getByText('Nothing has been declared').count()).toBe(0);
    await page.goto(`/orders/new?customer=${not}`);
    await page.getByText('Allergens could not be looked up on this device.').waitFor();
  },
);

browserTest('says when a newer version is ready, and shows it when asked', async (stage) => {
  const page = await stage.signIn('rep-anna', { serviceWorkers: 'allow' });
  await untilKept(page);
  await page
    .context()
    .route('**/ngsw.json*', (route) =>
      route.fulfill({ body: manifest().replace('{', '{ "appData": {},'), contentType: 'application/json' }),
    );
  await page.reload();
  const notice = page.getByText('A new version is ready.');
  await notice.waitFor();
  await page.getByRole('button', { name: 'Reload' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
});
