import type { Page } from 'playwright-core';
import { median, told, type Row } from '../report.ts';
import { benchmarkIndex } from './lighthouse-package.ts';

/** What the budgets say: a processor four times slower than this one. */
const SLOWER = 4;
/**
 * Lighthouse takes a machine of this index for the desktop that its factor of four makes a phone of. A slower one is
 * slowed by less, so that no page has to be faster than on a quarter of that; a faster one by no more than four times.
 */
const DESKTOP_INDEX = 1500;
const TRIES = 5;

/** The speed of this machine by Lighthouse's benchmark index, and how many times slower a page is made here. */
export interface Slowing {
  readonly index: number;
  readonly times: number;
}

function slowingOf(index: number): Slowing {
  return { index, times: Math.min(SLOWER, Math.max(1, (SLOWER * index) / DESKTOP_INDEX)) };
}

/** Measures this machine in a page that has nothing to do: the median of some tries after one for the compiler. */
export async function measureSlowing(page: Page): Promise<Slowing> {
  const measure = await benchmarkIndex();
  await page.evaluate(measure);
  const tries: number[] = [];
  for (let each = 0; each < TRIES; each += 1) tries.push(await page.evaluate(measure));
  return slowingOf(median(tries));
}

export async function slow(page: Page, { times }: Slowing): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: times });
}

export function toldSlowing({ index, times }: Slowing): readonly Row[] {
  return [
    told('speed of this machine (benchmark index)', Math.round(index)),
    told('slowed so many times (4 from an index of 1,500 on)', times),
  ];
}
