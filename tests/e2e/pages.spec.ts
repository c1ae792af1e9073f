import type { Page } from 'playwright-core';
import {
  axe,
  browserTest,
  db,
  known,
  moveTo,
  outOfSight,
  outsiders,
  scrollsSideways,
} from './support/index.ts';

const widths = [360, 768, 1440] as const;
const themes = ['light', 'dark'] as const;

/** An address, and what is there once the page is whole; what the page before it does not have. */
type Place = readonly [address: string, whole: string];

/** The dark theme changes nothing but colours, so nothing else is looked at again. */
const rulesOfDark = ['color-contrast', 'link-in-text-block'];

/** What is wrong with the page as it stands, in both themes and at every width. */
async function faultsOf(page: Page, what: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const found = [
        ...(await axe(page, colorScheme === 'dark' ? rulesOfDark : [])),
        ...(await scrollsSideways(page)),
        ...(await outOfSight(page)),
      ];
      faults.push(...found.map((fault) => `${what} ${colorScheme} ${String(width)}: ${fault}`));
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return faults;
}

async function faultsAt(page: Page, all: readonly Place[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [address, whole] of all) {
    await moveTo(page, address, whole);
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

browserTest('rep: Today, customers and a customer', async (stage) => {
  const page = await stage.signIn('rep');
  const faults = await faultsAt(page, [
    ['/', 'crm-task-list li'],
    ['/customers', 'crm-customer-table [role=row] a.name'],
    ['/customers/new', 'crm-customer-form input'],
    [annas, 'crm-timeline-entry'],
    [`${annas}?tab=orders`, 'crm-orders-panel td a'],
    [`${annas}?tab=contacts`, 'crm-contacts-panel li'],
    [`${annas}?tab=loyalty`, 'crm-member-panel td'],
    [`${annas}?tab=dietary`, 'crm-dietary-panel .matrix'],
    [`${annas}?tab=tasks`, 'crm-tasks-panel li, crm-tasks-panel .message'],
    [`${annas}/edit`, 'crm-customer-form input'],
  ]);
  expect(faults).toEqual([]);
});

browserTest('rep: orders, segments, loyalty and what is closed', async (stage) => {
  const [order] = await db.list({ from: ['order'], where: [['customerId', '==', known.annas.id]], limit: 1 });
  const page = await stage.signIn('rep');
  const faults = await faultsAt(page, [
    ['/orders', 'crm-order-list td a'],
    [`/orders/${order?.id ?? ''}`, 'crm-order-detail td'],
    [`/orders/new?customer=${known.annas.id}`, 'crm-product-search-box input'],
    ['/segments', 'crm-segment-list td a'],
    ['/segments/gold-and-up', 'crm-rule-outline li'],
    ['/loyalty', 'crm-programme-form input'],
    [`/customers/${known.bens.id}`, 'crm-customer-page .message'],
    ['/orders/none', 'crm-order-detail .message'],
    ['/segments/none', 'crm-segment-detail .message'],
    ['/nowhere', 'crm-closed-page'],
  ]);
  expect(faults).toEqual([]);
});

browserTest('marketing: Today, cards, segments and the rule editor', async (stage) => {
  const page = await stage.signIn('marketing');
  const faults = await faultsAt(page, [
    ['/', 'crm-segment-figures li'],
    ['/customers', 'crm-customer-table [role=row] a.name'],
    [annas, 'crm-card-page dl'],
    ['/segments/new', 'crm-segment-edit input'],
    ['/segments/at-risk', 'crm-segment-events li, crm-segment-events .message'],
    ['/segments/at-risk/edit', 'crm-condition-editor'],
    ['/loyalty', 'crm-programme-form input'],
    ['/orders', 'crm-closed-page'],
  ]);
  expect(faults).toEqual([]);
});

for (const [role, whole] of [
  ['manager', 'crm-recent-interactions li'],
  ['service', 'crm-task-figures'],
  ['executive', 'crm-customer-base'],
  ['admin', 'crm-admin-figures'],
] as const) {
  browserTest(`${role}: Today`, async (stage) => {
    const page = await stage.signIn(role);
    expect(await faultsAt(page, [['/', whole]])).toEqual([]);
  });
}

browserTest('manager: the tasks of a colleague; rep: that they are closed', async (stage) => {
  const manager = await stage.signIn('manager');
  const rep = await stage.signIn('rep');
  const faults = [
    ...(await faultsAt(manager, [
      ['/today/rep-anna', 'crm-member-tasks li'],
      ['/today/nobody', 'crm-member-tasks .message'],
    ])),
    ...(await faultsAt(rep, [['/today/rep-ben', 'crm-member-tasks .message']])),
  ];
  expect(faults).toEqual([]);
});

browserTest('admin: staff, territories, the dairy, undelivered and audit', async (stage) => {
  const page = await stage.signIn('admin');
  const faults = await faultsAt(page, [
    ['/staff', 'crm-staff-page td a'],
    ['/staff/new', 'crm-new-person-page input'],
    ['/staff/rep-anna', 'crm-work-panel p'],
    ['/staff/territories', 'crm-territories-page td a'],
    ['/staff/territories/leipzig', 'crm-territory-page input'],
    ['/staff/dairy', 'crm-dairy-form input'],
    ['/undelivered', 'crm-mail-list li, crm-mail-list .message'],
    ['/undelivered?show=events', 'crm-event-list li, crm-event-list .message'],
    ['/audit', 'crm-audit-page li, crm-audit-page .message'],
  ]);
  expect(faults).toEqual([]);
});

browserTest(
  'what lies over the pages: logger, search, reasons, notices, menu and the inbox',
  async (stage) => {
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
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Why? Health' }).click();
    await page.getByRole('dialog').waitFor();
    faults.push(...(await faultsOf(page, 'why')));
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /notifications?$/i }).click();
    await page.getByRole('dialog').waitFor();
    faults.push(...(await faultsOf(page, 'bell')));
    await page.keyboard.press('Escape');

    await page.locator('crm-user-menu button').click();
    await page.getByRole('menu').waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await outOfSight(page)).map((fault) => `user menu ${String(width)}: ${fault}`));
    }
    expect(faults).toEqual([]);
  },
);
