import { isNested } from '../nested.ts';
import { sameValue, type Fields } from '../../paths/index.ts';
import { keptAt, valueAt, withKept } from './field-paths.ts';
import type { Survivor, SurvivorTable } from './policy.ts';
import { survivorOf } from './survivor-values.ts';

/** The merged document: the winner's, with what survives of the losers. What is left alone is the winner's still. */
export function surviving(winner: Fields, losers: readonly Fields[], table: SurvivorTable): Fields {
  const all = [winner, ...losers];
  const unnamed = unnamedPaths(all, table).map((path): [string, Survivor] => [path, { by: 'fill' }]);
  // Fields beside others come last: they look at what survived there.
  const named = Object.entries(table).sort(([, a], [, b]) => Number(isBeside(a)) - Number(isBeside(b)));
  let merged = winner;
  for (const [path, survivor] of [...unnamed, ...named]) {
    const field = path.split('.');
    if (survivor.by === 'leave' || !isOpen(merged, field)) continue;
    const there = isBeside(survivor) ? valueAt(merged, survivor.beside) : null;
    const donors = isBeside(survivor)
      ? all.filter((each) => sameValue(valueAt(each, survivor.beside), there))
      : all;
    const kept = survivorOf(
      survivor,
      keptAt(winner, field),
      donors.map((each) => valueAt(each, path)),
    );
    if (kept !== null) merged = withKept(merged, field, kept);
  }
  return merged;
}

const isBeside = (survivor: Survivor): survivor is Survivor & { readonly beside: string } =>
  survivor.by === 'fill' && survivor.beside !== undefined;

/** Whether a path can be written without replacing a value above it. */
function isOpen(document: Fields, field: readonly string[]): boolean {
  return field.every((_, depth) => {
    const above = keptAt(document, field.slice(0, depth))?.value ?? null;
    return above === null || isNested(above);
  });
}

/** The paths of the documents that the table neither names nor holds in what it names. */
function unnamedPaths(all: readonly Fields[], table: SurvivorTable): string[] {
  const found = new Set<string>();
  const walk = (value: Fields, above: string): void => {
    for (const [key, inner] of Object.entries(value)) {
      const path = above + key;
      // A key with a dot has no path: the winner's stays.
      if (key.includes('.') || Object.hasOwn(table, path)) continue;
      if (isNested(inner)) walk(inner, `${path}.`);
      else found.add(path);
    }
  };
  for (const each of all) walk(each, '');
  return [...found];
}
