import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe-core finds in the page as it is, a line for each element; empty where it finds nothing. By all its rules, or
 * only by those named.
 */
export async function axe(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules.length === 0 ? builder : builder.withRules([...rules])).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  );
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
