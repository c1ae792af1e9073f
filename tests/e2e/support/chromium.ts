import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../tools/browser.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser of this machine. Throws with what to do where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error(
      'The browser tests need Chromium or Chrome: install one (on Debian or Ubuntu `sudo apt-get install chromium`), ' +
        'or name its program in CREAMLINE_CHROMIUM.',
    );
  return chromium.launch({ executablePath, args: flags });
}
