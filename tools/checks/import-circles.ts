import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../node24.mjs';

/** What one file loads when it is loaded: its static imports and re-exports, without types. */
export function staticImports(text: string): readonly string[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        ? []
        : [statement.moduleSpecifier.text];
    }
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) {
      const { moduleSpecifier, isTypeOnly } = statement;
      return isTypeOnly || !ts.isStringLiteral(moduleSpecifier) ? [] : [moduleSpecifier.text];
    }
    return [];
  });
}

function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [target, `${target}.ts`, `${target}/index.ts`];
  return candidates.find((each) => each.endsWith('.ts') && existsSync(path.join(root, each)));
}

/** Finds circles in a graph: each as the list of its nodes. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (node: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(node);
    if (seenAt >= 0) {
      found.push([...trail.slice(seenAt), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}

/** What each of these files loads among files of its own floor. */
export function importGraph(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map((file) => {
      const imports = staticImports(readFileSync(path.join(root, file), 'utf8'));
      return [file, imports.flatMap((specifier) => resolve(file, specifier) ?? [])];
    }),
  );
}
