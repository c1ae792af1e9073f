import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { axe, browserTest, CustomerPage, known, seedCustomer } from './support/index.ts';

const newId = (): string => `e2e-${randomUUID().slice(0, 8)}`;

/** A browser that hears this sentence at once, or whose microphone is blocked where there is none to hear. */
async function letHear(context: BrowserContext, sentence: string | null): Promise<void> {
  await context.addInitScript((spoken) => {
    class Heard extends EventTarget {
      lang = '';
      onresult: ((event: unknown) => void) | null = null;
      onerror: ((event: unknown) => void) | null = null;
      onend: (() => void) | null = null;
      start(): void {
        document.documentElement.dataset['heardIn'] = this.lang;
        if (spoken === null) {
          this.onerror?.({ error: 'not-allowed' });
          this.onend?.();
        } else
          this.onresult?.({
            resultIndex: 0,
            results: [Object.assign([{ transcript: spoken }], { isFinal: true })],
          });
      }
      stop(): void {
        this.onend?.();
      }
      abort(): void {
        this.onend?.();
      }
    }
    Object.assign(window, { SpeechRecognition: Heard });
  }, sentence);
}

browserTest('what is dictated follows what is written', async (stage) => {
  const page = await stage.signIn('rep-anna');
  await letHear(page.context(), 'wants the summer range');
  await new CustomerPage(page).open(known.annasSteady.id, known.annasSteady.name);
  await page.keyboard.press('l');
  const note = page.getByLabel('What happened');
  await note.fill('Called back,');
  await page.getByRole('button', { name: 'Dictate' }).click();
  await page.getByText('Listening.').waitFor();
  expect(await note.inputValue()).toBe('Called back, wants the summer range');
  expect(await page.locator('html').getAttribute('data-heard-in')).toBe('en-GB');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dictate' }).click();
  await page.getByText('Listening.').waitFor({ state: 'detached' });
});

browserTest(
  'a blocked microphone is told, and a browser that cannot listen offers nothing',
  async (stage) => {
    const page = await stage.signIn('rep-anna');
    await letHear(page.context(), null);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Dictate' }).click();
    await page.getByText('The microphone is blocked.').waitFor();
    await page
      .context()
      .addInitScript(() =>
        Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: undefined }),
      );
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.keyboard.press('l');
    await page.getByLabel('What happened').waitFor();
    expect(await page.getByRole('button', { name: 'Dictate' }).count()).toBe(0);
  },
);

browserTest(
  'a note half written is still there after the tab was closed, beside those about others',
  async (stage) => {
    const [id, name] = [newId(), `Halbfertig ${newId()}`];
    await seedCustomer(id, name);
    const page = await stage.signIn('rep-anna');
    const note = page.getByLabel('What happened');
    await new CustomerPage(page).open(id, name);
    await page.keyboard.press('l');
    await note.fill('Wants the summer');
    await page.keyboard.press('Escape');
    await new CustomerPage(page).open(known.annasSteady.id, known.annasSteady.name);
    await page.keyboard.press('l');
    expect(await note.inputValue()).toBe('');
    await note.fill('Somebody else');
    const next = await page.context().newPage();
    await page.close();
    await new CustomerPage(next).open(id, name);
    await next.keyboard.press('l');
    await next.getByLabel('What happened').waitFor();
    expect(await next.getByLabel('What happened').inputValue()).toBe('Wants the summer');
  },
);
