import type { Page } from 'playwright-core';

/** Texts that would do something where a page takes them for markup, an address, a script or a template. */
const payloads = [
  '<script data-hostile>alert(1)</script>',
  '<img data-hostile src=x onerror=alert(2)>',
  '<svg data-hostile onload=alert(3)>',
  '{{7*7}}',
  'javascript:alert(4)',
  '"><script data-hostile src=/x.js></script>',
  '<a data-hostile href="javascript:alert(5)">x</a>',
  "' onfocus='alert(6)' autofocus='",
  '<iframe data-hostile srcdoc="<script>alert(7)</script>">',
  '{count, plural, one {#} other {{{7*7}}}}',
  '</textarea><style data-hostile>*{color:red}</style>',
  '&lt;script&gt;alert(8)&lt;/script&gt;',
  "<b data-hostile onmouseover='alert(9)'>b</b>",
  '${7*7}',
] as const;

/** As many of the payloads as fit a text of `max` characters, beginning with the one at `from`. */
export function hostileText(max: number, from = 0): string {
  const [first, ...others] = [...payloads.slice(from), ...payloads.slice(0, from)];
  return others.reduce<string>(
    (text, next) => (text.length + 1 + next.length > max ? text : `${text} ${next}`),
    first ?? '',
  );
}

/** From the next page this window loads, a breach of its content security policy is an error on its console. */
export async function reportBreaches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`breach of ${violatedDirective} by ${blockedURI}`);
    });
  });
}

/** The elements of the page that a payload made; empty where payloads stayed text. */
export function injectedElements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const made = document.querySelectorAll('[data-hostile], [href^="javascript:"], [onfocus], [onmouseover]');
    return [...made].map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}

/** Waits until the page shows each of the texts, letter for letter, and nothing was made of them. */
export async function expectShown(page: Page, ...shown: readonly string[]): Promise<void> {
  for (const text of shown) await page.getByText(text).filter({ visible: true }).first().waitFor();
  expect(await injectedElements(page)).toEqual([]);
}

/** This window has sent nothing since it was loaded: a change on its way would wait, and one that arrived be told of. */
export async function expectNothingSent(page: Page): Promise<void> {
  const says = 'All saved. Everything is on the server.';
  await page.locator(`crm-sync-indicator button[aria-label="${says}"]`).waitFor();
}
