import { randomUUID } from 'node:crypto';
import { write } from '@creamline/domain/paths';
import type { Page } from 'playwright-core';
import { interaction, segment } from '../../functions/src/testing/samples.ts';
import {
  browserTest,
  changeOrder,
  CustomerPage,
  db,
  eventually,
  seedCustomer,
  seedOrder,
} from './support/index.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

/** What "within seconds" means on a quiet machine. */
const SOON_MS = 10_000;

/** Somebody who ordered every week until three weeks ago: slowing. Waits until the orders are booked. */
async function slowingCustomer(id: string, name: string): Promise<void> {
  await seedCustomer(id, name, { createdAt: daysAgo(60) });
  for (const days of [35, 28, 21])
    await seedOrder({ customerId: id, euros: 100, status: 'delivered', at: daysAgo(days) });
  await eventually(async () => {
    expect((await db.get(['customer', id]))?.data.stats?.orderCount).toBe(3);
  });
}

/** A segment that an order of two thousand euros brings a customer into. Waits until customers are judged by it. */
async function bigBuyers(id: string, name: string): Promise<void> {
  const criteria = { kind: 'compare', field: 'revenueMinor', op: 'gte', value: 200_000 } as const;
  await db.commit([write.set(['segment', id], segment(criteria, { name }))]);
  await eventually(async () => {
    expect((await db.get(['segment', id]))?.data.calculatedAt).not.toBeNull();
  });
}

/** Milliseconds from `act` until everything `appears` waits for is there. */
async function timed(act: () => Promise<unknown>, appears: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  await appears();
  return performance.now() - started;
}

const report = (what: string, ms: number): void => {
  process.stdout.write(`  ${what}: visible after ${(ms / 1000).toFixed(2)} s\n`);
};

/** Marks the page, so that a reload would be noticed. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['kept'] = 'yes';
  });
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['kept'] === 'yes');

browserTest('an order comes in, and everything follows in two browsers, and is taken back', async (stage) => {
  const id = `e2e-${randomUUID().slice(0, 8)}`;
  const segmentName = `Big buyers ${id}`;
  await bigBuyers(id, segmentName);
  const name = `Hofladen ${id}`;
  await slowingCustomer(id, name);
  const [anna, mara, today] = await Promise.all([
    stage.signIn('rep-anna'),
    stage.signIn('manager-mara'),
    stage.signIn('rep-anna'),
  ]);
  const views = await Promise.all([anna, mara].map((page) => new CustomerPage(page).open(id, name)));
  const both = (look: (view: CustomerPage) => Promise<unknown>): Promise<unknown> =>
    Promise.all(views.map(look));
  await both(async (view) => {
    await view.tier.filter({ hasText: 'Bronze' }).waitFor();
    await view.lifecycle.filter({ hasText: 'Slowing' }).waitFor();
    await view.glance('Orders').filter({ hasText: '3 · €300' }).waitFor();
    await view.glance('Loyalty').filter({ hasText: '300 points' }).waitFor();
  });
  const healthBefore = await Promise.all(views.map((view) => view.health.textContent()));
  const alert = today
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ hasText: 'Orders are slowing down' });
  await alert.waitFor();
  await Promise.all([anna, mara, today].map(mark));

  let order = '';
  const placed = await timed(
    async () => {
      order = await seedOrder({ customerId: id, euros: 2100, orderNumber: 'L-4711' });
    },
    () =>
      both(async (view) => {
        await view.entry('Order L-4711 placed').waitFor();
        await view.marked(view.page.locator('li').filter({ hasText: 'Order L-4711' })).waitFor();
      }),
  );
  report('an order placed', placed);

  const delivered = await timed(
    () => changeOrder(order, 'delivered'),
    () =>
      both(async (view) => {
        const entry = view.entry('Order L-4711 delivered');
        await entry.filter({ hasText: '€2,247.00' }).filter({ hasText: '+2,100 pt' }).waitFor();
        await view.tier.filter({ hasText: 'Gold' }).waitFor();
        await view.segment('Gold and up').waitFor();
        await view.segment(segmentName).waitFor();
        await view.lifecycle.filter({ hasText: 'Active' }).waitFor();
        await view.glance('Orders').filter({ hasText: '4 · €2,400' }).waitFor();
        await view.glance('Loyalty').filter({ hasText: '2,400 points' }).waitFor();
      }),
  );
  report('its delivery, with points, tier, segment, stage and figures', delivered);
  const healthAfter = await Promise.all(views.map((view) => view.health.textContent()));
  for (const [index, before] of healthBefore.entries()) expect(healthAfter[index]).not.toBe(before);

  // Its cause is gone, so nobody has to put it away.
  await alert.waitFor({ state: 'detached' });

  const taken = await timed(
    () => changeOrder(order, 'cancelled'),
    () =>
      both(async (view) => {
        await view.entry('Order L-4711 cancelled').waitFor();
        await view.segment(segmentName).waitFor({ state: 'detached' });
        await view.lifecycle.filter({ hasText: 'Slowing' }).waitFor();
        await view.glance('Orders').filter({ hasText: '3 · €300' }).waitFor();
        await view.glance('Loyalty').filter({ hasText: '300 points' }).waitFor();
      }),
  );
  report('its cancellation', taken);
  // The programme takes a tier back at the review, after its days of grace.
  await both((view) => view.tier.filter({ hasText: 'Gold' }).waitFor());
  const [view] = views;
  await view?.open(id, name, 'loyalty');
  await anna.getByText('kept for 30 days').waitFor();
  await alert.waitFor();

  for (const page of [mara, today]) expect(await isKept(page)).toBe(true);
  expect(Math.max(placed, delivered, taken)).toBeLessThan(SOON_MS);
});

browserTest('a follow-up planned elsewhere lands on Today, and leaves it when it is done', async (stage) => {
  const id = `e2e-${randomUUID().slice(0, 8)}`;
  await seedCustomer(id, 'Bäckerei Ulme');
  const today = await stage.signIn('rep-anna');
  await mark(today);
  const row = today.getByRole('listitem').filter({ hasText: `Bring the samples ${id}` });
  const followUp = {
    followUpRequired: true,
    followUpDate: new Date(),
    followUpUserId: 'rep-anna',
    nextSteps: `Bring the samples ${id}`,
  };
  const landed = await timed(
    () =>
      db.commit([
        write.set(
          ['interaction', id],
          interaction({ customerId: id, timestamp: new Date(), createdAt: new Date(), ...followUp }),
        ),
      ]),
    () => row.filter({ hasText: 'Bäckerei Ulme' }).waitFor(),
  );
  report('a follow-up on Today', landed);
  expect(landed).toBeLessThan(SOON_MS);
  expect(await isKept(today)).toBe(true);

  await row.getByRole('button', { name: 'Mark as done' }).click();
  await row.waitFor({ state: 'detached' });
  await eventually(async () => {
    expect((await db.get(['task', `followup_${id}`]))?.data.state).toBe('done');
  });
});
