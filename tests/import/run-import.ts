import { initializeApp, deleteApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { builtInMap, catalogueOf, type ColumnMap, type ImportKind } from '@creamline/domain/imports';
import { defaultCompany } from '@creamline/domain/territories';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importFile, type ImportReport } from '../../tools/import/import-file.ts';

/** A database of its own for each spec: the emulators' functions listen to the default project only. */
export function openDatabase(project: string): { db: Firestore; close: () => Promise<void> } {
  const app = initializeApp({ projectId: project }, `${project}-${process.hrtime.bigint()}`);
  return { db: getFirestore(app), close: () => deleteApp(app) };
}

export function mapNamed(kind: ImportKind, name: string): ColumnMap {
  const map = builtInMap(kind, name);
  if (map === null) throw new Error(`There is no map ${name} for ${kind}`);
  return map;
}

/** A folder that the system clears away. */
export const scratch = mkdtempSync(path.join(tmpdir(), 'creamline-import-'));

export function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(scratch, name);
  writeFileSync(file, content);
  return file;
}

export type Products = ImportReport['products'];

/** Imports a file as the command does, but for the pace. */
export async function runImport(
  db: Firestore,
  map: ColumnMap,
  file: string,
  more: { products?: Products; dryRun?: boolean } = {},
): Promise<ImportReport> {
  const result = await importFile({
    db,
    map,
    file,
    company: defaultCompany,
    catalogue: catalogueOf(more.products ?? []),
    reports: scratch,
    dryRun: more.dryRun ?? false,
    rate: 100_000,
    now: () => new Date(),
    onStep: () => undefined,
  });
  if (!result.ok) throw new Error(result.reason);
  return result.report;
}
