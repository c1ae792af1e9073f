import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { ids, write } from '@creamline/domain/paths';
import { browserTest, CustomerPage, db, eventually, known, moveTo, seedCustomer } from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;

/** What the indicator in the head of every page says of changes that have not arrived. */
const sync = (page: Page, says: RegExp) =>
  page.locator('crm-sync-indicator').getByRole('button', { name: says });

browserTest('what is logged offline waits, and arrives with its follow-up', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /cleardot.gif/);
  const [id, name] = [newId(), `Funkloch ${newId()}`];
  await seedCustomer(id, name);
  const page = await stage.signIn('rep-anna');
  const view = await new CustomerPage(page).open(id, name);
  await page.getByText('Nothing has happened yet').waitFor();
  const logged = () => db.list({ from: ['interaction'], where: [['customerId', '==', id]], limit: 2 });

  // The sheet comes once the page has come to rest.
  await page.waitForTimeout(4000);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Log interaction' }).first().click();
  await page.getByLabel('What happened').fill('Wants the summer range');
  await page.getByRole('radio', { name: 'Next working day' }).click();
  await page.getByLabel('What happened').press('Control+Enter');
  await view.entry('Wants the summer range').waitFor();
  await page.getByText('Waiting to be saved; kept on this device until then.').waitFor();
  await sync(page, /Offline since .* 1 change is waiting and will be sent by itself/).waitFor();
  expect(await logged()).toEqual([]);

  await page.context().setOffline(false);
  await sync(page, /All saved/).waitFor();
  await page.getByText('Waiting to be saved; kept on this device until then.').waitFor({ state: 'detached' });
  const [interaction, ...others] = await logged();
  expect(interaction?.data).toMatchObject({ summary: 'Wants the summer range', followUpRequired: true });
  expect(others).toEqual([]);
  await eventually(async () => {
    const followUp = await db.get(['task', ids.followUp(interaction?.id ?? '')]);
    expect(followUp?.data).toMatchObject({ state: 'open', customerId: id, assigneeId: 'rep-anna' });
  });
  await view.open(id, name, 'tasks');
  await page.locator('crm-tasks-panel').getByRole('listitem').waitFor();
});

browserTest('what this device has not read is not said to be missing', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /cleardot.gif/);
  const page = await stage.signIn('rep-anna');
  const colour = () =>
    page.locator('crm-sync-indicator button').evaluate((button) => getComputedStyle(button).color);
  // The pages are there once this one has come to rest; what is on them is not.
  await moveTo(page, '/orders', 'crm-order-list td a');
  const saved = await colour();
  await page.context().setOffline(true);
  await page.getByText('Shown from this device').waitFor();
  await moveTo(page, '/orders?to=2020-01-01');
  await page.getByRole('heading', { name: 'Nothing of this is on this device' }).waitFor();
  await sync(page, /Offline since/).waitFor();
  expect(await colour()).not.toBe(saved);
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'No order matches' }).waitFor();
});

browserTest('an offline edit that meets another becomes a choice, field by field', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /cleardot.gif/, /A change was refused/);
  const [id, name] = [newId(), `Zwiespalt ${newId()}`];
  await seedCustomer(id, name);
  const page = await stage.signIn('rep-anna');
  await new CustomerPage(page).open(id, name);
  await moveTo(page, `/customers/${id}/edit`);
  await page.getByLabel('Industry').waitFor();

  await page.context().setOffline(true);
  await page.getByLabel('Phone').first().fill('+49 341 111111');
  await page.getByLabel('E-mail').first().fill('mine@example.com');
  await page.getByLabel('Industry').fill('Ice cream');
  await page.getByRole('button', { name: 'Save customer' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('crm-customer-header').getByText('Waiting to be saved').waitFor();
  await db.commit([
    write.update(['customer', id], {
      'basicInfo.phone': '+49341222222',
      'basicInfo.email': 'theirs@example.com',
      rev: 'theirs',
      base: 'r1',
      updatedBy: 'manager-mara',
      updatedAt: new Date(),
    }),
  ]);

  await page.context().setOffline(false);
  await sync(page, /1 needs you/).click();
  const inbox = page.getByRole('dialog', { name: 'Needs you' });
  await inbox.getByText('Somebody else changed this in the meantime.').waitFor();
  expect(await inbox.locator('tbody th').allInnerTexts()).toEqual(['E-mail', 'Phone']);
  expect((await db.get(['customer', id]))?.data).toMatchObject({ rev: 'theirs', industryCategory: null });
  await page.reload();
  await sync(page, /1 needs you/).click();
  await inbox.getByRole('radio', { name: 'Phone, Mine: +49341111111' }).check();
  await inbox.getByRole('radio', { name: 'E-mail, Theirs: theirs@example.com' }).check();
  await inbox.getByRole('button', { name: 'Save as chosen' }).click();
  await eventually(async () => {
    expect((await db.get(['customer', id]))?.data).toMatchObject({
      basicInfo: { phone: '+49341111111', email: 'theirs@example.com' },
      industryCategory: 'Ice cream',
    });
  });
  await inbox.getByText('Everything is settled.').waitFor();
});

browserTest('without a connection an order does not pass for harmless', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /cleardot.gif/);
  const { id, name } = known.denizs;
  const page = await stage.signIn('service');
  await page.goto(`/orders?customer=${id}`);
  const order = page.locator('crm-order-list td a[href^="/orders/"]').first();
  await order.waitFor();
  // What is shown is known on this device; what the customer must avoid was never asked for.
  await page.waitForTimeout(2000);
  await page.context().setOffline(true);
  await order.click();
  await page.getByText('What this customer must avoid is not known on this device').waitFor();
  await page.context().setOffline(false);
  await page
    .getByText('What this customer must avoid is not known on this device')
    .waitFor({ state: 'detached' });
  await page.getByRole('link', { name }).waitFor();
});
