import { randomUUID } from 'node:crypto';
import { write, type Write } from '@creamline/domain/paths';
import { customer } from '../../functions/src/testing/samples.ts';
import { withoutTriggers } from '../../tools/demo/triggers.ts';
import { browserTest, db, known } from './support/index.ts';

browserTest('the list has room for how long ago a step was due, in German too', async (stage) => {
  const [id, territoryId] = [`e2e-${randomUUID()}`, `e2e-${randomUUID()}`];
  const missed = new Date(Date.now() - 305 * 86_400_000);
  const quietly = (change: Write): Promise<void> =>
    withoutTriggers(process.env['FIREBASE_EMULATOR_HUB'], () => db.commit([change]));
  await quietly(write.set(['customer', id], { ...customer(), territoryId, nextFollowUpAt: missed }));
  try {
    const page = await stage.signIn('service');
    await page.evaluate(() => localStorage.setItem('creamline.language', '"de"'));
    await page.goto(`/customers?territory=${territoryId}`);
    const due = page.locator(`#customer-row-${id} [data-column=next]`);
    await due.getByText('vor 10 Monaten').waitFor();
    await due.locator('crm-icon').waitFor();
    const lacking = (): Promise<number> => due.evaluate((cell) => cell.scrollWidth - cell.clientWidth);
    expect(await lacking()).toBe(0);
    // The font of the device, which a page shows whose own did not come in time, may be wider.
    await page.addStyleTag({
      content: '* { font-family: "DejaVu Sans", "Liberation Sans", sans-serif !important }',
    });
    expect(await lacking()).toBe(0);
    // A card says "next" before it: that this is over has to be said as well.
    await page.setViewportSize({ width: 360, height: 900 });
    await page.locator(`#customer-row-${id} .card-body`).getByRole('img', { name: 'Überfällig' }).waitFor();
  } finally {
    await quietly(write.delete(['customer', id]));
  }
});

browserTest('a list whose address holds a search shows whom it finds when it is opened', async (stage) => {
  const page = await stage.signIn('service');
  await page.goto('/customers?q=glasperle');
  await page.locator(`#customer-row-${known.annasSteady.id}`).waitFor();
});
