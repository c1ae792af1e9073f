import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { write } from '@creamline/domain/paths';
import { browserTest, db, eventually, moveTo, seedCustomer } from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;

const members = (page: Page): Locator => page.locator('crm-member-tasks');
const headed = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });

/** A task of Anna's that is late, with a customer of hers; its id and title. */
async function seedLateTask(): Promise<{
  readonly id: string;
  readonly title: string;
  readonly name: string;
}> {
  const [id, customerId] = [newId(), newId()];
  const [title, name] = [`Send the samples ${id}`, `Teamhof ${customerId}`];
  await seedCustomer(customerId, name);
  const customer = (await db.get(['customer', customerId]))?.data;
  const [sample] = await db.list({ from: ['task'], where: [['assigneeId', '==', 'rep-anna']], limit: 1 });
  if (customer === undefined || sample === undefined) throw new Error('the demo dairy has no tasks');
  const { assignedRepId, territoryId } = customer;
  const dueAt = new Date(Date.now() - 5 * 86_400_000);
  const about = { customerId, customerName: name, assignedRepId, territoryId, sourceType: 'person' as const };
  const state = {
    state: 'open' as const,
    doneAt: null,
    recurrence: null,
    sourceId: null,
    kind: 'call' as const,
  };
  await db.commit([
    write.set(['task', id], {
      ...sample.data,
      ...about,
      ...state,
      title,
      note: '',
      dueAt,
      allDay: true,
      rev: id,
    }),
  ]);
  return { id, title, name };
}

const assigneeOf = async (id: string): Promise<string | undefined> =>
  (await db.get(['task', id]))?.data.assigneeId;

browserTest(
  'a late figure of the team leads to the tasks behind it, which are handed over and back',
  async (stage) => {
    const { id, title, name } = await seedLateTask();
    const page = await stage.signIn('manager');
    const figure = page.getByRole('link', { name: /^Late follow-ups of Anna Roth: \d+/ });
    await figure.press('Enter');
    await headed(page, 'Tasks of Anna Roth').waitFor();
    await eventually(async () => {
      expect(await headed(page, 'Tasks of Anna Roth').evaluate((it) => it === document.activeElement)).toBe(
        true,
      );
    });
    const late = members(page).getByRole('region', { name: 'Overdue' }).getByRole('listitem');
    const row = late.filter({ hasText: title });
    await row.getByRole('link', { name }).waitFor();
    // What is Anna's to do is not done for her.
    expect(await members(page).getByRole('button', { name: /done/i }).count()).toBe(0);

    await row.getByRole('button', { name: `Hand over: ${title}` }).press('Enter');
    await page.getByRole('menuitem', { name: 'Ben' }).press('Enter');
    await row.waitFor({ state: 'detached' });
    await page.getByText(`${title}: now with Ben`).waitFor();
    await eventually(async () => {
      expect(await assigneeOf(id)).toBe('rep-ben');
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
    await eventually(async () => {
      expect(await assigneeOf(id)).toBe('rep-anna');
    });

    await row.getByRole('button', { name: `Hand over: ${title}` }).click();
    await page.getByRole('menuitem', { name: 'Take it over' }).click();
    await row.waitFor({ state: 'detached' });
    const rail = page.getByRole('navigation', { name: 'Main navigation' });
    expect(await rail.locator('[aria-current=page]').allInnerTexts()).toEqual(['Today']);
    await page
      .getByRole('navigation', { name: 'Where you are' })
      .getByRole('link', { name: 'Today' })
      .click();
    await page.locator('crm-task-list').getByRole('listitem').filter({ hasText: title }).waitFor();
    expect(await assigneeOf(id)).toBe('manager-mara');
  },
);

browserTest(
  'a colleague’s tasks are shown from the device without a connection, and to nobody else',
  async (stage) => {
    stage.tolerate(/ERR_INTERNET_DISCONNECTED/, /cleardot.gif/);
    const { title } = await seedLateTask();
    const page = await stage.signIn('manager');
    await moveTo(page, '/today/rep-anna', 'crm-member-tasks li');
    const row = members(page).getByRole('listitem').filter({ hasText: title });
    await row.waitFor();
    await page.context().setOffline(true);
    await moveTo(page, '/', 'crm-team-figures li');
    await moveTo(page, '/today/rep-anna', 'crm-member-tasks li');
    await row.waitFor();
    await page.getByText('Shown from this device').waitFor();

    // Deniz works in a territory of another manager's: of those tasks there is none to see here.
    await page.context().setOffline(false);
    await moveTo(page, '/today/rep-deniz', 'crm-member-tasks .message');
    await page.getByText('Nothing is waiting for Deniz').waitFor();
    await moveTo(page, '/today/nobody', 'crm-member-tasks .message');
    await page.getByText('Nobody works here under this address').waitFor();

    const rep = await stage.signIn('rep-ben');
    await moveTo(rep, '/today/rep-anna', 'crm-member-tasks .message');
    await rep.getByText('You have no access to this').waitFor();
    expect(await rep.content()).not.toContain(title);
  },
);
