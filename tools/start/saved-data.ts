import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Suite } from '../emulator-suite.ts';
import { root } from '../node24.mjs';

const folder = path.join(root, '.data');
const current = path.join(folder, 'current');
const previous = path.join(folder, 'previous');
const next = path.join(folder, 'next');

/** The data of the last run, or undefined on the first. */
export function savedData(): string | undefined {
  return [current, previous].find((each) => existsSync(each));
}

/** Forgets the data of earlier runs. */
export function forgetData(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Saves everything. A stop in the middle leaves the last whole copy as it was. */
export async function saveData(suite: Suite): Promise<void> {
  rmSync(next, { recursive: true, force: true });
  await suite.save(next);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, previous);
  renameSync(next, current);
  rmSync(previous, { recursive: true, force: true });
}
