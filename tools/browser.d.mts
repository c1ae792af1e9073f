/** The browser for the tests: `CREAMLINE_CHROMIUM`, or the first Chromium or Chrome on this machine. */
export function findBrowser(): string | undefined;
