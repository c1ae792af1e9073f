import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { consoleFolder } from '../../../tools/emulators/config.ts';

const KB = 1000;

/** Every script of the built console. */
export function builtScripts(): readonly string[] {
  return readdirSync(consoleFolder()).filter((name) => name.endsWith('.js'));
}

/** What the scripts weigh together as hosting sends them, each on its own, in kB. */
export function gzipped(scripts: Iterable<string>): number {
  const weights = [...scripts].map((name) =>
    gzipSync(readFileSync(path.join(consoleFolder(), name)), { level: 9 }),
  );
  return weights.reduce((sum, { length }) => sum + length / KB, 0);
}
