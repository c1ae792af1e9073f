import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Customer } from '@creamline/domain/customers';
import { write, type Write } from '@creamline/domain/paths';
import { customer } from '../../functions/src/testing/samples.ts';
import { withoutTriggers } from '../../tools/demo/triggers.ts';
import {
  allRows,
  browserTest,
  CustomerPage,
  db,
  eventually,
  known,
  seedCustomer,
  seedOrder,
} from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;
const names = (page: Page): Promise<string[]> => page.locator('[role=row] a.name').allTextContents();

/** Opens the list at an address and waits for its rows. */
async function openList(page: Page, params = ''): Promise<void> {
  await page.goto(`/customers${params}`);
  await page.locator('[role=row] a.name').first().waitFor();
}

/** Counts the documents that the server sends from now on; the paths, one for each time. */
async function countReads(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const sent: string[] = [];
    Object.assign(window, { sent });
    const real = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const answer = await real(input, init);
      if (answer.body === null || !answer.url.includes('Firestore/Listen')) return answer;
      const [mine, theirs] = answer.body.tee();
      const note = async (): Promise<void> => {
        const name =
          /"documentChange"\s*:\s*\{\s*"document"\s*:\s*\{\s*"name"\s*:\s*"[^"]*\/documents\/([^"]+)"/g;
        const reader = mine.getReader();
        const decoder = new TextDecoder();
        let rest = '';
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          rest += decoder.decode(part.value, { stream: true });
          let end = 0;
          for (const found of rest.matchAll(name)) {
            sent.push(found[1] ?? '');
            end = found.index + found[0].length;
          }
          rest = rest.slice(Math.max(end, rest.length - 500));
        }
      };
      note().catch(() => undefined);
      return new Response(theirs, { status: answer.status, headers: answer.headers });
    };
  });
  await page.reload();
  return () =>
    page.evaluate(() => {
      const sent: unknown = Reflect.get(window, 'sent');
      return Array.isArray(sent) ? sent.splice(0).map(String) : [];
    });
}

browserTest('those an order has no place for come last, and filters find them', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await openList(page, '?sort=-revenue');
  await eventually(async () => {
    expect(await names(page)).toContain(known.annasProspect.name);
  });
  expect((await names(page))[0]).not.toBe(known.annasProspect.name);
  await openList(page, '?tier=bronze&sort=-lastOrder');
  await eventually(async () => {
    expect(await names(page)).toContain(known.annasProspect.name);
  });
});

browserTest('a long list goes on to its end, and is live where the reader rests', async (stage) => {
  const territoryId = newId();
  const ids = Array.from({ length: 170 }, (_, place) => `${territoryId}-${String(place).padStart(3, '0')}`);
  const named = (name: string): Customer => {
    const plain = customer();
    return { ...plain, basicInfo: { ...plain.basicInfo, name }, assignedRepId: null, territoryId };
  };
  const quietly = (writes: readonly Write[]): Promise<void> =>
    withoutTriggers(process.env['FIREBASE_EMULATOR_HUB'], () => db.commit(writes));
  await quietly(ids.map((id) => write.set(['customer', id], named(`Zz ${id}`))));
  const missed = { nextFollowUpAt: new Date(Date.now() - 86_400_000) };
  await quietly([write.update(['customer', ids[0] ?? ''], missed)]);
  try {
    const page = await stage.signIn('service');
    await openList(page, `?territory=${territoryId}`);
    await page.getByText('170 customers', { exact: true }).waitFor();
    expect(await page.locator('crm-customer-table').getByRole('img', { name: 'Overdue' }).count()).toBe(1);
    const last = page.locator(`#customer-row-${ids.at(-1) ?? ''}`);
    await eventually(async () => {
      await page.locator('crm-customer-table .rows').evaluate((rows) => rows.scrollTo(0, 1e6));
      expect(await last.isVisible()).toBe(true);
    });
    expect(await names(page)).toHaveLength(new Set(await names(page)).size);
    await quietly([write.set(['customer', ids.at(-2) ?? ''], named(`Zz ${territoryId}-renamed`))]);
    await eventually(async () => {
      expect((await names(page)).at(-1)).toBe(`Zz ${territoryId}-renamed`);
    });
    await quietly([write.delete(['customer', ids.at(-1) ?? ''])]);
    await last.waitFor({ state: 'detached' });
    await page.locator('crm-customer-table .rows').evaluate((rows) => rows.scrollTo(0, 0));
    await page.locator(`#customer-row-${ids[0] ?? ''}`).waitFor();
  } finally {
    await quietly(ids.map((id) => write.delete(['customer', id])));
  }
});

browserTest('the address restores filters and order; search forgives a slip', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await openList(page);
  const byName = await names(page);
  await page.getByRole('button', { name: '12-month revenue' }).click();
  await page.waitForURL(/sort=-revenue/);
  // The rows of the old order stay until those of the new one have come.
  await eventually(async () => {
    expect((await names(page))[0]).not.toBe(byName[0]);
  });
  const before = await names(page);
  await page.reload();
  // Customers without an order come last and a moment later, so `before` may not have had them all.
  await eventually(async () => {
    expect((await names(page)).slice(0, before.length)).toEqual(before);
  });
  await page.locator('.search input').fill('Glasprle');
  await eventually(async () => {
    expect(await names(page)).toContain(known.annasSteady.name);
  });
  await page.locator('.search input').fill('qqzzqq');
  await page.getByText('No customer matches').waitFor();
});

browserTest('keys choose rows, and the chosen are handed over as a table', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await openList(page);
  await page.getByRole('grid').focus();
  for (const key of ['ArrowDown', ' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
  await page.getByText('2 customers selected').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('toolbar').getByRole('button', { name: 'Export selected' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines.join('\n')).not.toMatch(/(^|,)"?[=+@]/m);
});

browserTest('a manager gives customers to another rep, and takes it back', async (stage) => {
  const [id, name] = [newId(), `Assigned ${newId()}`];
  await seedCustomer(id, name);
  const repOf = async (): Promise<unknown> => (await db.get(['customer', id]))?.data.assignedRepId;
  const page = await stage.signIn('manager-mara');
  await openList(page);
  await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Assign to' }).click();
  await page.getByRole('menuitem', { name: 'Ben Voigt' }).click();
  await eventually(async () => {
    expect(await repOf()).toBe('rep-ben');
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => {
    expect(await repOf()).toBe('rep-anna');
  });
});

browserTest(
  'a fact is changed where it stands in the list, by keys and by mouse, and taken back',
  async (stage) => {
    const [id, name] = [newId(), `Aa ${newId()}`];
    await seedCustomer(id, name);
    const facts = async (): Promise<unknown[]> => {
      const data = (await db.get(['customer', id]))?.data;
      return [data?.basicInfo.name, data?.businessType];
    };
    const page = await stage.signIn('rep-anna');
    await openList(page);
    const row = page.locator(`#customer-row-${id}`);
    await row.locator('.cell.tier').click();
    await page.keyboard.press('F2');
    const text = row.getByRole('textbox', { name: `Name of ${name}` });
    await text.fill('');
    await page.keyboard.press('Enter');
    await page.getByText('Fill this in').waitFor();
    expect(await facts()).toEqual([name, 'retail']);

    await text.fill(`${name} & Co`);
    await page.keyboard.press('Tab');
    const choice = row.getByRole('combobox', { name: /^Type of/ });
    await choice.selectOption('wholesale');
    await page.keyboard.press('Enter');
    await eventually(async () => {
      expect(await facts()).toEqual([`${name} & Co`, 'wholesale']);
    });
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await eventually(async () => {
      expect(await facts()).toEqual([`${name} & Co`, 'retail']);
    });

    await row.locator('.cell.type').dblclick();
    await choice.selectOption('household');
    await page.keyboard.press('Escape');
    await choice.waitFor({ state: 'detached' });
    expect(await facts()).toEqual([`${name} & Co`, 'retail']);
  },
);

browserTest('who may not change a customer finds no field in the list', async (stage) => {
  const page = await stage.signIn('service');
  await openList(page);
  const row = page.locator('[role=row][id]').first();
  await row.locator('.cell.type').dblclick();
  await page.keyboard.press('F2');
  await page.waitForTimeout(500);
  expect(await row.locator('input:not([type=checkbox]), select').count()).toBe(0);
});

browserTest('opening a customer reads the customer and a page of the timeline', async (stage) => {
  const page = await stage.signIn('rep-anna', { viewport: allRows });
  const reads = await countReads(page);
  await openList(page);
  await page.waitForTimeout(1500);
  await reads();
  await page.getByRole('link', { name: known.annas.name, exact: true }).click();
  await new CustomerPage(page).entry('Order').first().waitFor();
  await page.waitForTimeout(1500);
  const paths = await reads();
  const lists = paths.filter((path) => /^(users|segments|territories)\//.test(path));
  const timeline = paths.filter((path) => /^(customers\/[^/]+\/order_entries|interactions)\//.test(path));
  const own = paths.filter((path) => !lists.includes(path) && !timeline.includes(path));
  process.stdout.write(
    `  opening a customer: ${String(own.length)} reads, ${String(timeline.length)} of the timeline, ` +
      `${String(lists.length)} of names once a session\n`,
  );
  const ofOrders = timeline.filter((path) => path.startsWith('customers/'));
  expect(ofOrders).toHaveLength(25);
  expect(timeline.length - ofOrders.length).toBeLessThanOrEqual(25);
  expect(own.length).toBeLessThanOrEqual(3);
});

browserTest('two who change one field are asked which counts', async (stage) => {
  const [id, name] = [newId(), `Contested ${newId()}`];
  await seedCustomer(id, name);
  const [one, two] = await Promise.all([stage.signIn('rep-anna'), stage.signIn('manager-mara')]);
  for (const page of [one, two]) {
    await page.goto(`/customers/${id}/edit`);
    await page
      .getByLabel('Phone')
      .first()
      .fill(page === one ? '+49 341 111111' : '+49 341 222222');
  }
  await one.getByRole('button', { name: 'Save customer' }).click();
  await two.getByRole('button', { name: 'Take theirs for Phone' }).click();
  await eventually(async () => {
    expect(await two.getByLabel('Phone').first().inputValue()).toMatch(/111111$/);
  });
});

browserTest('an entry of today can be put right, and an order appears as it is booked', async (stage) => {
  const [id, name] = [newId(), `Corrected ${newId()}`];
  await seedCustomer(id, name);
  const page = await stage.signIn('rep-anna');
  const customer = await new CustomerPage(page).open(id, name);
  await page.getByRole('button', { name: 'Log interaction' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('Wants more creem');
  await page.keyboard.press('Control+Enter');
  await customer
    .entry('Wants more creem')
    .getByRole('button', { name: /^(Correct|Edit)/ })
    .click();
  await page.getByLabel('Summary').fill('Wants more cream');
  await page.keyboard.press('Enter');
  await customer.entry('Wants more cream').waitFor();
  await seedOrder({ customerId: id, euros: 80, status: 'delivered', orderNumber: 'LIVE-1' });
  await customer.entry('LIVE-1').waitFor();
});

browserTest('each role finds what is closed to it, with the reason', async (stage) => {
  const olga = await stage.signIn('marketing');
  await olga.goto('/customers/new');
  await olga.getByText('Reps and sales managers create customers').waitFor();
  const paul = await stage.signIn('service');
  await paul.goto(`/customers/${known.annas.id}/edit`);
  await paul.getByText('Your role cannot change this').first().waitFor();
  expect(await paul.getByLabel('Name', { exact: false }).first().isDisabled()).toBe(true);
  expect(await paul.getByLabel('Phone').first().isEnabled()).toBe(true);
});
