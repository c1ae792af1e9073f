/** Writes web/public/icons.json, the outlines of all icons of the console: `node tools/icons/write-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { root } from '../node24.mjs';

const require = createRequire(path.join(root, 'web', 'package.json'));

/** The outline of a Material Symbol, on its grid of 960 units. */
function outlineOf(file: string): string {
  const markup = readFileSync(require.resolve(`@material-symbols/svg-400/outlined/${file}.svg`), 'utf8');
  const outline = / viewBox="0 -960 960 960".* d="([^"]+)"/.exec(markup)?.[1];
  if (outline === undefined) throw new Error(`${file}.svg is not drawn as the others are`);
  return outline;
}

/** The names of the icons, each with its file. */
export function iconFiles(): Readonly<Record<string, string>> {
  const names = readFileSync(path.join(root, 'web', 'src', 'app', 'ui', 'icons.json'), 'utf8');
  return z.record(z.string(), z.string()).parse(JSON.parse(names));
}

/** The file as it should be on disk: the outline of each icon by its name. */
export function iconsFile(): string {
  const outlines = Object.entries(iconFiles()).map(([name, file]) => [name, outlineOf(file)]);
  return `${JSON.stringify(Object.fromEntries(outlines), null, 2)}\n`;
}

export const iconsPath = path.join(root, 'web', 'public', 'icons.json');

if (process.argv[1] === import.meta.filename) writeFileSync(iconsPath, iconsFile());
