import type { Page } from 'playwright-core';
import { roles, type Role } from '@creamline/domain/access';
import { allRows, browserTest, CustomerPage, db, fire, known, moveTo, outsiders } from './support/index.ts';

type Place = 'Today' | 'Customers' | 'Orders' | 'Segments' | 'Loyalty' | 'Staff' | 'Undelivered' | 'Audit';
type Customer = (typeof known)[keyof typeof known];

const places: readonly (readonly [Place, string])[] = [
  ['Today', '/'],
  ['Customers', '/customers'],
  ['Orders', '/orders'],
  ['Segments', '/segments'],
  ['Loyalty', '/loyalty'],
  ['Staff', '/staff'],
  ['Undelivered', '/undelivered'],
  ['Audit', '/audit'],
];

interface Sight {
  /** The navigation, and the pages that open; every other one says that it is not part of the role. */
  readonly places: readonly Place[];
  /** Customers whose whole page opens, and those that say there is no access. */
  readonly whole: readonly Customer[];
  readonly denied: readonly Customer[];
  /** Customers of whom there is a card without contact data. */
  readonly cards: readonly Customer[];
  /** What the pages offer this role to make. */
  readonly makes: readonly ('customer' | 'order' | 'segment')[];
}

const { annas, bens, carlas, denizs } = known;
const everywhere: readonly Place[] = ['Today', 'Customers', 'Orders', 'Segments', 'Loyalty'];

const sights: Readonly<Record<Role, Sight>> = {
  rep: {
    places: everywhere,
    whole: [annas],
    denied: [bens, carlas, denizs],
    cards: [],
    makes: ['customer', 'order'],
  },
  manager: {
    places: [...everywhere, 'Staff'],
    whole: [annas, bens, carlas],
    denied: [denizs],
    cards: [],
    makes: ['customer', 'order'],
  },
  marketing: {
    places: ['Today', 'Customers', 'Segments', 'Loyalty'],
    whole: [],
    denied: [],
    cards: [annas, denizs],
    makes: ['segment'],
  },
  service: {
    places: everywhere,
    whole: [annas, denizs],
    denied: [],
    cards: [],
    makes: [],
  },
  executive: {
    places: ['Today', 'Customers', 'Segments', 'Audit'],
    whole: [],
    denied: [],
    cards: [annas, denizs],
    makes: [],
  },
  admin: {
    places: ['Today', 'Loyalty', 'Staff', 'Undelivered', 'Audit'],
    whole: [],
    denied: [],
    cards: [],
    makes: [],
  },
};

async function placesOf(page: Page): Promise<readonly string[]> {
  const links = page.getByRole('navigation', { name: 'Main navigation' }).locator('a.place');
  return (await links.allInnerTexts()).map((text) => text.trim());
}

/** Whether an address opens the page with this heading. */
async function leadsTo(page: Page, address: string, heading: string): Promise<void> {
  await moveTo(page, address);
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/** Names and addresses of a customer's people: what a card must not tell. */
async function secretsOf(id: string): Promise<readonly string[]> {
  const stored = (await db.get(['customer', id]))?.data;
  const contacts = stored?.summary?.contacts ?? [];
  const secrets = [
    stored?.basicInfo.email,
    stored?.basicInfo.phone,
    stored?.basicInfo.address?.line1,
    ...contacts.flatMap(({ name, email, phone }) => [name, email, phone]),
  ];
  return secrets.filter((secret) => typeof secret === 'string' && secret !== '').map(String);
}

async function seesPlaces(page: Page, sight: Sight): Promise<void> {
  expect(await placesOf(page)).toEqual(sight.places);
  for (const [place, address] of places)
    await leadsTo(page, address, sight.places.includes(place) ? place : 'Not part of your role');
}

async function seesCustomers(page: Page, sight: Sight): Promise<void> {
  for (const { id, name } of sight.whole) {
    const view = await new CustomerPage(page).open(id, name);
    await view.glance('Contacts').waitFor();
    await view.entry('Order').first().waitFor();
  }
  for (const { id, name } of sight.denied) {
    await page.goto(`/customers/${id}`);
    await page.getByText('You have no access to this').waitFor();
    expect(await page.getByText(name).count()).toBe(0);
  }
  for (const { id, name } of sight.cards) {
    const view = await new CustomerPage(page).open(id, name);
    await page.getByText('open to those who serve the customer').waitFor();
    expect(await view.glance('Contacts').count()).toBe(0);
    const secrets = await secretsOf(id);
    expect(secrets.length).toBeGreaterThan(2);
    const told = await page.content();
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  }
}

/** The list holds exactly those of the customers we know that the role sees. */
async function listsCustomers(page: Page, sight: Sight): Promise<void> {
  const seen = [...sight.whole, ...sight.cards];
  if (seen.length === 0) return;
  await page.setViewportSize(allRows);
  await moveTo(page, '/customers');
  for (const { name } of seen) await page.getByRole('link', { name, exact: true }).waitFor();
  for (const { name } of sight.denied)
    expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function offersToMake(page: Page, sight: Sight): Promise<void> {
  const offers = [
    ['customer', 'Customers', '/customers', 'New customer'],
    ['order', 'Orders', '/orders', 'New order'],
    ['segment', 'Segments', '/segments', 'New segment'],
  ] as const;
  for (const [what, place, address, label] of offers) {
    if (!sight.places.includes(place)) continue;
    await leadsTo(page, address, place);
    const link = page.locator('crm-page-header').getByRole('link', { name: label });
    const enabled = (await link.count()) === 1 && (await link.getAttribute('href')) !== null;
    expect([what, enabled]).toEqual([what, sight.makes.includes(what)]);
  }
}

for (const role of roles) {
  browserTest(`${role} sees what the role may see, and nothing else`, async (stage) => {
    const page = await stage.signIn(role);
    const sight = sights[role];
    await seesPlaces(page, sight);
    await seesCustomers(page, sight);
    await listsCustomers(page, sight);
    await offersToMake(page, sight);
  });
}

browserTest('nobody is asked to sign in twice: a deep link waits for the sign-in', async (stage) => {
  const page = await stage.open();
  await page.goto(`/customers/${annas.id}?tab=orders`);
  await page.getByRole('button', { name: 'Anna Roth' }).click();
  await page.getByRole('heading', { level: 1, name: annas.name }).waitFor();
  expect(page.url()).toContain('tab=orders');
});

for (const [who, { email }] of Object.entries(outsiders)) {
  browserTest(`the ${who} sees nothing, whatever the address`, async (stage) => {
    const page = await stage.signIn(email);
    await page.goto(`/customers/${annas.id}`);
    for (const address of [`/customers/${annas.id}`, '/', '/customers', '/orders/new', '/segments']) {
      await moveTo(page, address);
      await page.getByText('nobody has given you a role yet').waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await page.content()).not.toContain(annas.name);
    }
  });
}

browserTest('an executive follows a figure of the customer base to those it counts', async (stage) => {
  await fire('census');
  const page = await stage.signIn('executive');
  await page.locator('crm-customer-base').getByRole('link', { name: 'Health strong' }).click();
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  expect(page.url()).toContain('health=strong');
});

browserTest("a manager's team leads to the customers each of them has", async (stage) => {
  const page = await stage.signIn('manager', { viewport: allRows });
  await page.locator('crm-team-figures').getByRole('link', { name: 'Anna Roth', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  expect(page.url()).toContain('rep=rep-anna');
  await page.getByRole('link', { name: annas.name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: annas.name }).waitFor();
  // The way back has one page, and a chevron stands between two.
  const trail = page.getByRole('navigation', { name: 'Where you are' });
  expect(await trail.getByRole('link').count()).toBe(1);
  expect(await trail.locator('crm-icon').count()).toBe(0);
});
