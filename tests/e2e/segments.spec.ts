import type { Page } from 'playwright-core';
import { axe, browserTest, db, eventually, known, scrollsSideways } from './support/index.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const members = (page: Page) => page.locator('crm-segment-members li');

/** Fills a new segment of everybody in one town. */
async function townSegment(page: Page, name: string, town: string): Promise<void> {
  await page.goto('/segments/new');
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByLabel('About').selectOption('Town');
  await page.getByLabel('Value').fill(town);
  await page.getByLabel('Value').press('Tab');
}

browserTest('a segment is put in force, counted, explained and put away', async (stage) => {
  const page = await stage.signIn('marketing');
  await townSegment(page, 'Radebeul', 'Radebeul');
  await page.getByText('Town is Radebeul').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save and put in force' }).click();
  await heading(page, 'Radebeul').waitFor();
  await members(page).filter({ hasText: known.carlas.name }).waitFor({ timeout: 60_000 });
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await eventually(async () => {
    const segment = await db.get(['segment', id]);
    expect([segment?.data.memberCount, segment?.data.calculation]).toEqual([1, null]);
  });
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByText('Radebeul archived').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Archive' }).waitFor();
  await eventually(async () => {
    expect((await db.get(['segment', id]))?.data.status).toBe('active');
  });
});

browserTest('a manager sees why a customer is in', async (stage) => {
  const page = await stage.signIn('manager');
  await page.goto('/segments/leipzig-cafes');
  const member = members(page).filter({ hasText: known.annasSteady.name });
  await member.getByRole('button', { name: `Why? ${known.annasSteady.name}` }).click();
  await member.getByText('Town is Leipzig').waitFor();
  await member.getByText('In since').waitFor();
  await page.getByText('Marketing writes segments. You can read them.').waitFor();
});

browserTest('a rule under edit is not lost by leaving', async (stage) => {
  const page = await stage.signIn('marketing');
  await page.goto('/segments/dormant');
  await page.getByRole('link', { name: 'Edit rule' }).click();
  await heading(page, 'Edit Dormant').waitFor();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await heading(page, 'Dormant').waitFor();
  await page.getByRole('link', { name: 'Edit rule' }).click();
  await page.getByLabel('Description').fill('Somebody else');
  await page.getByRole('link', { name: 'Cancel' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await page.getByLabel('Description').inputValue()).toBe('Somebody else');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Leave and lose changes' }).click();
  await heading(page, 'Dormant').waitFor();
  expect((await db.get(['segment', 'dormant']))?.data.description).not.toBe('Somebody else');
});

browserTest('a segment is duplicated as a draft', async (stage) => {
  const page = await stage.signIn('marketing');
  await page.goto('/segments/dormant');
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await heading(page, 'Edit Copy of Dormant').waitFor();
  await page.getByRole('button', { name: 'Save segment' }).click();
  await heading(page, 'Copy of Dormant').waitFor();
  await page.getByText('Draft', { exact: true }).waitFor();
});

browserTest('segment pages fit a phone, a tablet, and German words in the dark', async (stage) => {
  const page = await stage.signIn('marketing', { colorScheme: 'dark' });
  await page.evaluate(() => localStorage.setItem('creamline.language', '"de"'));
  for (const [address, there] of [
    ['/segments', 'crm-segment-status'],
    ['/segments/leipzig-cafes', 'crm-segment-members li'],
    ['/segments/weekly-cream/edit', 'crm-condition-editor'],
  ] as const) {
    await page.goto(address);
    await page.locator(there).first().waitFor();
    for (const width of [360, 768]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await scrollsSideways(page)).toEqual([]);
    }
    expect(await axe(page)).toEqual([]);
  }
});
