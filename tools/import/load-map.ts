import { readFile } from 'node:fs/promises';
import { builtInMap, columnMapSchema, type ColumnMap, type ImportKind } from '@creamline/domain/imports';

/** A built-in map by its name, or a map file; a text where there is none or it is not valid. */
export async function loadMap(kind: ImportKind, nameOrFile: string): Promise<ColumnMap | string> {
  const builtIn = builtInMap(kind, nameOrFile);
  if (builtIn !== null) return builtIn;
  let content: unknown;
  try {
    content = JSON.parse(await readFile(nameOrFile, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `There is no map “${nameOrFile}” for ${kind}, and it cannot be read as a map file: ${why}`;
  }
  const map = columnMapSchema.safeParse(content);
  if (!map.success) {
    const issues = map.error.issues.map((issue) => `${issue.path.join('.') || 'map'}: ${issue.message}`);
    return `The map ${nameOrFile} is not valid: ${issues.join('; ')}`;
  }
  return map.data.kind === kind
    ? map.data
    : `The map ${nameOrFile} is for ${map.data.kind}, not for ${kind}.`;
}
