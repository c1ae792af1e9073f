import { getAuth } from 'firebase-admin/auth';
import type { Page } from 'playwright-core';
import { write } from '@creamline/domain/paths';
import { demoPassword } from '@creamline/domain/users';
import { user } from '../../functions/src/testing/samples.ts';
import {
  axe,
  browserTest,
  db,
  eventually,
  outsiders,
  scrollsSideways,
  seedCustomer,
  seedOrder,
  signInAs,
} from './support/index.ts';

/** A representative of these tests alone, with one customer and nothing to do. */
const rep = { uid: 'shell-rep', email: 'jule.frisch@demo.creamline.example', name: 'Jule Frisch' };
const customer = { id: 'shell-customer', name: 'Żabka Świeża' };

beforeAll(async () => {
  const { uid, email } = rep;
  await getAuth().createUser({ uid, email, password: demoPassword });
  await getAuth().setCustomUserClaims(uid, { role: 'rep', territories: ['leipzig'] });
  await db.commit([write.set(['user', uid], user({ name: rep.name, email }))]);
  await seedCustomer(customer.id, customer.name, { assignedRepId: uid });
});

async function atToday(page: Page): Promise<void> {
  await signInAs(page, rep.email);
  await page.getByRole('heading', { level: 1, name: /Today|Heute/ }).waitFor();
}

async function logger(page: Page): Promise<void> {
  await page.keyboard.press('l');
  await page.getByRole('dialog', { name: 'Log interaction' }).waitFor();
}

browserTest('says why signing in did not work, and leaves nothing behind on signing out', async (stage) => {
  stage.tolerate(/status of 400/);
  const page = await stage.open({ colorScheme: 'dark' });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /Anna Roth/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  const attempt = async (email: string, password: string, answer: string): Promise<void> => {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText(answer).waitFor();
  };
  await attempt(rep.email, '', 'Enter your password.');
  await attempt(rep.email, 'wrong-password', 'E-mail or password is not right.');
  await getAuth().updateUser(outsiders.exEmployee.uid, { disabled: true });
  await attempt(outsiders.exEmployee.email, demoPassword, 'This account is switched off.');
  await getAuth().updateUser(outsiders.exEmployee.uid, { disabled: false });

  await atToday(page);
  await page.getByRole('button', { name: `${rep.name}: settings and sign-out` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('You are signed out. Nothing of yours is left on this device.').waitFor();
  await eventually(async () => {
    const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
    expect(kept.filter((name) => name.startsWith('firestore/'))).toEqual([]);
  });
});

browserTest('notes a conversation, keeps its draft, and follows up on Today', async (stage) => {
  const page = await stage.open();
  await atToday(page);
  await page.getByText('A good day: nothing is waiting for you').waitFor();
  await logger(page);
  await page.getByRole('combobox', { name: 'Customer' }).pressSequentially('zabka');
  await page.getByRole('option', { name: customer.name }).click();
  await page.getByRole('radio', { name: 'Visit' }).click();
  await page.getByRole('button', { name: 'Tasting done.' }).click();
  await page.getByRole('radio', { name: 'Next working day' }).click();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await logger(page);
  expect(await page.getByLabel('What happened').inputValue()).toBe('Tasting done.');
  expect(await page.getByRole('radio', { name: 'Visit' }).getAttribute('aria-checked')).toBe('true');
  await page.getByLabel('What happened').press('Control+Enter');
  await page.getByText(`Logged for ${customer.name}`).waitFor();
  await page.locator('crm-recent-interactions').getByText('Visit: Tasting done.').waitFor();

  const tasks = page.locator('crm-task-list');
  const row = tasks.getByRole('listitem').filter({ hasText: customer.name });
  await row.waitFor();
  await row.getByRole('button', { name: /^Mark as done/ }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await row.waitFor();
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Next week' }).click();
  await page.getByText(/^Moved to/).waitFor();
  await eventually(async () => {
    const [task] = await db.list({ from: ['task'], where: [['assigneeId', '==', rep.uid]], limit: 2 });
    expect(task?.data).toMatchObject({ state: 'open', snoozeCount: 1, sourceType: 'interaction' });
  });

  await page.goto(`/customers/${customer.id}`);
  await page.locator('crm-timeline-entry').filter({ hasText: 'Tasting done.' }).waitFor();
});

browserTest('a reminder says whom it is about', async (stage) => {
  const notification = {
    userId: rep.uid,
    kind: 'reminder' as const,
    message: 'reminder',
    values: { title: 'Call again', customer: customer.name },
    link: `/customers/${customer.id}`,
    customerId: customer.id,
    createdAt: new Date(),
    read: false,
  };
  await db.commit([write.set(['notification', 'shell-reminder'], notification)]);
  const page = await stage.open();
  await atToday(page);
  await page.getByRole('button', { name: '1 new notification' }).click();
  await page.getByRole('button', { name: `Reminder: Call again · ${customer.name}` }).click();
  await page.getByRole('heading', { level: 1, name: customer.name }).waitFor();
});

browserTest('finds everything by the keyboard, and rests its letters when asked', async (stage) => {
  const page = await stage.open();
  await atToday(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to…' }).pressSequentially('zabka');
  await page.getByRole('option', { name: customer.name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: customer.name }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /settings and sign-out/ }).click();
  await page.getByRole('menuitemradio', { name: 'Off' }).click();
  await page.keyboard.press('l');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to…' }).waitFor();
  expect(await page.getByRole('dialog', { name: 'Log interaction' }).count()).toBe(0);
});

browserTest('changes language and look at once, and fits a phone', async (stage) => {
  const page = await stage.open({ viewport: { width: 360, height: 740 } });
  await atToday(page);
  const menu = page.getByRole('button', { name: /settings and sign-out|Einstellungen und Abmelden/ });
  await menu.click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await menu.click();
  await page.getByRole('menuitemradio', { name: 'Dunkel' }).click();
  await page.locator('html[data-theme="dark"]').waitFor();
  expect(await scrollsSideways(page)).toEqual([]);
  expect(await axe(page)).toEqual([]);
  await menu.click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

browserTest('leaves at once when the access ends', async (stage) => {
  stage.tolerate(/permission/i);
  const page = await stage.open();
  await atToday(page);
  // The access ends for somebody who had it: data have been seen, so the staff record has been read.
  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Customers' })
    .click();
  await page.locator('crm-customer-table').getByRole('link', { name: customer.name }).waitFor();
  await db.commit([write.update(['user', rep.uid], { active: false })]);
  await page
    .getByText('You were signed out because your access has ended. Ask your administrator.')
    .waitFor();
});

browserTest('the font that came too late for signing in is there on the page after it', async (stage) => {
  const page = await stage.open();
  await page.route('**/*.woff2', async (route) => {
    await page.waitForTimeout(1500);
    await route.continue();
  });
  await signInAs(page, 'marketing');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await eventually(async () => {
    const family = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(family).toMatch(/^"Roboto Late"/);
    expect(await page.evaluate(() => document.fonts.check("14px 'Roboto Late'"))).toBe(true);
  });
});

browserTest('an order is found by its number, by those who see it', async (stage) => {
  const [id, orderNumber] = ['shell-order-customer', 'Q-20261'];
  await seedCustomer(id, 'Hofladen Nummer');
  await seedOrder({ customerId: id, euros: 10, orderNumber });
  // Rules judge an order by whose customer it is, which its settlement writes into it.
  await eventually(async () => {
    const [order] = await db.list({ from: ['order'], where: [['orderNumber', '==', orderNumber]], limit: 1 });
    expect(order?.data.assignedRepId).toBe('rep-anna');
  });
  const [anna, ben] = await Promise.all([stage.signIn('rep-anna'), stage.signIn('rep-ben')]);
  for (const page of [anna, ben]) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(orderNumber);
  }
  await anna.getByRole('option', { name: `Order ${orderNumber}` }).waitFor();
  await anna.keyboard.press('Enter');
  await anna.getByRole('heading', { level: 1, name: `Order ${orderNumber}` }).waitFor();
  await ben.getByText('Nothing matches').waitFor();
  expect(await ben.getByRole('option').count()).toBe(0);
});

browserTest('what a dark screen shows is printed dark on white', async (stage) => {
  const page = await stage.signIn('rep-anna', { colorScheme: 'dark' });
  await page.locator('crm-user-menu button').first().click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.keyboard.press('Escape');
  const brightness = (): Promise<number> =>
    page.locator('h1').evaluate((heading) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(heading).color.match(/[\d.]+/g) ?? []).map(
        Number,
      );
      return red + green + blue;
    });
  expect(await brightness()).toBeGreaterThan(600);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await brightness()).toBeLessThan(200);
});

browserTest('asks for the icons until they are there, and then no more', async (stage) => {
  stage.tolerate(/ERR_FAILED/);
  const page = await stage.open();
  let isReached = false;
  let asked = 0;
  await page.route('**/icons.*', async (route) => {
    asked += 1;
    await (isReached ? route.continue() : route.abort());
  });
  const shown = page.locator('nav crm-icon path[d]');
  await signInAs(page, 'rep-anna');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  expect(await shown.count()).toBe(0);
  expect(asked).toBeGreaterThan(0);
  isReached = true;
  await shown.first().waitFor();
  const before = asked;
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  await page.locator('main crm-icon path[d]').first().waitFor();
  expect(asked).toBe(before);
});

browserTest('on a phone the words of the navigation are whole', async (stage) => {
  const page = await stage.open({ viewport: { width: 390, height: 844 }, locale: 'de-DE' });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Mara Lindner' }).click();
  const words = page.locator('.rail .place .word');
  await words.getByText('Bestellungen').waitFor();
  const cut = await words.evaluateAll((all) =>
    all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((each) => each.textContent),
  );
  expect(cut).toEqual([]);
});
