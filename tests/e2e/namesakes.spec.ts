import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { orderDraftSchema } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import { customer, interaction, segment, task } from '../../functions/src/testing/samples.ts';
import { browserTest, CustomerPage, db, eventually, fire, seedCustomer, seedOrder } from './support/index.ts';

const tag = randomUUID().slice(0, 8);
const name = `Zwilling ${tag}`;
/** The number of an order of each. */
const number = `4711-${tag}`;
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

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to…' }).fill(text);
}

browserTest('customers of one name and town are told apart wherever one is chosen', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await search(page, name);
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
  await search(page, name);
  await says(page, byNumber);
  // As long as others wait for the streets.
  await page.waitForTimeout(1500);
  await says(page, byNumber);
});

/** A segment of all of the name, in force. */
async function seedSegment(): Promise<string> {
  const id = `e2e-${tag}`;
  const rule = { kind: 'compare', field: 'name', op: 'eq', value: name } as const;
  await db.commit([write.set(['segment', id], segment(rule, { name: `Segment ${tag}` }))]);
  await eventually(async () => {
    expect((await db.get(['segment', id]))?.data).toMatchObject({ memberCount: 3, calculation: null });
  });
  return id;
}

/** For each of them a task of Anna's, a call, an order, all of one number, and one that Mara sent in vain. */
async function seedRecords(): Promise<void> {
  const now = new Date();
  const due = { dueAt: now, assigneeId: 'rep-anna', assignedRepId: 'rep-anna' };
  await db.commit(
    twins.flatMap(({ id: customerId }) => [
      write.set(
        ['task', customerId],
        task({ ...due, title: `Visit ${tag}`, customerId, customerName: name }),
      ),
      write.set(['interaction', customerId], interaction({ customerId, timestamp: now, summary: tag })),
      write.set(
        ['orderDraft', customerId],
        orderDraftSchema.parse({
          customerId,
          lines: [{ sku: 'NOT-SOLD', quantity: 1, seenPriceMinor: null }],
          note: '',
          requestedDay: null,
          acceptedWarnings: [],
          assignedRepId: 'rep-anna',
          territoryId: 'leipzig',
          createdAt: now,
          createdBy: 'manager-mara',
          updatedAt: now,
          updatedBy: 'manager-mara',
          rev: 'r1',
          base: null,
        }),
      ),
    ]),
  );
  await Promise.all(
    twins.map(({ id: customerId }) => seedOrder({ customerId, euros: 10, orderNumber: number })),
  );
}

/** Waits until the rows of a list say this beside the name of each, and nothing else. */
async function tells(page: Page, rows: string, details: readonly string[]): Promise<void> {
  const named = page.locator(rows).filter({ hasText: name });
  for (const detail of details) await named.getByText(detail, { exact: true }).waitFor();
  expect(await named.locator('crm-apart, .apart').count()).toBe(details.length);
}

browserTest('lists of a segment, which hold names alone, tell them apart as well', async (stage) => {
  const id = await seedSegment();
  const marketing = await stage.signIn('marketing');
  await marketing.goto(`/segments/${id}`);
  await tells(marketing, 'crm-segment-members li', byNumber);
  await tells(marketing, 'crm-segment-events li', byNumber);
  await fire('packs');
  await marketing.goto(`/segments/${id}/edit`);
  await tells(marketing, 'crm-rule-preview li', byNumber);

  const manager = await stage.signIn('manager');
  await manager.goto(`/segments/${id}`);
  await tells(manager, 'crm-segment-members li', byStreet);
  await manager.getByRole('button', { name: `Why? ${name}, Leipzig, Ring 7` }).waitFor();
});

describe('what is recorded of customers of one name', () => {
  // Not before: a page that lists them reads their streets, which the device must not have above.
  beforeAll(seedRecords);

  for (const [list, uid, address, rows] of [
    ['tasks on Today', 'rep-anna', '/today', 'crm-task-list li'],
    ['recent interactions', 'rep-anna', '/today', 'crm-recent-interactions li'],
    ['the list of orders', 'rep-anna', '/orders', 'crm-order-list tbody tr'],
    ['orders somebody has sent', 'manager-mara', '/orders', 'crm-draft-panel li'],
    ['the tasks of a colleague', 'manager-mara', '/today/rep-anna', 'crm-member-tasks li'],
  ] as const)
    browserTest(`${list} tell them apart`, async (stage) => {
      const page = await stage.signIn(uid);
      await page.goto(address);
      await tells(page, rows, byStreet);
    });

  browserTest('orders of one number found by it tell them apart', async (stage) => {
    const page = await stage.signIn('rep-anna');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await search(page, number);
    const orders = page.getByRole('option').filter({ hasText: `Order ${number}` });
    for (const place of byStreet) await orders.getByText(`${name}, ${place}`, { exact: true }).waitFor();
  });
});
