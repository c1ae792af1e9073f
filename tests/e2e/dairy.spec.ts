import type { Page } from 'playwright-core';
import { write } from '@creamline/domain/paths';
import { defaultCompany, type Company } from '@creamline/domain/territories';
import { addDays, businessDayOf, isoWeekday, type BusinessDay } from '@creamline/domain/time';
import { browserTest, db, eventually, known } from './support/index.ts';

const company = async (): Promise<Company> => (await db.get(['company']))?.data ?? defaultCompany;

let before: Company;

beforeAll(async () => {
  before = await company();
});

afterEach(async () => {
  await db.commit([write.set(['company'], before)]);
});

const today = businessDayOf(new Date(), defaultCompany.timeZone);
/** The Wednesday in three weeks: on the round, and far from everything else that is looked at. */
const wednesday = addDays(today, 21 + ((10 - isoWeekday(today)) % 7));

const inWords = (day: BusinessDay, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
const listed = (day: BusinessDay): string =>
  inWords(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

async function openDairy(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Staff' }).click();
  await page.getByRole('link', { name: 'Dairy' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dairy' }).waitFor();
  await page.getByLabel('Name of the dairy').waitFor();
}

const save = (page: Page) => page.getByRole('button', { name: 'Save settings' });

const storedIs = (expected: Partial<Company>): Promise<void> =>
  eventually(async () => {
    expect(await company()).toMatchObject(expected);
  });

browserTest('a day that an administrator closes is none to order for, and the audit tells', async (stage) => {
  const admin = await stage.signIn('admin');
  await openDairy(admin);
  await admin.getByLabel('Day, or first day').fill(wednesday);
  await admin.getByLabel('Last day').fill(addDays(wednesday, 1));
  await admin.getByRole('button', { name: 'Add days' }).click();
  await admin.getByRole('button', { name: `Remove ${listed(addDays(wednesday, 1))}` }).click();
  await admin.getByRole('button', { name: 'Sunday' }).click();
  await save(admin).click();
  await storedIs({ closures: [wednesday], deliveryDays: [1, 2, 3, 4, 5, 6, 7] });
  expect(await company()).toMatchObject({ updatedBy: 'admin-sam', currency: before.currency });

  const rep = await stage.signIn('rep');
  await rep.goto(`/orders/new?customer=${known.annas.id}`);
  const closed = rep.getByText('The dairy does not deliver on this day.');
  await rep.getByLabel('Wanted on').fill(wednesday);
  await closed.waitFor();
  await rep.getByLabel('Wanted on').fill(addDays(wednesday, 1));
  await closed.waitFor({ state: 'detached' });

  await admin.goto('/audit?collection=settings&actor=admin-sam');
  const day = inWords(wednesday, { dateStyle: 'medium' });
  await admin.getByText(`Days without delivery added: ${day}`).waitFor();
  await admin.getByText('Delivery days added: Sunday').waitFor();
  await admin.getByRole('link', { name: 'Dairy' }).first().click();
  await admin.getByRole('heading', { level: 1, name: 'Dairy' }).waitFor();
});

browserTest('the settings are read by managers and closed to reps', async (stage) => {
  const manager = await stage.signIn('manager');
  await openDairy(manager);
  await manager.getByText('Only administrators change these settings.').waitFor();
  expect(await manager.getByLabel('Name of the dairy').isDisabled()).toBe(true);
  expect(await manager.getByRole('button', { name: 'Monday' }).isDisabled()).toBe(true);
  expect(await save(manager).count()).toBe(0);
  const rep = await stage.signIn('rep');
  await rep.goto('/staff/dairy');
  await rep.getByRole('heading', { level: 1, name: 'Not part of your role' }).waitFor();
});

browserTest('what is typed is kept until it is saved or let go, whoever saves meanwhile', async (stage) => {
  const page = await stage.signIn('admin');
  await openDairy(page);
  const name = page.getByLabel('Name of the dairy');
  await name.fill('');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'])
    await page.getByRole('button', { name: day }).click();
  await save(page).click();
  await page.getByText('Enter a name of at most 200 characters').waitFor();
  await page.getByText('Choose at least one day').waitFor();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  // The field follows with the next picture.
  await eventually(async () => {
    expect(await name.inputValue()).toBe(before.name);
  });

  await name.fill('Alpenmilch');
  await db.commit([write.update(['company'], { timeZone: 'Europe/Vienna' })]);
  await page.getByText('Changed: Time zone. What you typed is kept.').waitFor();
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await name.inputValue()).toBe('Alpenmilch');
  // A day that was chosen and not added is meant too.
  await page.getByLabel('Day, or first day').fill(wednesday);
  await save(page).click();
  await storedIs({ name: 'Alpenmilch', timeZone: 'Europe/Vienna', closures: [wednesday] });
  await page.getByRole('button', { name: 'Undo' }).click();
  await storedIs({ name: before.name, timeZone: 'Europe/Vienna', closures: before.closures });
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('heading', { level: 1, name: 'Staff' }).waitFor();
});

browserTest('a dairy nobody has saved yet is saved with the currency it keeps', async (stage) => {
  await db.commit([write.delete(['company'])]);
  const page = await stage.signIn('admin');
  await openDairy(page);
  await page.getByText('Nothing has been saved yet').waitFor();
  await page.getByLabel('Currency').selectOption({ label: 'Swiss Franc (CHF)' });
  await save(page).click();
  await storedIs({ ...defaultCompany, currency: 'CHF' });
  await page.getByText('Stays as it was first saved').waitFor();
  expect(await page.getByLabel('Currency').isDisabled()).toBe(true);
  expect(await page.getByLabel('Currency').inputValue()).toBe('CHF');
});
