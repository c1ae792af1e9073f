import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { environment, root } from '../../../tools/node24.mjs';
import { execute } from './execute.ts';

const VERSION = '13.5.0';
export const lighthouseFolder = path.join(root, '.cache', 'lighthouse');
const lighthouse = path.join(lighthouseFolder, 'node_modules', 'lighthouse');
export const lighthouseProgram = path.join(lighthouse, 'cli', 'index.js');

const measures = z.object({
  pageFunctions: z.object({
    computeBenchmarkIndex: z.custom<() => number>((value) => typeof value === 'function'),
  }),
});

/** Lighthouse is as large as all the rest, and few benches ask for it: it is installed beside the project's cache. */
export async function installLighthouse(): Promise<void> {
  if (existsSync(lighthouseProgram)) return;
  mkdirSync(lighthouseFolder, { recursive: true });
  const manifest = { private: true, dependencies: { lighthouse: VERSION } };
  writeFileSync(path.join(lighthouseFolder, 'package.json'), JSON.stringify(manifest));
  console.log(`Installing Lighthouse ${VERSION} …`);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await execute('npm', args, { cwd: lighthouseFolder, env: environment });
}

/** What Lighthouse measures the speed of a machine with, in a page: its benchmark index. */
export async function benchmarkIndex(): Promise<() => number> {
  await installLighthouse();
  const file = path.join(lighthouse, 'core', 'lib', 'page-functions.js');
  const module: unknown = await import(pathToFileURL(file).href);
  return measures.parse(module).pageFunctions.computeBenchmarkIndex;
}
