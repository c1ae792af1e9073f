/** Writes domain/src/paths/shapes.ts from the schemas: `node tools/shapes/write-shapes.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { matrix, type RoleGrants } from '@creamline/domain/access';
import { documents } from '@creamline/domain/paths';
import { Trees, shapeOf } from './shape-of.ts';

const literal = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/"(\w+)":/g, '$1:')
    .replaceAll('"', "'");

/** Whether any role may read documents of the kind: the console is spared the shapes of those that functions keep. */
export function isReadable(kind: string): boolean {
  const grants: Readonly<Record<string, RoleGrants | undefined>> = matrix;
  return Object.values(grants[kind] ?? {}).some((operations) => 'get' in operations || 'list' in operations);
}

/** The file as it should be on disk. */
export function shapesFile(): string {
  const trees = new Trees();
  const lines = Object.entries(documents).map(
    ([kind, { schema }]) => `  ${kind}: ${literal(isReadable(kind) ? shapeOf(schema, trees) : ['any'])},`,
  );
  return [
    '// Made from the schemas by `node tools/shapes/write-shapes.ts`; a test keeps it true.',
    "import type { DocumentKind } from './document-paths.ts';",
    "import type { Shape } from './shape.ts';",
    '',
    '/** The shape of every kind of document that somebody may read; of the others none fits. */',
    'export const shapes: Readonly<Record<DocumentKind, Shape>> = {',
    ...lines,
    '};',
    '',
    '/** Shapes that hold themselves. */',
    `export const trees: readonly Shape[] = ${literal(trees.shapes)};`,
    '',
  ].join('\n');
}

export const shapesPath = path.join(import.meta.dirname, '..', '..', 'domain', 'src', 'paths', 'shapes.ts');

if (process.argv[1] === import.meta.filename) writeFileSync(shapesPath, shapesFile());
