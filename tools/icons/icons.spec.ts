import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';
import { filesBelow, sourcesBelow } from '../checks/source-files.ts';
import { iconFiles, iconsFile, iconsPath } from './write-icons.ts';

test('web/public/icons.json holds the icons that icons.json names', () => {
  expect(readFileSync(iconsPath, 'utf8')).toBe(iconsFile());
});

test('every icon is shown somewhere', () => {
  const source = [...sourcesBelow('web/src/app'), ...filesBelow('web/src/app', '.html')]
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  const unused = Object.keys(iconFiles()).filter((name) => !new RegExp(`['"]${name}['"]`).test(source));
  expect(unused).toEqual([]);
});
