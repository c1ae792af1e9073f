import type { Page } from 'playwright-core';

/** Counts the documents of a collection that come from the database: sent to the page's listeners, or read over REST. */
export async function countDocuments(page: Page, collection: string): Promise<() => Promise<number>> {
  await page.addInitScript((name) => {
    const plain = window.fetch.bind(window);
    const counted = `creamline-${name}`;
    const wanted = new RegExp(`"name": ?"[^"]*/documents/${name}/[^/"]+"`);
    let total = 0;
    const count = async (body: ReadableStream<Uint8Array>): Promise<void> => {
      let text = '';
      let known = 0;
      const decoder = new TextDecoder();
      const reader = body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        text += decoder.decode(part.value, { stream: true });
        const here = text.split(wanted).length - 1;
        total += here - known;
        Object.assign(window, { [counted]: total });
        known = here;
      }
    };
    window.fetch = async (input, init) => {
      const answer = await plain(input, init);
      if (answer.body === null || !/\/Listen\/channel|:runQuery/.test(answer.url)) return answer;
      const [ours, theirs] = answer.body.tee();
      void count(ours);
      return new Response(theirs, { status: answer.status, headers: answer.headers });
    };
  }, collection);
  return () => page.evaluate((name) => Number(Reflect.get(window, `creamline-${name}`) ?? 0), collection);
}
