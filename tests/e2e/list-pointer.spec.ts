import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { browserTest, eventually, seedCustomer } from './support/index.ts';

const ROW_PX = 44;
const pane = 'crm-customer-table .pane';

beforeAll(async () => {
  const ids = Array.from({ length: 5 }, () => `e2e-${randomUUID().slice(0, 8)}`);
  await Promise.all(ids.map((id) => seedCustomer(id, `Wartburg ${id}`)));
});

/** A low window with more customers than it shows, the pointer on the third row of them. */
async function pointAt(page: Page, fromStart: number): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 480 });
  await page.goto('/customers');
  await page.locator('[role=row] a.name').first().waitFor();
  const box = await page.locator('crm-customer-table .rows').boundingBox();
  if (box === null) throw new Error('There are no rows.');
  await page.mouse.move(box.x + fromStart, box.y + ROW_PX * 2.5);
}

/** Moves the rows to and fro until somebody presses, and writes down what that was on and what behind it. */
async function moveUntilPressed(page: Page): Promise<void> {
  await page.evaluate((row) => {
    let sign = 1;
    const moving = setInterval(() => {
      // Asked anew: the table is another one once the filters have been read.
      const rows = document.querySelector('crm-customer-table .rows');
      rows?.scrollBy({ top: sign * row, behavior: 'instant' });
      sign = -sign;
    }, 100);
    const press = (event: PointerEvent): void => {
      clearInterval(moving);
      const found = document.elementsFromPoint(event.clientX, event.clientY);
      const behind = found.flatMap((element) => element.closest('crm-customer-row') ?? [])[0];
      const pressed = event.target instanceof Element ? event.target.className : '';
      Object.assign(document.documentElement.dataset, { pressed, behind: behind?.id });
    };
    window.addEventListener('pointerdown', press, { capture: true, once: true });
  }, ROW_PX);
  await page.locator(pane).waitFor();
}

/** Presses where the pointer is; the row that was behind the pane. */
async function press(page: Page): Promise<string> {
  await page.mouse.down();
  await page.mouse.up();
  const told = page.locator('html');
  expect(await told.getAttribute('data-pressed')).toBe('pane');
  const behind = await told.getAttribute('data-behind');
  expect(behind).toMatch(/^customer-row-/);
  return behind ?? '';
}

browserTest('a press on a box while the rows move chooses the row behind the pane', async (stage) => {
  const page = await stage.signIn('service');
  await pointAt(page, 24);
  await moveUntilPressed(page);
  const chosen = await press(page);
  await page.locator(`#${chosen}[aria-selected=true] input:checked`).waitFor();
  expect(await page.locator(pane).isHidden()).toBe(true);
});

browserTest('a press on a name while the rows move opens the customer behind the pane', async (stage) => {
  const page = await stage.signIn('service');
  await pointAt(page, 90);
  await moveUntilPressed(page);
  const opened = await press(page);
  await page.waitForURL(`**/customers/${opened.replace('customer-row-', '')}`);
});

browserTest('a pointer that moves gets at the rows at once', async (stage) => {
  const page = await stage.signIn('service');
  await pointAt(page, 90);
  await moveUntilPressed(page);
  await page.evaluate(() => {
    window.addEventListener('pointermove', ({ movementX, target }) => {
      if (movementX !== 0 && target instanceof HTMLElement && target.matches('.pane'))
        document.documentElement.dataset['lifted'] = String(target.hidden);
    });
  });
  const box = await page.locator('crm-customer-table .rows').boundingBox();
  await eventually(async () => {
    await page.mouse.move((box?.x ?? 0) + 90 + Math.random() * 40, (box?.y ?? 0) + 60);
    expect(await page.locator('html').getAttribute('data-lifted')).toBe('true');
  });
});
