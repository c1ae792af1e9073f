/**
 * `npm run goldens` writes what is deployed into goldens/: the names of the functions and the paths of the documents.
 * Renaming one is a migration, so a test compares.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentGoldens, goldenFile } from './goldens.ts';

for (const [name, text] of await currentGoldens()) {
  mkdirSync(path.dirname(goldenFile(name)), { recursive: true });
  writeFileSync(goldenFile(name), text);
}
