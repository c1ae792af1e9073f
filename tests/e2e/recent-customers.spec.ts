import { randomUUID } from 'node:crypto';
import { write } from '@creamline/domain/paths';
import { browserTest, CustomerPage, db, eventually, seedCustomer } from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;

browserTest('customers opened last are offered first, as long as they are the reader’s', async (stage) => {
  const [one, two] = [newId(), newId()].map((id) => ({ id, name: `Zuletzt ${id}` }));
  if (one === undefined || two === undefined) throw new Error('There are two.');
  for (const { id, name } of [one, two]) await seedCustomer(id, name);
  const page = await stage.signIn('rep-anna');
  const kept = () => page.evaluate(() => localStorage.getItem('creamline.recentCustomers'));
  for (const { id, name } of [one, two]) await new CustomerPage(page).open(id, name);
  await page.goto('/orders');
  await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();
  await page.keyboard.press('Control+k');
  const offered = (): Promise<readonly string[]> =>
    page.getByRole('option').filter({ hasText: 'Zuletzt' }).locator('.words').allInnerTexts();
  await eventually(async () => expect(await offered()).toEqual([two.name, one.name]));
  expect(await page.getByRole('option').first().locator('.words').innerText()).toBe(two.name);

  const moved = { assignedRepId: 'rep-ben', rev: 'moved', base: 'r1', updatedAt: new Date() };
  await db.commit([write.update(['customer', two.id], moved)]);
  await eventually(async () => expect(await offered()).toEqual([one.name]));
  expect(await kept()).toContain(two.id);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: one.name }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'Orders' }).waitFor();
  expect(await offered()).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /settings and sign-out/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('You are signed out. Nothing of yours is left on this device.').waitFor();
  expect(await kept()).toBeNull();
});
