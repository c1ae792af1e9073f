import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from '@creamline/domain/paths';
import { z } from 'zod';
import { buildParts } from '../build/parts.mjs';
import { node, root } from '../node24.mjs';

const folder = path.join(root, 'goldens');
/** Where the golden file of that name is. */
export const goldenFile = (name: string): string => path.join(folder, `${name}.txt`);

// A group of functions `loyalty: { review }` is deployed as `loyalty-review`.
const list = `const all = await import(process.argv[1]);
const kind = ({ eventTrigger, taskQueueTrigger, scheduleTrigger, callableTrigger, blockingTrigger }) =>
  eventTrigger ? eventTrigger.eventFilterPathPatterns?.document ?? eventTrigger.eventFilters?.document
    ?? eventTrigger.eventType
  : taskQueueTrigger ? 'task queue' : scheduleTrigger ? 'schedule' : callableTrigger ? 'callable'
  : blockingTrigger ? 'blocking' : 'request';
const lines = (group, prefix) => Object.entries(group).flatMap(([name, each]) =>
  each.__endpoint ? [prefix + name + ' ' + kind(each.__endpoint)]
  : typeof each === 'object' ? lines(each, prefix + name + '-') : []);
console.log(JSON.stringify(lines(all, '')));`;

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

export const storedGolden = (name: string): string => readFileSync(goldenFile(name), 'utf8');
