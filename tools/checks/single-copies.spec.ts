import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';

function packagesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const here = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return here.flatMap((name) => {
    const inside = path.join(folder, name);
    if (name.startsWith('@')) return packagesIn(inside);
    return [inside, ...packagesIn(path.join(inside, 'node_modules'))];
  });
}

const trees = ['', 'domain', 'functions', 'web', 'tests'].map((place) =>
  path.join(root, place, 'node_modules'),
);
const installed = trees.flatMap(packagesIn);

// Two copies of these do not recognise each other's objects, or double what the console loads.
test.each([
  'firebase',
  '@firebase/app',
  '@firebase/firestore',
  'firebase-admin',
  '@angular/core',
  'rxjs',
  'zod',
])('there is one copy of %s', (name) => {
  const copies = installed.filter((folder) => folder.endsWith(path.join('node_modules', ...name.split('/'))));
  expect(copies.map((folder) => path.relative(root, folder))).toHaveLength(1);
});
