import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../tools/node24.mjs';
import { atMost, type Row } from './report.ts';

const dist = path.join(root, 'web', 'dist', 'browser');
const KB = 1000;

function gzipped(file: string): number {
  return gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / KB;
}

/** The scripts a file loads before it runs: its static imports, and theirs. */
function withImports(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const source = readFileSync(path.join(dist, file), 'utf8');
    for (const [, name] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      if (name !== undefined) queue.push(name);
  }
  return found;
}

const total = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipped(file), 0);

export async function run(): Promise<readonly Row[]> {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, name = '']) => name);
  const first = withImports(entries);
  const chunks = readdirSync(dist).filter((name) => name.endsWith('.js') && !first.has(name));
  const sizes = chunks.map((name) => ({ name, size: gzipped(name) })).toSorted((a, b) => b.size - a.size);
  const largest = sizes.slice(0, 5).map(({ name, size }) => atMost(`lazy ${name}`, size, 200, 'kB gz'));
  return Promise.resolve([atMost('first paint and sign-in', total(first), 130, 'kB gz'), ...largest]);
}
