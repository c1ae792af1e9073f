import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../node24.mjs';
import { filesBelow } from './source-files.ts';

/** A page, or a dialog that asks for its words itself, and the text files that are there when it is shown. */
export interface ShownFile {
  readonly file: string;
  readonly texts: readonly string[];
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

function resolved(from: string, specifier: string): string {
  const target = path.posix.join(path.posix.dirname(from), specifier);
  const found = [`${target}.ts`, `${target}/index.ts`].find((each) => existsSync(path.join(root, each)));
  if (found === undefined) throw new Error(`${from} names ${specifier}, which is not there`);
  return found;
}

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((each) => each.name?.getText() === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** What `import('…')` names in an expression. */
function importedIn(node: ts.Expression | undefined): string | undefined {
  return node === undefined ? undefined : /import\('([^']+)'\)/.exec(node.getText())?.[1];
}

/** The strings that `texts('…', '…')` is given. */
function textsIn(node: ts.Expression | undefined): readonly string[] {
  return [...(node?.getText() ?? '').matchAll(/'([\w-]+)'/g)].flatMap(([, name]) => name ?? []);
}

/** The pages below a file of routes, with what the routes above them wait for. */
export function pagesOf(file: string, waited: readonly string[] = []): readonly ShownFile[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node, above: readonly string[]): readonly ShownFile[] => {
    if (!ts.isObjectLiteralExpression(node)) {
      const found: ShownFile[] = [];
      node.forEachChild((child) => void found.push(...look(child, above)));
      return found;
    }
    const texts = [...above, ...textsIn(property(node, 'resolve'))];
    const page = importedIn(property(node, 'loadComponent'));
    const below = importedIn(property(node, 'loadChildren'));
    return [
      ...(page === undefined ? [] : [{ file: resolved(file, page), texts }]),
      ...(below === undefined ? [] : pagesOf(resolved(file, below), texts)),
      ...node.properties.flatMap((each) => look(each, texts)),
    ];
  };
  return look(source, waited);
}

/** What is loaded together with its words: `Promise.all([import('…'), ….need('…')])`. */
export function dialogsWithWords(files: readonly string[], always: readonly string[]): readonly ShownFile[] {
  return files.flatMap((file) =>
    [...read(file).matchAll(/Promise\.all\(\[\s*import\('([^']+)'\),\s*this\.#i18n\.need\(([^)]*)\)/g)].map(
      ([, dialog = '', names = '']) => ({
        file: resolved(file, dialog),
        texts: [...always, ...[...names.matchAll(/'([\w-]+)'/g)].flatMap(([, name]) => name ?? [])],
      }),
    ),
  );
}

/** Each key of the English texts with the file that holds it: `customers-page` for `customers-page.en.json`. */
export function textFiles(): ReadonlyMap<string, string> {
  const ending = '.en.json';
  return new Map(
    filesBelow('web/src/i18n', ending).flatMap((file) => {
      const texts: unknown = JSON.parse(read(file));
      return Object.keys(texts ?? {}).map((key) => [key, path.basename(file, ending)] as const);
    }),
  );
}

/** The keys that a file and its template write out, and those that begin as the code begins them. */
export function keysIn(file: string, all: readonly string[]): readonly string[] {
  const code = read(file);
  const template = /templateUrl: '([^']+)'/.exec(code)?.[1];
  const text =
    template === undefined ? code : code + read(path.posix.join(path.posix.dirname(file), template));
  const written = new Set(
    [...text.matchAll(/['"`]([a-z][A-Za-z]*(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key),
  );
  const begun = [...text.matchAll(/`([a-z][A-Za-z]*\.[\w.-]*)\$\{/g)].flatMap(([, start]) => start ?? []);
  return all.filter((key) => written.has(key) || begun.some((start) => key.startsWith(start)));
}
