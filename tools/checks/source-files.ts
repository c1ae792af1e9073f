import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';

const skipped = new Set(['node_modules', 'lib', 'dist']);

/** Paths, from the repository's root, of every file below a folder that ends so. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(inside, ending);
    return entry.name.endsWith(ending) ? [inside] : [];
  });
}

/** The same without tests. */
export const sourcesBelow = (folder: string): readonly string[] =>
  filesBelow(folder, '.ts').filter((file) => !file.endsWith('.spec.ts'));

/** The folders of a floor, each a room. */
export const roomsOf = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
