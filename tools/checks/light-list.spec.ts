import type { Metafile } from 'esbuild';
import { bundleOurs } from './loaded-files.ts';

/** What loads until the customer list can be used. */
const entries = [
  'web/src/main.ts',
  'web/src/app/access/demo-sign-ins.ts',
  'web/src/app/shell/shell.ts',
  'web/src/app/shell/pages.ts',
  'web/src/app/customers/routes.ts',
  'web/src/app/customers/list/customer-list-page.ts',
  'web/src/app/platform/firebase-engine.ts',
  'web/src/app/platform/firestore-engine.ts',
];

/** Every file of ours that the entries import, used or not: the bundler puts it into what they load. */
async function filesOf(
  ...names: readonly string[]
): Promise<ReadonlyMap<string, Metafile['inputs'][string]>> {
  const metafile = await bundleOurs(names);
  const found = new Map<string, Metafile['inputs'][string]>();
  const look = (name: string): void => {
    const file = metafile.inputs[name];
    if (file === undefined || found.has(name)) return;
    found.set(name, file);
    for (const { path, kind } of file.imports) if (kind === 'import-statement') look(path);
  };
  names.forEach(look);
  return found;
}

const importersOf = (
  files: ReadonlyMap<string, Metafile['inputs'][string]>,
  wanted: string,
): readonly string[] =>
  [...files].flatMap(([name, { imports }]) => (imports.some(({ path }) => path === wanted) ? [name] : []));

test('no schema is loaded before the customer list', async () => {
  const files = await filesOf(...entries);
  expect(files.size).toBeGreaterThan(80);
  expect(importersOf(files, 'zod')).toEqual([]);
});

test('a page with a form does load schemas, and is found to', async () => {
  const files = await filesOf('web/src/app/customers/edit/customer-form-page.ts');
  expect(importersOf(files, 'zod')).toContain('domain/src/customers/customer.ts');
});
