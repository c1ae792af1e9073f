import type { Page } from 'playwright-core';
import { axe, browserTest, known, moveTo, outsiders, scrollsSideways } from './support/index.ts';

const widths = [360, 768, 1440] as const;
const themes = ['light', 'dark'] as const;

/** An address, and what is there once the page is whole. */
type Place = readonly [address: string, whole: string];

/** What is wrong with the page as it stands, in both themes and at every width. */
async function faultsOf(page: Page, what: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const found = [...(await axe(page)), ...(await scrollsSideways(page))];
      faults.push(...found.map((fault) => `${what} ${colorScheme} ${String(width)}: ${fault}`));
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return faults;
}

async function faultsAt(page: Page, all: readonly Place[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [address, whole] of all) {
    await moveTo(page, address);
    await page.locator(whole).first().waitFor();
    faults.push(...(await faultsOf(page, address)));
  }
  return faults;
}

const annas = `/customers/${known.annas.id}`;

browserTest('nobody signed in', async (stage) => {
  const page = await stage.open();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Anna Roth' }).waitFor();
  expect(await faultsOf(page, '/sign-in')).toEqual([]);
});

browserTest('nobody with a role', async (stage) => {
  const page = await stage.signIn(outsiders.stranger.email);
  expect(await faultsOf(page, '/no-access')).toEqual([]);
});

for (const [role, whole] of [
  ['service', 'crm-task-figures'],
  ['executive', 'crm-customer-base'],
  ['admin', 'crm-admin-figures'],
] as const) {
  browserTest(`${role}: Today`, async (stage) => {
    const page = await stage.signIn(role);
    expect(await faultsAt(page, [['/', whole]])).toEqual([]);
  });
}

browserTest('what lies over the pages: logger, search and the inbox', async (stage) => {
  const conflict = {
    id: 'one',
    ref: ['customer', known.annas.id],
    rev: 'mine',
    base: 'old',
    before: { status: 'active' },
    mine: { status: 'inactive' },
    theirs: { status: 'prospect', rev: 'theirs' },
    reason: 'conflict',
    at: { $date: '2026-11-20T10:00:00.000Z' },
  };
  const page = await stage.signIn('rep');
  await page.evaluate(
    (kept) => {
      localStorage.setItem('creamline.needsYou', kept);
    },
    JSON.stringify([conflict]),
  );
  await page.goto(annas);
  await page.getByRole('button', { name: '1 needs you' }).click();
  await page.getByRole('heading', { name: 'Needs you' }).waitFor();
  const faults = [...(await faultsOf(page, 'inbox'))];
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Log interaction' }).first().click();
  await page.getByRole('heading', { name: 'Log interaction' }).waitFor();
  faults.push(...(await faultsOf(page, 'logger')));
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  faults.push(...(await faultsOf(page, 'search')));
  expect(faults).toEqual([]);
});
