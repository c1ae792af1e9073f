import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from '@creamline/domain/paths';
import { root } from '../node24.mjs';
import { covers, matchedPaths } from './rules-cover.ts';

const rules = readFileSync(path.join(root, 'firestore.rules'), 'utf8');
const matched = matchedPaths(rules);

/** Read and written by functions alone: the last rule, which denies, is theirs. */
const functionsOnly = [
  'call',
  'settlement',
  'job',
  'featureShard',
  'featureGone',
  'featurePart',
  'dayShard',
  'formerPackJournal',
  'formerOrderInteraction',
];

test('every kind of document has its rule, or is for the functions alone', () => {
  const without = Object.entries(documents)
    .filter(([, { path: document }]) => !matched.some((rule) => covers(rule, document)))
    .map(([kind]) => kind);
  expect(without.sort()).toEqual([...functionsOnly].sort());
});

test('what has no rule is denied', () => {
  expect(rules.replace(/\s+/g, ' ')).toContain('match /{document=**} { allow read, write: if false; }');
  expect(rules.match(/=\*\*\}/g)).toHaveLength(1);
});

test('nested matches are joined', () => {
  const nested = `service cloud.firestore { match /databases/{database}/documents {
    function f() { return true; } // match /no/{x} {
    match /customers/{id} { allow get: if f(); match /private/{what} { allow get: if f(); } } } }`;
  expect(matchedPaths(nested)).toEqual(['', 'customers/{}', 'customers/{}/private/{}']);
});

test.each([
  ['customers/{}', 'customers/{}', true],
  ['customers/{}', 'orders/{}', false],
  ['customers/{}', 'customers/{}/private/dietary', false],
  ['customers/{}/private/{}', 'customers/{}/private/dietary', true],
])('%s covers %s: %s', (rule, document, covered) => expect(covers(rule, document)).toBe(covered));
