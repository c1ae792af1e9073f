import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { write } from '@creamline/domain/paths';
import { customer, segment, task } from '../../functions/src/testing/samples.ts';
import {
  browserTest,
  CustomerPage,
  db,
  eventually,
  fire,
  seedCustomer,
  type Stage,
} from './support/index.ts';

const tag = randomUUID().slice(0, 8);
const name = `Zwilling ${tag}`;
/** Two of one name and town, and one of the name elsewhere. */
const twins = [
  { id: `e2e-${tag}-1`, line1: 'Hauptstr. 5', city: 'Leipzig', erp: `A1${tag}` },
  { id: `e2e-${tag}-2`, line1: 'Ring 7', city: 'Leipzig', erp: `B2${tag}` },
  { id: `e2e-${tag}-3`, line1: 'Markt 1', city: 'Halle', erp: `C3${tag}` },
] as const;
const byStreet = ['Halle', 'Leipzig, Hauptstr. 5', 'Leipzig, Ring 7'];
const byNumber = ['Halle', `Leipzig, A1${tag}`, `Leipzig, B2${tag}`];

beforeAll(async () => {
  const { basicInfo } = customer();
  const address = { line2: '', region: '', postalCode: '04109', country: 'DE' };
  for (const { id, line1, city, erp } of twins)
    await seedCustomer(id, name, {
      basicInfo: { ...basicInfo, name, address: { ...address, line1, city } },
      externalIds: { erp },
    });
});

const options = (page: Page) => page.getByRole('option').filter({ hasText: name });

/** Waits until those found say this beside their name, and nothing else. */
async function says(page: Page, details: readonly string[]): Promise<void> {
  for (const detail of details) await options(page).getByText(detail, { exact: true }).waitFor();
  const told = await options(page).locator('.crm-label').allInnerTexts();
  expect(told.toSorted()).toEqual(details.toSorted());
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to…' }).fill(name);
}

browserTest('customers of one name and town are told apart wherever one is chosen', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await search(page);
  await says(page, byStreet);
  await options(page).filter({ hasText: 'Ring 7' }).click();
  await page.waitForURL(`**/customers/${twins[1].id}`);

  await page.goto('/today');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: 'Customer' }).fill(name);
  await says(page, byStreet);
  // The one that was chosen still says which it is, also where the half-written task is opened again.
  await options(page).filter({ hasText: 'Hauptstr. 5' }).click();
  const chosen = page.getByRole('dialog').locator('crm-customer-picker');
  await chosen.getByRole('button', { name: 'Change' }).waitFor();
  await chosen.getByText('Leipzig, Hauptstr. 5', { exact: true }).waitFor();
  await page.getByLabel('What is to be done').fill('Send the price list');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await page.keyboard.press('t');
  await chosen.getByText('Leipzig, Hauptstr. 5', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.goto(`/orders/new?customer=${twins[1].id}`);
  await page.locator('crm-customer-picker').getByText('Leipzig, Ring 7', { exact: true }).waitFor();

  await page.goto(`/customers?q=${encodeURIComponent(name)}`);
  const cell = page.getByRole('gridcell').filter({ hasText: name });
  for (const street of ['Hauptstr. 5', 'Ring 7']) await cell.getByText(street, { exact: true }).waitFor();
  expect(await cell.locator('crm-apart').count()).toBe(2);

  await page.goto('/customers/new');
  await page.getByLabel('Name').first().fill(name);
  await page.keyboard.press('Tab');
  const similar = page.getByRole('status').filter({ hasText: 'There is already' });
  for (const detail of byStreet) await similar.getByText(`${name}, ${detail}`, { exact: true }).waitFor();
});

browserTest('without a connection by what the device has of them', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /cleardot.gif/);
  const page = await stage.signIn('manager-mara');
  await new CustomerPage(page).open(twins[0].id, name);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search or jump to…' });
  await field.fill(twins[2].erp);
  await options(page).waitFor();
  await page.context().setOffline(true);
  await field.fill(name);
  await says(page, ['Halle', 'Leipzig, Hauptstr. 5', `Leipzig, B2${tag}`]);
});

browserTest('who sees cards alone tells them apart by their numbers, and reads no street', async (stage) => {
  const page = await stage.signIn('marketing');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await search(page);
  await says(page, byNumber);
  // As long as others wait for the streets.
  await page.waitForTimeout(1500);
  await says(page, byNumber);
});

/** A segment of all of the name, in force, and a task for each of them. */
async function seedLists(): Promise<string> {
  const id = `e2e-${tag}`;
  const rule = { kind: 'compare', field: 'name', op: 'eq', value: name } as const;
  const due = { dueAt: new Date(), assigneeId: 'rep-anna', assignedRepId: 'rep-anna' };
  await db.commit([
    write.set(['segment', id], segment(rule, { name: `Segment ${tag}` })),
    ...twins.map((twin, at) =>
      write.set(
        ['task', `${id}-${at}`],
        task({ ...due, title: `Visit ${tag}`, customerId: twin.id, customerName: name }),
      ),
    ),
  ]);
  await eventually(async () => {
    expect((await db.get(['segment', id]))?.data).toMatchObject({ memberCount: 3, calculation: null });
  });
  return id;
}

/** Waits until a list says this beside the name of each. */
async function tells(page: Page, list: string, details: readonly string[]): Promise<void> {
  const rows = page.locator(`${list} li`).filter({ hasText: name });
  for (const detail of details) await rows.getByText(detail, { exact: true }).waitFor();
  expect(await rows.locator('crm-apart, .apart').count()).toBe(details.length);
}

async function see(stage: Stage, uid: Parameters<Stage['signIn']>[0], address: string): Promise<Page> {
  const page = await stage.signIn(uid);
  await page.goto(address);
  return page;
}

browserTest('lists that hold names alone tell them apart as well', async (stage) => {
  const id = await seedLists();
  const marketing = await see(stage, 'marketing', `/segments/${id}`);
  await tells(marketing, 'crm-segment-members', byNumber);
  await tells(marketing, 'crm-segment-events', byNumber);
  await fire('packs');
  await marketing.goto(`/segments/${id}/edit`);
  await tells(marketing, 'crm-rule-preview', byNumber);

  const manager = await see(stage, 'manager', `/segments/${id}`);
  await tells(manager, 'crm-segment-members', byStreet);
  await manager.getByRole('button', { name: `Why? ${name}, Leipzig, Ring 7` }).waitFor();

  const rep = await see(stage, 'rep-anna', '/today');
  await tells(rep, 'crm-task-list', byStreet);
});
