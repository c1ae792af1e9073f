/** Writes the generated part of firestore.rules and docs/permissions.md: `node tools/rules/generate.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withGeneratedPart } from './generated-part.ts';

const rulesFile = path.resolve(import.meta.dirname, '../../firestore.rules');

writeFileSync(rulesFile, withGeneratedPart(readFileSync(rulesFile, 'utf8')));
console.log('firestore.rules is up to date.');
