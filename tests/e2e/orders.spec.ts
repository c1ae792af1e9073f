import type { Page } from 'playwright-core';
import { write } from '@creamline/domain/paths';
import type { Product } from '@creamline/domain/products';
import {
  axe,
  browserTest,
  countDocuments,
  db,
  eventually,
  known,
  moveTo,
  scrollsSideways,
  seedCustomer,
  signInAs,
} from './support/index.ts';

const run = Date.now().toString(36);
const customer = { id: `orders-${run}`, name: 'Café Prüfstein' };
const careful = { id: `orders-${run}-careful`, name: 'Kita Nussfrei' };

/** Products that change while somebody orders them, so none of the range. */
async function stock(sku: string, name: string, change: Partial<Product> = {}): Promise<void> {
  const product: Product = {
    sku,
    name,
    category: 'milk',
    unit: '1 l bottle',
    priceMinor: 200,
    currency: 'EUR',
    vatRate: 0.07,
    shelfLifeDays: 30,
    fatPercent: 3.8,
    containerType: null,
    depositMinor: 0,
    allergens: { nuts: 'free' },
    active: true,
    updatedAt: new Date(),
    ...change,
  };
  await db.commit([write.set(['product', sku], product)]);
}

async function declareNuts(customerId: string): Promise<void> {
  const at = new Date();
  await db.commit([
    write.set(['dietary', customerId], {
      customerId,
      dietaryRestrictions: [],
      allergyInfo: { nuts: 'avoid' },
      note: '',
      source: 'Form on paper',
      verifiedAt: at,
      assignedRepId: 'rep-anna',
      territoryId: 'leipzig',
      createdAt: at,
      createdBy: 'rep-anna',
      updatedAt: at,
      updatedBy: 'rep-anna',
      rev: 'r1',
      base: null,
    }),
  ]);
}

beforeAll(async () => {
  await Promise.all([
    seedCustomer(customer.id, customer.name),
    seedCustomer(careful.id, careful.name),
    stock('E2E-DEARER', 'Prüfmilch'),
    stock('E2E-GONE', 'Auslaufmilch'),
    stock('E2E-NUTS', 'Nussjoghurt', { allergens: { nuts: 'contains' } }),
  ]);
  await declareNuts(careful.id);
});

async function startOrder(page: Page, { id, name }: typeof customer): Promise<void> {
  await page.goto(`/orders/new?customer=${id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function add(page: Page, product: string): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Add a product' });
  await search.fill(product);
  await page.getByRole('option', { name: product }).first().waitFor();
  await search.press('Enter');
  await quantity(page, product).waitFor();
  await search.fill('');
  await search.press('Escape');
}

const quantity = (page: Page, product: string) => page.getByLabel(`Quantity of ${product}`);
const send = (page: Page) => page.getByRole('button', { name: 'Send order' });
const verdict = (page: Page, says: string) =>
  page.getByRole('heading', { level: 2, name: says, exact: true });

/** Waits until no more of the console's files have come for a while. */
async function untilPreloaded(page: Page): Promise<void> {
  const files = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
    );
  await eventually(async () => {
    const before = await files();
    await page.waitForTimeout(800);
    expect(await files()).toBe(before);
  });
}

/** The draft whose page is open, and the order made of it. */
async function stored(page: Page) {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  return { draft: await db.get(['orderDraft', id]), order: await db.get(['order', id]) };
}

browserTest(
  'an order is sent, accepted with its number and its price of now, and ordered again',
  async (stage) => {
    const page = await stage.signIn('rep-anna');
    await startOrder(page, customer);
    await add(page, 'Prüfmilch');
    await quantity(page, 'Prüfmilch').fill('12');
    await add(page, 'Butterblock');
    await stock('E2E-DEARER', 'Prüfmilch', { priceMinor: 225 });
    await send(page).click();
    await verdict(page, 'Accepted').waitFor();
    const changed = page.getByRole('row').filter({ hasText: 'Prüfmilch' });
    expect((await changed.innerText()).replace(/\s+/g, ' ')).toMatch(/Price.*2\.00.*2\.25/);
    const { order } = await stored(page);
    await page.getByRole('link', { name: `Order ${order?.data.orderNumber ?? '?'}` }).click();
    await page.getByRole('heading', { level: 1, name: order?.data.orderNumber ?? '?' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: customer.name }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Order again' }).click();
    await quantity(page, 'Prüfmilch').waitFor();
    expect(await quantity(page, 'Prüfmilch').inputValue()).toBe('12');
  },
);

browserTest('an order that is refused says why, and is mended and sent again', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await startOrder(page, customer);
  await add(page, 'Auslaufmilch');
  await add(page, 'Butterblock');
  await db.commit([write.delete(['product', 'E2E-GONE'])]);
  await send(page).click();
  await verdict(page, 'Not accepted').waitFor();
  await page.getByText('A product does not exist.').waitFor();
  await page.getByRole('link', { name: 'Mend and send again' }).click();
  await page.getByRole('button', { name: 'Take out E2E-GONE' }).click();
  await send(page).click();
  await verdict(page, 'Accepted').waitFor();
  expect((await stored(page)).order?.data.lines.map(({ sku }) => sku)).toEqual(['BUT-82-5']);
});

browserTest('what a customer must avoid has to be accepted first', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await startOrder(page, careful);
  await add(page, 'Nussjoghurt');
  await page.getByText('Nussjoghurt contains nuts, which this customer must avoid.').waitFor();
  await page.getByText('Look at the allergen warnings first.').waitFor();
  expect(await axe(page)).toEqual([]);
  await send(page).press('Enter');
  expect(new URL(page.url()).pathname).toBe('/orders/new');
  await page.getByLabel('The customer knows and wants it all the same').check();
  await send(page).click();
  await verdict(page, 'Accepted').waitFor();
  expect((await stored(page)).draft?.data.acceptedWarnings).toHaveLength(1);
});

browserTest('an order begun survives a closed tab', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await startOrder(page, customer);
  await add(page, 'Butterblock');
  await quantity(page, 'Butterblock').fill('7');
  const again = await page.context().newPage();
  await page.close();
  await startOrder(again, customer);
  await quantity(again, 'Butterblock').waitFor();
  expect(await quantity(again, 'Butterblock').inputValue()).toBe('7');
});

browserTest('an order sent without a connection waits, and gets its verdict with one', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/);
  const page = await stage.signIn('rep-anna');
  await startOrder(page, customer);
  await add(page, 'Butterblock');
  await page.context().setOffline(true);
  await send(page).click();
  await verdict(page, 'Waiting to be sent').waitFor();
  expect(await stored(page)).toEqual({ draft: null, order: null });
  await page.context().setOffline(false);
  await verdict(page, 'Accepted').waitFor();
  const { draft, order } = await stored(page);
  expect([draft?.data.state, order?.data.customerId]).toEqual(['accepted', customer.id]);
});

browserTest('the catalogue is read once, however often an order is begun', async (stage) => {
  // More than one question may ask for.
  const many = Array.from({ length: 210 }, (_, number) => `E2E-MANY-${String(number)}`);
  await Promise.all(many.map((sku) => stock(sku, `Vielmilch ${sku}`)));
  const page = await stage.open();
  const read = await countDocuments(page, 'products');
  await signInAs(page, 'rep-anna');
  const all = (await db.list({ from: ['product'], limit: 1000 })).length;
  const begin = async (): Promise<void> => {
    await moveTo(page, `/orders/new?customer=${customer.id}`);
    await page.getByRole('heading', { level: 1, name: customer.name }).waitFor();
    await add(page, 'Butterblock');
    await moveTo(page, '/orders');
    await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();
  };
  await begin();
  expect(await read()).toBe(all);
  await begin();
  // Also when nothing else is to be done and work without a connection is prepared.
  await page.waitForTimeout(6000);
  expect(await read()).toBe(all);
  await stock('E2E-MANY-7', 'Zählmilch');
  await eventually(async () => expect(await read()).toBe(all + 1));
  await begin();
  await moveTo(page, `/orders/new?customer=${customer.id}`);
  await add(page, 'Zählmilch');
  expect(await read()).toBe(all + 1);
  await db.commit(many.map((sku) => write.delete(['product', sku])));
});

browserTest('orders are listed by name, page by page, and narrowed', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await page.goto(`/orders?customer=${known.annasSteady.id}`);
  const rows = page.getByRole('table', { name: 'Orders' }).locator('tbody tr');
  await rows.filter({ hasText: known.annasSteady.name }).nth(49).waitFor();
  await page.getByRole('button', { name: 'Load more' }).click();
  await rows.nth(50).waitFor();
  await page.getByLabel('Status').selectOption('Cancelled');
  await page.getByText('No order matches').or(rows.first().getByText('Cancelled')).waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await rows.nth(49).waitFor();
  expect(await axe(page)).toEqual([]);
});

browserTest('service reads orders, marketing is told who may', async (stage) => {
  const service = await stage.signIn('service');
  await service.goto(`/orders?customer=${known.bens.id}`);
  await service
    .getByRole('table', { name: 'Orders' })
    .getByRole('link', { name: known.bens.name })
    .first()
    .waitFor();
  await service.getByText('Reps and managers enter orders. You can read them.').waitFor();
  expect(await service.getByRole('link', { name: 'New order' }).count()).toBe(0);
  await service.goto('/orders/new');
  await service.getByText('Reps and managers enter orders. You can read them.').waitFor();
  const marketing = await stage.signIn('marketing');
  await marketing.goto('/orders');
  await marketing.getByRole('heading', { level: 1 }).waitFor();
  expect(await marketing.getByRole('table').count()).toBe(0);
});

browserTest('pages nobody opened yet open without a connection', async (stage) => {
  stage.tolerate(/ERR_INTERNET_DISCONNECTED/);
  const page = await stage.signIn('rep-anna');
  await untilPreloaded(page);
  await page.context().setOffline(true);
  for (const place of ['Segments', 'Loyalty', 'Orders', 'Customers']) {
    await page.getByRole('navigation').getByRole('link', { name: place }).first().click();
    await page.getByRole('heading', { level: 1, name: place }).waitFor();
  }
});

browserTest('order pages fit a phone, a tablet, and German words in the dark', async (stage) => {
  const page = await stage.signIn('rep-anna', { colorScheme: 'dark' });
  await page.evaluate(() => localStorage.setItem('creamline.language', '"de"'));
  for (const [address, there] of [
    [`/orders?customer=${known.annasSteady.id}`, 'crm-order-status'],
    [`/orders/new?customer=${careful.id}`, 'input[role=combobox]'],
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
