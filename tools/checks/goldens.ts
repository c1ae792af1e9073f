/**
 * `npm run goldens` writes what is deployed into goldens/: the names of the functions and the paths of the documents.
 * Renaming one is a migration, so a test compares.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from '@creamline/domain/paths';
import { z } from 'zod';
import { buildParts } from '../build.mjs';
import { node, root } from '../node24.mjs';

const folder = path.join(root, 'goldens');
const fileOf = (name: string): string => path.join(folder, `${name}.txt`);

const list = `const all = await import(process.argv[1]);
const kind = ({ eventTrigger, taskQueueTrigger, scheduleTrigger, callableTrigger, blockingTrigger }) =>
  eventTrigger ? eventTrigger.eventFilterPathPatterns?.document ?? eventTrigger.eventType
  : taskQueueTrigger ? 'task queue' : scheduleTrigger ? 'schedule' : callableTrigger ? 'callable'
  : blockingTrigger ? 'blocking' : 'request';
console.log(JSON.stringify(Object.entries(all).filter(([, each]) => each.__endpoint)
  .map(([name, each]) => name + ' ' + kind(each.__endpoint))));`;

function functionLines(): readonly string[] {
  const bundle = path.join(root, 'functions', 'lib', 'index.js');
  const env = { ...process.env, GCLOUD_PROJECT: 'demo-creamline' };
  const output = execFileSync(node, ['--input-type=module', '-e', list, bundle], { encoding: 'utf8', env });
  return z.array(z.string()).parse(JSON.parse(output));
}

/** What would be deployed now: file name and its text. */
export async function currentGoldens(): Promise<ReadonlyMap<string, string>> {
  await buildParts(['functions'], () => undefined);
  const collections = Object.entries(documents).map(([kind, { path: place }]) => `${place} ${kind}`);
  const text = (lines: readonly string[]): string => `${[...lines].sort().join('\n')}\n`;
  return new Map([
    ['functions', text(functionLines())],
    ['collections', text(collections)],
  ]);
}

export const storedGolden = (name: string): string => readFileSync(fileOf(name), 'utf8');

if (process.argv[1] === import.meta.filename) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await currentGoldens()) writeFileSync(fileOf(name), text);
}
