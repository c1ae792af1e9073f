import axeCore, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: typeof axeCore;
  }
}

/**
 * What axe-core finds in the page as it is, a line for each element; empty where it finds nothing. By all its rules, or
 * only by those named. It is put into a page once, and keeps nothing of what is in order: on a large page that takes
 * longer than looking.
 */
export async function axe(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules.length === 0 ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
  };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  return page.evaluate(async (wanted) => {
    if (window.axe === undefined) throw new Error('axe is not in the page.');
    const { violations } = await window.axe.run(document, wanted);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    );
  }, options);
}

/** What sticks out of the page's width, so that it can be pushed sideways; empty where nothing does. */
export function scrollsSideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const holders = [document.documentElement, document.body, ...document.querySelectorAll('main')];
    if (holders.every((each) => each.scrollWidth <= each.clientWidth + 1)) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (each) => each.getBoundingClientRect().right > width + 1,
    );
    const innermost = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
    const named = innermost.slice(0, 5).map((each) => `${each.tagName} ${each.outerHTML.slice(0, 120)}`);
    return ['the page is wider than the window', ...named];
  });
}

/** What cannot be seen or reached where it stands: what lies over the page and leaves the window, and a shell that scrolls away. */
export function outOfSight(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, clientHeight, scrollHeight } = document.documentElement;
    const outside = [...document.querySelectorAll('.cdk-overlay-pane > *')].filter((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return left < -1 || top < -1 || right > clientWidth + 1 || bottom > clientHeight + 1;
    });
    const shell = document.querySelector('crm-shell') !== null;
    return [
      ...outside.map((each) => `leaves the window: ${each.tagName} ${each.outerHTML.slice(0, 120)}`),
      ...(shell && scrollHeight > clientHeight + 1 ? ['the window scrolls, not the page in it'] : []),
    ];
  });
}
