import type { Page } from 'playwright-core';
import { write } from '@creamline/domain/paths';
import { segment } from '../../functions/src/testing/samples.ts';
import { axe, browserTest, db, eventually, fire, known, scrollsSideways } from './support/index.ts';

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

browserTest('a rule under edit tells whom it fits, and saving it leads there', async (stage) => {
  await fire('packs');
  const page = await stage.signIn('marketing');
  const preview = page.locator('crm-rule-preview');
  const memberNames = async (id: string): Promise<readonly string[]> =>
    (await db.list({ from: ['segmentMember', id], limit: 10 })).map(({ data }) => data.name);
  await townSegment(page, 'One town', 'Nowhere');
  await preview.getByText('The rule fits no customer.').waitFor();
  // Typing is enough: the field keeps the focus.
  await page.getByLabel('Value').fill('Radebeul');
  await preview.getByText('The rule fits 1 customer.').waitFor();
  expect(await preview.getByRole('listitem').allInnerTexts()).toEqual([known.carlas.name]);
  await page.getByRole('button', { name: 'Save and put in force' }).click();
  await heading(page, 'One town').waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await eventually(async () => {
    expect((await db.get(['segment', id]))?.data).toMatchObject({ memberCount: 1, calculation: null });
    expect(await memberNames(id)).toEqual([known.carlas.name]);
  });

  await page.getByRole('link', { name: 'Edit rule' }).click();
  await preview.getByText('The rule fits 1 customer. Nobody would enter, nobody would leave.').waitFor();
  await page.getByLabel('Value').fill('Erfurt');
  await preview.getByText('The rule fits 1 customer. 1 would enter, 1 would leave.').waitFor();
  await preview.getByText('Who would leave').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save segment' }).click();
  await eventually(async () => {
    expect((await db.get(['segment', id]))?.data).toMatchObject({ memberCount: 1, calculation: null });
    expect(await memberNames(id)).toEqual([known.denizs.name]);
  });
});

browserTest('a country is chosen by its name in the language of the reader', async (stage) => {
  await fire('packs');
  const page = await stage.signIn('marketing');
  await page.goto('/segments/new');
  await page.getByLabel('Name').fill('At home');
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByLabel('About').selectOption('Country');
  await page.getByLabel('How', { exact: true }).selectOption('is');
  await page.getByLabel('Value').selectOption('Germany');
  await page.getByText('Country is Germany').waitFor();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await heading(page, 'At home').waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await eventually(async () => {
    expect((await db.get(['segment', id]))?.data.criteria).toMatchObject({
      nodes: [{ kind: 'compare', field: 'country', op: 'eq', value: 'DE' }],
    });
  });
});

browserTest('a count that fails or has no connection says so, and is made when it can be', async (stage) => {
  await fire('packs');
  stage.tolerate(/net::ERR_|Failed to load resource/);
  const page = await stage.signIn('marketing');
  const preview = page.locator('crm-rule-preview');
  await page.goto('/segments/new');
  await preview.getByText('Complete the rule to see whom it fits.').waitFor();
  await page.route('**/previewSegment', (route) => route.abort());
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByLabel('About').selectOption('Town');
  await page.getByLabel('Value').fill('Radebeul');
  await preview.getByText('Counting did not work. Nothing you entered is lost.').waitFor();
  await page.unroute('**/previewSegment');
  await preview.getByRole('button', { name: 'Count again' }).click();
  await preview.getByText('The rule fits 1 customer.').waitFor();
  await page.context().setOffline(true);
  await preview.getByText('There is no connection').waitFor();
  await page.context().setOffline(false);
  await preview.getByText('The rule fits 1 customer.').waitFor();
});

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

browserTest('a rule that was written elsewhere and is not sound is told, and mended', async (stage) => {
  const [id, name] = ['e2e-unsound', 'Late alphabet'];
  const towns = (op: 'gt' | 'eq') => ({ kind: 'compare', field: 'city', op, value: 'Radebeul' }) as const;
  await db.commit([write.set(['segment', id], segment(towns('gt'), { name }))]);
  await eventually(async () => {
    expect((await db.get(['segment', id]))?.data.ruleProblems).toMatchObject([
      { code: 'operatorNotForField' },
    ]);
  });
  const page = await stage.signIn('marketing');
  await page.getByRole('link', { name: '1 segment is out of force' }).click();
  await heading(page, 'Segments').waitFor();
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText('Out of force').waitFor();
  expect(await page.locator('tbody').getByRole('row').count()).toBe(1);
  await page.getByRole('button', { name: 'Active' }).click();
  await row.waitFor({ state: 'detached' });
  await page.goto(`/segments/${id}`);
  const notice = page.getByRole('status').filter({ hasText: 'This segment is out of force' });
  await notice.getByText('Town is more than Radebeul').waitFor();
  await notice.getByText('This does not go with the field.').waitFor();
  expect(await axe(page)).toEqual([]);

  const manager = await stage.signIn('manager');
  await manager.goto(`/segments/${id}`);
  await manager.getByText('This does not go with the field.').waitFor();
  expect(await manager.getByRole('link', { name: 'Edit rule' }).count()).toBe(0);

  await notice.getByRole('link', { name: 'Edit rule' }).click();
  await page.locator('crm-condition-editor').getByText('This does not go with the field.').waitFor();
  const how = page.getByLabel('How', { exact: true });
  expect(await how.inputValue()).toBe('gt');
  await how.selectOption('is');
  await page.getByRole('button', { name: 'Save segment' }).click();
  await heading(page, name).waitFor();
  await members(page).filter({ hasText: known.carlas.name }).waitFor({ timeout: 60_000 });
  await notice.waitFor({ state: 'detached' });
});

browserTest('segments of one status are listed, and all of them again', async (stage) => {
  const page = await stage.signIn('marketing');
  await page.goto('/segments');
  const dormant = page.getByRole('link', { name: 'Dormant', exact: true });
  await dormant.waitFor();
  await page.getByRole('button', { name: 'Draft' }).click();
  await dormant.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await dormant.waitFor();
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

browserTest('what marketing keeps fits a phone, a tablet, and German words in the dark', async (stage) => {
  await fire('packs');
  const page = await stage.signIn('marketing', { colorScheme: 'dark' });
  await page.evaluate(() => localStorage.setItem('creamline.language', '"de"'));
  for (const [address, there] of [
    ['/segments', 'crm-segment-status'],
    ['/segments/leipzig-cafes', 'crm-segment-members li'],
    ['/segments/weekly-cream/edit', 'crm-condition-editor'],
    ['/segments/leipzig-cafes/edit', 'crm-rule-preview li'],
    ['/loyalty', 'crm-programme-form button'],
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

browserTest('a rep opens the customers of a segment among their own', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await page.goto('/segments/gold-and-up');
  await page.getByRole('link', { name: 'Open in the customer list' }).click();
  await heading(page, 'Customers').waitFor();
  expect(new URL(page.url()).searchParams.get('segment')).toBe('gold-and-up');
});
