import { readFileSync } from 'node:fs';
import path from 'node:path';
import { permissionsPage } from './permissions-page.ts';

describe('docs/permissions.md', () => {
  it('is up to date: run `node tools/rules/generate.ts` where it is not', () => {
    const page = readFileSync(path.resolve(__dirname, '../../docs/permissions.md'), 'utf8');
    expect(page).toBe(permissionsPage());
  });
});
