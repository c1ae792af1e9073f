import type { Customer } from '@creamline/domain/customers';
import type { OrderDraft } from '@creamline/domain/orders';
import { documents, write, type Write } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';
import { MemoryDatabase } from '../platform/testing/memory-database.ts';
import { customer as sampleCustomer, order } from '../testing/index.ts';
import { foldRollups } from './fold-rollups.ts';
import { judgeDraft } from './judge-draft.ts';
import { reconcile } from './reconcile.ts';

const now = new Date('2026-11-22T09:00:00Z');
const authored = {
  createdAt: now,
  createdBy: 'rep-anna',
  updatedAt: now,
  updatedBy: 'rep-anna',
  rev: 'r1',
  base: null,
};
const scope = { assignedRepId: 'rep-anna', territoryId: 'leipzig' };

const customer = (changes: Partial<Customer> = {}): Write =>
  write.set(['customer', 'c1'], sampleCustomer({ ...authored, ...changes }));

const product = (changes: object = {}): Write =>
  write.set(
    ['product', 'milk'],
    documents.product.schema.parse({
      sku: 'milk',
      name: 'Milk',
      category: 'milk',
      unit: '1 l',
      priceMinor: 119,
      currency: 'EUR',
      vatRate: 0.07,
      shelfLifeDays: 10,
      fatPercent: 3.5,
      containerType: null,
      depositMinor: 15,
      allergens: { milk: 'contains' },
      active: true,
      updatedAt: now,
      ...changes,
    }),
  );

const user = (changes: object = {}): Write =>
  write.set(
    ['user', 'rep-anna'],
    documents.user.schema.parse({
      name: 'Anna',
      email: 'anna@demo.creamline.example',
      role: 'rep',
      territories: ['leipzig'],
      managerId: null,
      active: true,
      locale: 'en',
      validAfter: null,
      createdAt: now,
      updatedAt: now,
      ...changes,
    }),
  );

const draft = (changes: Partial<OrderDraft> = {}): Write =>
  write.set(['orderDraft', 'd1'], {
    customerId: 'c1',
    lines: [{ sku: 'milk', quantity: 10, seenPriceMinor: 119 }],
    note: '',
    requestedDay: null,
    acceptedWarnings: [],
    ...scope,
    ...authored,
    state: 'new',
    orderId: null,
    error: null,
    warnings: [],
    judgedAt: null,
    ...changes,
  });

const noMilk = write.set(['dietary', 'c1'], {
  customerId: 'c1',
  dietaryRestrictions: [],
  allergyInfo: { milk: 'avoid' },
  note: '',
  source: '',
  verifiedAt: null,
  ...scope,
  ...authored,
});

async function given(...writes: Write[]): Promise<Context> {
  const context = { db: new MemoryDatabase(), now: () => now, newId: () => 'id' };
  await context.db.commit(writes);
  return context;
}

const answerOf = async ({ db }: Context) => (await db.get(['orderDraft', 'd1']))?.data;

describe('judgeDraft', () => {
  it('makes the order, the audit entry and the answer', async () => {
    const context = await given(customer(), product(), user(), draft());
    await judgeDraft(context, 'd1');
    expect(await answerOf(context)).toMatchObject({
      state: 'accepted',
      orderId: 'd1',
      error: null,
      judgedAt: now,
    });
    const order = await context.db.get(['order', 'd1']);
    expect(order?.data).toMatchObject({ status: 'placed', totals: { goodsMinor: 1190 }, ...scope });
    const audit = await context.db.get(['audit', 'order_d1']);
    expect(audit?.data).toMatchObject({
      ...{ actor: 'rep-anna', role: 'rep', action: 'order.create' },
      label: order?.data.orderNumber,
    });
  });

  it('answers once, however often it is asked', async () => {
    const context = await given(customer(), product(), user(), draft());
    await judgeDraft(context, 'd1');
    const before = await context.db.get(['order', 'd1']);
    await judgeDraft(context, 'd1');
    expect(await context.db.get(['order', 'd1'])).toEqual(before);
    await judgeDraft(context, 'none');
  });

  it.each<[string, Write, string]>([
    ['nobody knows the user', write.delete(['user', 'rep-anna']), 'notPermitted'],
    ['the user has left', user({ active: false }), 'notPermitted'],
    ['the user may not order', user({ role: 'executive' }), 'notPermitted'],
    ['the customer is another rep’s now', customer({ assignedRepId: 'rep-ben' }), 'notPermitted'],
    ['there is no such customer', write.delete(['customer', 'c1']), 'unknownCustomer'],
    ['the customer is inactive', customer({ status: 'inactive' }), 'inactiveCustomer'],
    ['there is no such product', write.delete(['product', 'milk']), 'unknownProduct'],
    ['the product is no longer sold', product({ active: false }), 'inactiveProduct'],
    ['the price is in another currency', product({ currency: 'CHF' }), 'currencyMismatch'],
    ['an allergen was not accepted', noMilk, 'warningsNotAccepted'],
    [
      'the product’s id is none',
      draft({ lines: [{ sku: 'a/b', quantity: 1, seenPriceMinor: null }] }),
      'unknownProduct',
    ],
  ])('refuses when %s, and makes no order', async (_name, change, code) => {
    const context = await given(customer(), product(), user(), draft(), change);
    await judgeDraft(context, 'd1');
    expect(await answerOf(context)).toMatchObject({ state: 'rejected', orderId: null, error: { code } });
    expect(await context.db.get(['order', 'd1'])).toBeNull();
    expect(await context.db.list({ from: ['audit'], limit: 1 })).toEqual([]);
  });

  it.each<[string, object]>([
    ['a negative quantity', { lines: [{ sku: 'milk', quantity: -1, seenPriceMinor: null }] }],
    ['half a unit', { lines: [{ sku: 'milk', quantity: 0.5, seenPriceMinor: null }] }],
    ['no number at all', { lines: [{ sku: 'milk', quantity: NaN, seenPriceMinor: null }] }],
    ['more than anybody takes', { lines: [{ sku: 'milk', quantity: 1e15, seenPriceMinor: null }] }],
    ['a line that is none', { lines: ['milk'] }],
    ['an endless name', { lines: [{ sku: 'm'.repeat(100_000), quantity: 1, seenPriceMinor: null }] }],
    ['warnings that are numbers', { acceptedWarnings: [7] }],
  ])('answers a request with %s, which rules let pass, and makes no order', async (_name, change) => {
    const context = await given(customer(), product(), user(), draft());
    await context.db.commit([write.update(['orderDraft', 'd1'], { ...change })]);
    await judgeDraft(context, 'd1');
    const answers: object[] = [];
    await context.db.list({
      ...{ from: ['orderDraft'], where: [['state', '==', 'rejected']], limit: 1 },
      onUnfit: ({ path }) => answers.push({ path }),
    });
    expect(answers).toEqual([{ path: 'order_drafts/d1' }]);
    expect(await context.db.get(['order', 'd1'])).toBeNull();
    await expect(judgeDraft(context, 'd1')).resolves.toBeUndefined();
  });

  it('refuses a request that is named as an order there is, and leaves the order alone', async () => {
    const context = await given(customer(), product(), user(), draft(), delivered('d1', 'c1'));
    await judgeDraft(context, 'd1');
    expect(await answerOf(context)).toMatchObject({ state: 'rejected', error: { code: 'unreadable' } });
    expect((await context.db.get(['order', 'd1']))?.data).toMatchObject({ status: 'delivered' });
  });

  it.each(['..', '__proto__', '__x__'])(
    'refuses the product %s, which no document can be named',
    async (sku) => {
      const lines = [{ sku, quantity: 1, seenPriceMinor: null }];
      const context = await given(customer(), product(), user(), draft({ lines }));
      await judgeDraft(context, 'd1');
      expect(await answerOf(context)).toMatchObject({ state: 'rejected', error: { code: 'unknownProduct' } });
    },
  );
});

const delivered = (id: string, customerId: string): Write =>
  write.set(
    ['order', id],
    order({
      ...{ customerId, orderNumber: id, ...scope },
      ...{ placedAt: now, deliveredAt: now, createdAt: now, updatedAt: now },
    }),
  );

describe('reconcile', () => {
  it('settles what no event announced, page by page, and nothing twice', async () => {
    const context = await given(customer(), ...['a', 'b', 'c', 'd', 'e'].map((id) => delivered(id, 'c1')));
    expect(await reconcile(context, { pageSize: 2 })).toEqual({
      orders: 5,
      settled: 5,
      drafts: 0,
      failed: 0,
      complete: true,
    });
    expect(await reconcile(context, { pageSize: 2 })).toMatchObject({ orders: 5, settled: 0 });
    expect((await context.db.get(['loyaltyAccount', 'c1']))?.data.totalPoints).toBe(50);
  });

  it('finds orders that are gone and customers that came later', async () => {
    const context = await given(customer(), delivered('a', 'c1'), delivered('b', 'late'));
    await reconcile(context);
    const found = await context.db.get(['settlement', 'b']);
    expect(found?.data).toMatchObject({ waiting: true, points: 0 });
    const late = await context.db.get(['customer', 'c1']);
    if (late === null) throw new Error('no customer');
    await context.db.commit([write.delete(['order', 'a']), write.set(['customer', 'late'], late.data)]);
    await reconcile(context);
    expect((await context.db.get(['settlement', 'b']))?.data).toMatchObject({ waiting: false, points: 10 });
    expect((await context.db.get(['loyaltyAccount', 'c1']))?.data.totalPoints).toBe(0);
  });

  it('goes on where a run out of time has ended', async () => {
    const context = await given(customer(), delivered('a', 'c1'), delivered('b', 'c1'), delivered('c', 'c1'));
    const hurried = { pageSize: 1, budgetMs: 0 };
    expect(await reconcile(context, hurried)).toMatchObject({ settled: 1, complete: false });
    expect(await reconcile(context, hurried)).toMatchObject({ settled: 1, complete: false });
    expect(await reconcile(context)).toMatchObject({ settled: 1, complete: true });
  });

  it('ends where it has looked in vain for long enough, and comes to all within some runs', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const context = await given(customer(), ...ids.map((id) => delivered(id, 'c1')));
    const patient = { pageSize: 1, inVain: 2 };
    expect(await reconcile(context, patient)).toMatchObject({ orders: 5, settled: 5, complete: true });
    expect(await reconcile(context, patient)).toMatchObject({ orders: 2, complete: false });
    expect(await reconcile(context, patient)).toMatchObject({ orders: 2, complete: false });
    expect(await reconcile(context, patient)).toMatchObject({ orders: 1, complete: true });
  });

  it('puts aside an order that does not fit, answers a draft that does not, and lets the others pass', async () => {
    const context = await given(customer(), ...['a', 'b', 'c'].map((id) => delivered(id, 'c1')), draft());
    await context.db.commit([
      write.update(['orderDraft', 'd1'], { lines: 'milk' }),
      write.update(['order', 'b'], { lines: 'milk' }),
    ]);
    expect(await reconcile(context, { pageSize: 2 })).toMatchObject({
      settled: 2,
      drafts: 1,
      failed: 1,
      complete: true,
    });
    const letters = await context.db.list({ from: ['deadLetter'], limit: 10 });
    expect(letters.map(({ data }) => data.subject)).toEqual(['orders/b']);
    expect(
      await context.db.list({ from: ['orderDraft'], where: [['state', '==', 'new']], limit: 1 }),
    ).toEqual([]);
  });

  it('judges drafts that still wait', async () => {
    const context = await given(customer(), product(), user(), draft());
    expect(await reconcile(context)).toMatchObject({ drafts: 1, failed: 0 });
    expect(await answerOf(context)).toMatchObject({ state: 'accepted' });
  });
});

describe('foldRollups', () => {
  it('brings the months that changed up to date', async () => {
    const context = await given(customer(), delivered('a', 'c1'));
    await reconcile(context);
    expect(await foldRollups(context)).toEqual({ months: 1, written: 3 });
    expect(await foldRollups(context)).toEqual({ months: 1, written: 0 });
    expect((await context.db.get(['rollup', 'rep:rep-anna_2026-11']))?.data).toMatchObject({
      orders: 1,
      revenueMinor: 1000,
      days: { '2026-11-22': { orders: 1 } },
    });
  });
});
