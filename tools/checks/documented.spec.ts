import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../node24.mjs';
import { sourcesBelow } from './source-files.ts';

/** What the insight engine consists of: every export of it says what it is. */
const folders = [
  'domain/src/analytics',
  'domain/src/visits',
  'domain/src/imports/match',
  'domain/src/imports/merge',
];

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return named ? [statement.name?.text ?? ''] : [];
}

/** Exports of a file without a comment of their own. */
function undocumented(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  return source.statements
    .filter((statement) => isExported(statement) && ts.getJSDocCommentsAndTags(statement).length === 0)
    .flatMap(namesOf)
    .map((name) => `${file}: ${name}`);
}

test('every export of the insight engine is documented', () => {
  const missing = folders
    .flatMap(sourcesBelow)
    .flatMap((file) => undocumented(file, readFileSync(path.join(root, file), 'utf8')));
  expect(missing).toEqual([]);
});

test('an export without a word is found', () => {
  const text =
    '/** One. */\nexport const one = 1;\nexport type Two = 2;\nfunction three() {}\nexport function four() {}';
  expect(undocumented('a.ts', text)).toEqual(['a.ts: Two', 'a.ts: four']);
});
