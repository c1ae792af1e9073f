import { randomUUID } from 'node:crypto';
import type { Customer } from '@creamline/domain/customers';
import { write } from '@creamline/domain/paths';
import { addDays, businessDayOf } from '@creamline/domain/time';
import { contact } from '../../functions/src/testing/samples.ts';
import {
  axe,
  browserTest,
  CustomerPage,
  db,
  eventually,
  scrollsSideways,
  seedCustomer,
} from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;

async function storedOf(id: string): Promise<Customer> {
  const stored = await db.get(['customer', id]);
  if (stored === null) throw new Error(`No customer ${id}`);
  return stored.data;
}

browserTest('further details are shown, and edited as what they are', async (stage) => {
  const [id, name] = [newId(), `Rampe ${newId()}`];
  await seedCustomer(id, name, { custom: { crates: 4.5, ramp: true } });
  const page = await stage.signIn('rep-anna');
  const view = await new CustomerPage(page).open(id, name);
  expect(await view.glance('Further details').locator('dd').innerText()).toMatch(/crates 4.5\s+ramp yes/);

  await page.goto(`/customers/${id}/edit`);
  const details = page.getByRole('group', { name: 'Further details' });
  await details.getByLabel('Value of “crates”').fill('four');
  await details.getByLabel('Value of “ramp”').selectOption('no');
  await details.getByRole('button', { name: 'Add a detail' }).click();
  await details.locator('input:focus').waitFor();
  await page.keyboard.type('door');
  await details.getByLabel('Value of “door”').fill('blue');
  await page.getByRole('button', { name: 'Save customer' }).click();
  await details.getByText('Use a number such as 4 or 2.5').waitFor();
  expect(await details.getByLabel('Value of “crates”').evaluate((field) => field.matches(':focus'))).toBe(
    true,
  );
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await scrollsSideways(page)).toEqual([]);
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await details.getByLabel('Value of “crates”').fill('6');
  await page.getByRole('button', { name: 'Save customer' }).click();
  await view.glance('Further details').getByText('blue').waitFor();
  await eventually(async () => {
    const stored = await db.get(['customer', id]);
    expect(stored?.data.custom).toEqual({ crates: 6, ramp: false, door: 'blue' });
  });
});

browserTest('a correction that is too long is refused with the reason, and not cut', async (stage) => {
  const [id, name] = [newId(), `Langtext ${newId()}`];
  await seedCustomer(id, name);
  const page = await stage.signIn('rep-anna');
  const view = await new CustomerPage(page).open(id, name);
  await page.keyboard.press('l');
  await page.getByLabel('What happened').fill('Wants the summer range');
  await page.getByLabel('What happened').press('Control+Enter');
  await view
    .entry('Wants the summer range')
    .getByRole('button', { name: /Correct/ })
    .click();
  await page.getByLabel('Summary').fill('x'.repeat(301));
  await page.getByRole('button', { name: 'Save entry' }).click();
  await page.getByText('The summary is longer than 300 characters.').waitFor();
  await page.getByLabel('Summary').fill('Wants the autumn range');
  await page.getByRole('button', { name: 'Save entry' }).click();
  await view.entry('Wants the autumn range').waitFor();
});

browserTest('on a phone the open tab is in sight, however many there are', async (stage) => {
  const page = await stage.signIn('rep-anna', { viewport: { width: 360, height: 740 } });
  const [id, name] = [newId(), `Reiter ${newId()}`];
  await seedCustomer(id, name);
  const view = await new CustomerPage(page).open(id, name, 'tasks');
  await page.locator('crm-tasks-panel').getByRole('button', { name: 'New task' }).waitFor();
  const isInSight = (): Promise<boolean> =>
    page.locator('.tabs .here').evaluate((tab) => {
      const { left, right } = tab.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
  await eventually(async () => {
    expect(await isInSight()).toBe(true);
  });
  await view.show('timeline');
  await eventually(async () => {
    expect(await isInSight()).toBe(true);
  });
});

browserTest('a telephone number is read in groups and dialled as stored', async (stage) => {
  const [id, name] = [newId(), `Rufnah ${newId()}`];
  const phone = '+493023125001';
  await seedCustomer(id, name);
  const { basicInfo } = await storedOf(id);
  const people = [
    ['Karla Kern', phone],
    ['Toni Wien', '+4315121234'],
    ['Nora Nirgends', '+999123456'],
  ] as const;
  await db.commit([
    write.update(['customer', id], { basicInfo: { ...basicInfo, phone } }),
    ...people.map(([who, number], index) =>
      write.set(['contact', `${id}-${String(index)}`], contact({ customerId: id, name: who, phone: number })),
    ),
  ]);
  await eventually(async () => expect((await storedOf(id)).summary?.contacts).toHaveLength(people.length));
  const page = await stage.signIn('rep-anna', { viewport: { width: 1440, height: 900 } });
  const view = await new CustomerPage(page).open(id, name, 'contacts');
  const panel = page.locator('crm-contacts-panel');
  const glance = view.glance('Contacts');
  for (const [read, stored] of [
    ['030 23125001', phone],
    ['+43 1 5121234', '+4315121234'],
    ['+999123456', '+999123456'],
  ] as const) {
    const link = panel.getByRole('link', { name: read, exact: true });
    expect(await link.getAttribute('href')).toBe(`tel:${stored}`);
    await glance.getByText(read, { exact: true }).waitFor();
  }
  const call = glance.getByRole('link', { name: 'Call Karla Kern' });
  expect(await call.getAttribute('href')).toBe(`tel:${phone}`);
  await view.header.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Call 030 23125001' }).waitFor();

  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await view.open(id, name, 'contacts');
  await panel.getByRole('link', { name: phone, exact: true }).waitFor();
});

browserTest(
  'a form shows numbers in groups and countries by name, and keeps what they stand for',
  async (stage) => {
    const [id, name] = [newId(), `Vorwahl ${newId()}`];
    await seedCustomer(id, name);
    const { basicInfo } = await storedOf(id);
    await db.commit([
      write.update(['customer', id], { basicInfo: { ...basicInfo, phone: '+493023125001' } }),
    ]);
    const page = await stage.signIn('rep-anna');
    await page.goto(`/customers/${id}/edit`);
    const phone = page.getByLabel('Phone').first();
    const country = page.getByLabel('Country');
    const shows = (number: string) => eventually(async () => expect(await phone.inputValue()).toBe(number));
    await shows('030 23125001');
    expect(await country.locator('option:checked').innerText()).toBe('Germany');
    await phone.fill('+493023125002');
    await phone.press('Tab');
    await shows('030 23125002');
    await page.getByLabel('Street and number').fill('Ring 1');
    await page.getByLabel('Town').fill('Wien');
    await country.selectOption({ label: 'Austria' });
    await shows('+49 30 23125002');
    await phone.fill('01 5121234');
    await phone.press('Tab');
    await shows('+43 1 5121234');
    await page.getByRole('button', { name: 'Save customer' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await eventually(async () => {
      expect((await storedOf(id)).basicInfo).toMatchObject({
        phone: '+4315121234',
        address: { country: 'AT' },
      });
    });
  },
);

browserTest('a birthday is read with the person, and marked where it is soon', async (stage) => {
  const [id, name] = [newId(), `Torte ${newId()}`];
  await seedCustomer(id, name);
  const today = businessDayOf(new Date(), 'Europe/Berlin');
  const birthdays = [
    ['Karla Kern', addDays(today, 1).slice(5)],
    ['Toni Wien', `1980-${addDays(today, 30).slice(5)}`],
    ['Nora Nirgends', null],
  ] as const;
  await db.commit(
    birthdays.map(([who, birthday], index) =>
      write.set(['contact', `${id}-${String(index)}`], contact({ customerId: id, name: who, birthday })),
    ),
  );
  const page = await stage.signIn('rep-anna');
  await new CustomerPage(page).open(id, name, 'contacts');
  const panel = page.locator('crm-contacts-panel');
  const birthday = (who: string): Promise<string> =>
    panel.getByRole('listitem').filter({ hasText: who }).locator('.birthday').innerText();
  expect(await birthday('Karla Kern')).toMatch(/^Birthday \d{1,2} \p{L}+\s+tomorrow$/u);
  expect(await birthday('Toni Wien')).toMatch(/^Birthday \d{1,2} \p{L}+$/u);
  expect(await panel.locator('.birthday').count()).toBe(2);
});
