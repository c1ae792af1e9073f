import { randomUUID } from 'node:crypto';
import { write } from '@creamline/domain/paths';
import type { Locator, Page } from 'playwright-core';
import { interaction, task } from '../../functions/src/testing/samples.ts';
import { browserTest, CustomerPage, db, eventually, seedCustomer } from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;

async function hasFocus(target: Locator): Promise<void> {
  await target.waitFor();
  await eventually(async () => {
    expect(await target.evaluate((element) => element === document.activeElement)).toBe(true);
  });
}

async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.page().keyboard.press('Enter');
}

async function openPanel(page: Page, tab: 'tasks' | 'contacts' | 'timeline', id = newId()): Promise<Locator> {
  const name = `Bleibhof ${newId()}`;
  await seedCustomer(id, name);
  await new CustomerPage(page).open(id, name, tab);
  return page.locator(`crm-${tab}-panel`);
}

browserTest(
  'the focus stays in a customer’s panel as its first entry comes and its last goes',
  async (stage) => {
    const page = await stage.signIn('rep-anna');

    const tasks = await openPanel(page, 'tasks');
    await tasks.getByRole('heading', { level: 2 }).waitFor();
    await press(tasks.getByRole('button', { name: 'New task' }));
    await page.getByLabel('What is to be done').fill('Send the price list');
    await page.keyboard.press('Control+Enter');
    await tasks.getByRole('listitem').waitFor();
    await hasFocus(tasks.getByRole('button', { name: 'New task' }));
    await press(tasks.getByRole('button', { name: /Send the price list/ }));
    await tasks.getByRole('listitem').waitFor({ state: 'detached' });
    await hasFocus(tasks.getByRole('button', { name: 'New task' }));
    await page.keyboard.press('Control+z');
    await tasks.getByRole('listitem').filter({ hasText: 'Send the price list' }).waitFor();

    const contacts = await openPanel(page, 'contacts');
    await contacts.getByRole('heading', { level: 2 }).waitFor();
    await press(contacts.getByRole('button', { name: 'Add contact' }));
    await hasFocus(contacts.getByLabel('Name'));
    await page.keyboard.type('Mara Lenz');
    await page.keyboard.press('Enter');
    await hasFocus(contacts.getByRole('button', { name: 'Add contact' }));
    const edit = contacts.getByRole('button', { name: 'Edit Mara Lenz' });
    await press(edit);
    await hasFocus(contacts.getByLabel('Name'));
    await page.keyboard.press('Escape');
    await hasFocus(edit);

    const timeline = await openPanel(page, 'timeline');
    await timeline.getByRole('heading', { level: 2 }).waitFor();
    await press(timeline.getByRole('button', { name: 'Log interaction' }));
    await page.getByLabel('What happened').fill('Tasting');
    await page.keyboard.press('Control+Enter');
    const correct = timeline.getByRole('button', { name: /Tasting/ });
    await hasFocus(correct);
    await page.keyboard.press('Enter');
    await hasFocus(timeline.locator('input').first());
  },
);

browserTest('the focus is not lost where a colleague’s entry came while a sheet was open', async (stage) => {
  const page = await stage.signIn('rep-anna');
  const [forTasks, forTimeline] = [newId(), newId()];

  const tasks = await openPanel(page, 'tasks', forTasks);
  await press(tasks.getByRole('button', { name: 'New task' }));
  await page.getByRole('dialog').waitFor();
  const theirs = { createdBy: 'manager-mara', customerId: forTasks, title: 'Send the samples' };
  await db.commit([write.set(['task', newId()], task(theirs))]);
  await tasks.getByText('Send the samples').waitFor();
  await page.keyboard.press('Escape');
  await hasFocus(tasks.getByRole('button', { name: 'New task' }));

  const timeline = await openPanel(page, 'timeline', forTimeline);
  await press(timeline.getByRole('button', { name: 'Log interaction' }));
  await page.getByRole('dialog').waitFor();
  const call = { customerId: forTimeline, userId: 'manager-mara', createdBy: 'manager-mara' };
  await db.commit([
    write.set(['interaction', newId()], interaction({ ...call, summary: 'Asked for ice cream' })),
  ]);
  await timeline.getByText('Asked for ice cream').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hasFocus(timeline.locator('crm-state'));
});

browserTest('the focus goes on with the next task of Today, and is not fetched back', async (stage) => {
  const [first, second] = [`First ${newId()}`, `Second ${newId()}`];
  const due = (day: string) => ({ assigneeId: 'manager-mara', dueAt: new Date(`${day}T09:00:00Z`) });
  await db.commit([
    write.set(['task', newId()], task({ title: first, ...due('2020-01-02') })),
    write.set(['task', newId()], task({ title: second, ...due('2020-01-03') })),
  ]);
  const page = await stage.signIn('manager-mara');
  const list = page.locator('crm-task-list');
  const done = (title: string): Locator => list.getByRole('button', { name: `Mark as done: ${title}` });
  await press(done(first));
  await done(first).waitFor({ state: 'detached' });
  await hasFocus(done(second));

  // Who clicks beside what had the focus has left it.
  await page.getByRole('heading', { level: 1, name: 'Today' }).click();
  await db.commit([
    ...(await db.list({ from: ['task'], where: [['title', '==', second]], limit: 1 })).map(({ id }) =>
      write.delete(['task', id]),
    ),
  ]);
  await done(second).waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  expect(await list.locator(':focus').count()).toBe(0);
});

browserTest('the focus stays with the filters and the views of the list of customers', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await page.goto('/customers?status=active&tier=gold');
  const chip = (text: RegExp): Locator => page.locator('crm-filter-bar').getByRole('button', { name: text });
  await press(chip(/^Status: /));
  await hasFocus(chip(/^Tier: /));
  await press(page.getByRole('button', { name: 'Save view' }));
  await page.getByLabel('Name of the view').fill('Gold');
  await page.keyboard.press('Enter');
  const remove = page.getByRole('button', { name: 'Remove view' });
  await hasFocus(remove);
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('button', { name: 'Save view' }));
});
