import { existsSync } from 'node:fs';
import path from 'node:path';

/** The browser of the tests, or nothing. */
export function findBrowser() {
  const named = process.env.CREAMLINE_CHROMIUM;
  if (named !== undefined && named !== '') return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const folder = folders.find((each) => existsSync(path.join(each, name)));
    if (folder !== undefined) return path.join(folder, name);
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? mac : undefined;
}
