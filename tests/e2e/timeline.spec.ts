import { browserTest, CustomerPage, known } from './support/index.ts';

browserTest('a timeline goes on where it ended, with nothing put between what was there', async (stage) => {
  const page = await stage.signIn('rep-anna');
  const view = await new CustomerPage(page).open(known.annasSteady.id, known.annasSteady.name);
  const texts = (): Promise<string[]> => view.entry('').allTextContents();
  const earlier = page.getByRole('button', { name: 'Load earlier' });
  await earlier.waitFor();
  const before = await texts();
  expect(before.some((text) => text.includes('Order'))).toBe(true);
  expect(before.some((text) => !text.includes('Order'))).toBe(true);
  await earlier.click();
  await view
    .entry('')
    .nth(before.length + 24)
    .waitFor();
  // By its time of day: who wrote it is told once the names of staff are there.
  const time = (text: string): string => text.slice(0, 5);
  expect((await texts()).slice(0, before.length).map(time)).toEqual(before.map(time));
});
