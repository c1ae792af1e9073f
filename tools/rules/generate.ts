/** Writes the generated part of firestore.rules and docs/permissions.md: `node tools/rules/generate.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withGeneratedPart } from './generated-part.ts';
import { permissionsPage } from './permissions-page.ts';

const root = path.resolve(import.meta.dirname, '../..');
const rulesFile = path.join(root, 'firestore.rules');

writeFileSync(rulesFile, withGeneratedPart(readFileSync(rulesFile, 'utf8')));
writeFileSync(path.join(root, 'docs/permissions.md'), permissionsPage());
