import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { axe, browserTest, CustomerPage, eventually, known, moveTo, seedCustomer } from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

async function waitForFocus(target: Locator): Promise<void> {
  await target.waitFor();
  await eventually(async () => {
    expect(await isFocused(target)).toBe(true);
  });
}

/** Presses Tab (or Shift+Tab) until the focus is there; a person would give up after `most`. */
async function tabTo(page: Page, target: Locator, { key = 'Tab', most = 40 } = {}): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await isFocused(target)) return;
  }
  throw new Error(`${String(target)} was not reached by ${String(most)} times ${key}`);
}

/** Opens something by keyboard from `opener`, closes it with Escape, and is back where it began. */
async function opensAndComesBack(page: Page, opener: Locator, key: string, opened: Locator): Promise<void> {
  await opener.focus();
  await page.keyboard.press(key);
  await opened.waitFor();
  await page.keyboard.press('Tab');
  await eventually(async () => {
    expect(await opened.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'detached' });
  await waitForFocus(opener);
}

browserTest('the frame is walked by keyboard, and everything closes where it was opened', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await page.reload();
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await heading('Today').waitFor();
  await page.keyboard.press('Tab');
  await waitForFocus(page.getByRole('link', { name: 'Skip to content' }));
  await page.keyboard.press('Enter');
  await waitForFocus(page.locator('main'));

  const places = page.getByRole('navigation', { name: 'Main navigation' });
  await page.reload();
  await heading('Today').waitFor();
  await tabTo(page, places.getByRole('link', { name: 'Orders' }), { most: 6 });
  await page.keyboard.press('Enter');
  await waitForFocus(heading('Orders'));
  await tabTo(page, places.getByRole('link', { name: 'Customers' }), { key: 'Shift+Tab', most: 15 });
  await page.keyboard.press('Enter');
  await waitForFocus(heading('Customers'));

  const search = page.getByRole('button', { name: /Search or jump to/ });
  const user = page.getByRole('button', { name: /settings and sign-out/ });
  await opensAndComesBack(page, search, 'Enter', page.getByRole('dialog', { name: /Search/ }));
  await opensAndComesBack(page, user, 'Control+k', page.getByRole('dialog', { name: /Search/ }));
  await opensAndComesBack(page, user, 'Shift+?', page.getByRole('dialog', { name: 'Keyboard shortcuts' }));
  await opensAndComesBack(page, user, 'l', page.getByRole('dialog', { name: 'Log interaction' }));
  const bell = page.getByRole('button', { name: /notification/i });
  await opensAndComesBack(page, bell, 'Enter', page.getByRole('dialog', { name: 'Notifications' }));

  await user.focus();
  await page.keyboard.press('Enter');
  await waitForFocus(page.getByRole('menuitemradio').first());
  await page.keyboard.press('ArrowDown');
  await waitForFocus(page.getByRole('menuitemradio').nth(1));
  await page.keyboard.press('Escape');
  await waitForFocus(user);

  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await waitForFocus(page.getByRole('heading', { name: 'Keyboard shortcuts' }));
  await page.keyboard.press('Escape');
  await waitForFocus(user);

  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'Keyboard shortcuts ?', exact: true }).waitFor();
  await page.getByRole('combobox', { name: 'Search or jump to…' }).pressSequentially('kaff');
  await page.getByRole('option', { name: known.annas.name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: /Kaff/ }).waitFor();
});

browserTest('the list of customers is walked, chosen from and opened by keyboard', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await moveTo(page, '/customers', 'crm-customer-table [role=row] a');
  const grid = page.getByRole('grid', { name: 'Customers' });
  const marked = grid.locator('.row.active');
  await tabTo(page, grid);
  await page.keyboard.press('ArrowDown');
  const first = await marked.innerText();
  await page.keyboard.press('ArrowDown');
  await eventually(async () => {
    expect(await marked.innerText()).not.toBe(first);
    expect(await grid.getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'));
  });
  await page.keyboard.press('Space');
  await page.getByText('1 customer selected').waitFor();
  expect(await marked.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Space');
  await page.getByText('1 customer selected').waitFor({ state: 'detached' });

  // However many rows there are, Tab leaves them.
  await page.keyboard.press('Tab');
  for (let presses = 0; presses < 12 && (await grid.locator(':focus').count()) > 0; presses += 1)
    await page.keyboard.press('Tab');
  expect(await grid.locator(':focus').count()).toBe(0);

  await grid.focus();
  const name = await marked.locator('a.name').innerText();
  await page.keyboard.press('Enter');
  await waitForFocus(page.getByRole('heading', { level: 1, name }));
  expect(await axe(page)).toEqual([]);
});

browserTest('a conversation is noted and an order entered by keyboard alone', async (stage) => {
  const [id, name] = [newId(), `Tastenhof ${newId()}`];
  await seedCustomer(id, name);
  const page = await stage.signIn('rep-anna');
  await new CustomerPage(page).open(id, name);
  await page.getByText('Nothing has happened yet').waitFor();
  await page.keyboard.press('l');
  const note = page.getByLabel('What happened');
  await waitForFocus(note);
  await page.keyboard.type('Tasting of the summer range');
  const kinds = page.getByRole('radiogroup', { name: 'Kind of contact' });
  await tabTo(page, kinds.getByRole('radio', { name: 'Call' }), { key: 'Shift+Tab', most: 8 });
  await page.keyboard.press('ArrowRight');
  await eventually(async () => {
    expect(await kinds.getByRole('radio', { name: 'Visit' }).getAttribute('aria-checked')).toBe('true');
  });
  await page.keyboard.press('Shift+Tab');
  expect(await kinds.locator(':focus').count()).toBe(0);
  await note.focus();
  await tabTo(page, page.getByRole('radio', { name: 'None' }), { most: 5 });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await new CustomerPage(page).entry('Tasting of the summer range').waitFor();

  await page.keyboard.press('n');
  await page.keyboard.press('o');
  const box = page.getByRole('combobox', { name: 'Add a product' });
  await tabTo(page, box, { most: 6 });
  await page.keyboard.type('quark');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const lines = page.locator('crm-entry-lines');
  const counts = lines.getByRole('textbox', { name: /Quantity/ });
  await counts.nth(1).waitFor();
  await page.keyboard.press('Escape');
  await tabTo(page, counts.first(), { most: 4 });
  await page.keyboard.type('4');
  await page.keyboard.press('ArrowDown');
  await waitForFocus(counts.nth(1));
  await page.keyboard.press('+');
  await eventually(async () => {
    expect([await counts.nth(0).inputValue(), await counts.nth(1).inputValue()]).toEqual(['4', '2']);
  });
  await tabTo(page, lines.getByRole('button', { name: /Take out/ }).nth(1), { most: 3 });
  await page.keyboard.press('Enter');
  await counts.nth(1).waitFor({ state: 'detached' });
  await waitForFocus(box);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/orders\/drafts\//);
});

browserTest(
  'the key that saves a sheet does not press what opened it, however long it is held',
  async (stage) => {
    const [id, name] = [newId(), `Haltbar ${newId()}`];
    await seedCustomer(id, name);
    const page = await stage.signIn('rep-anna');
    const { header } = await new CustomerPage(page).open(id, name);
    const listen = (): Promise<void> =>
      page.evaluate(() => {
        document.addEventListener('click', () => {
          const { dataset } = document.documentElement;
          dataset['presses'] = String(Number(dataset['presses'] ?? 0) + 1);
        });
        document.addEventListener('keydown', ({ ctrlKey, key, defaultPrevented }) => {
          if (ctrlKey && key === 'Enter')
            document.documentElement.dataset['prevented'] = String(defaultPrevented);
        });
      });
    await listen();
    const told = (): Promise<unknown> =>
      page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)));
    const saved = async (opener: Locator, sheet: Locator, field: string): Promise<void> => {
      await opener.press('Enter');
      await sheet.getByLabel(field).fill('With the summer range');
      await page.evaluate(() =>
        Object.assign(document.documentElement.dataset, { presses: 0, prevented: '' }),
      );
      await page.keyboard.down('Control');
      await page.keyboard.down('Enter');
      await sheet.waitFor({ state: 'detached' });
      await waitForFocus(opener);
      expect(await told()).toMatchObject({ presses: '0', prevented: 'true' });
      await page.keyboard.up('Control');
      // A key that is down already repeats.
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      expect(await told()).toMatchObject({ presses: '0' });
      // Pressed anew, it opens the sheet again, which it does not save by staying down.
      await page.keyboard.down('Enter');
      await waitForFocus(sheet.getByLabel(field));
      await page.keyboard.down('Control');
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      await page.keyboard.up('Control');
      expect((await sheet.getByRole('alert').allInnerTexts()).join('')).toBe('');
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      await waitForFocus(opener);
    };
    const dialog = (title: string): Locator => page.getByRole('dialog', { name: title });
    await saved(
      header.getByRole('button', { name: 'Log interaction' }),
      dialog('Log interaction'),
      'What happened',
    );
    await page.goto('/today');
    await listen();
    const newTask = page.locator('crm-task-list').getByRole('button', { name: 'New task' });
    await saved(newTask, dialog('New task'), 'What is to be done');
  },
);
