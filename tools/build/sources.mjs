/** Knows whether the sources of a build have changed since it was made. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';

const skipped = new Set(['node_modules', 'lib', 'dist', '.angular']);

function* filesIn(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) {
    yield place;
    return;
  }
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inside = path.join(place, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* filesIn(inside);
    } else if (!entry.name.endsWith('.spec.ts')) yield inside;
  }
}

/** A digest of every file at or below these places and of the lock file; tests do not count. */
export function digest(places) {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const place of places) {
    for (const file of filesIn(place)) hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

const record = (name) => path.join(root, '.cache', 'build', name);

export const isCurrent = (name, now) =>
  existsSync(record(name)) && readFileSync(record(name), 'utf8') === now;

export function remember(name, now) {
  mkdirSync(path.dirname(record(name)), { recursive: true });
  writeFileSync(record(name), now);
}
