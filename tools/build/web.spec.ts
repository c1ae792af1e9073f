import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWeb } from './web.mjs';

const page = '<head><link rel="stylesheet" href="s.css"></head><div class="crm-arrival">Creamline</div>';
let folder = '';
const file = (name: string): string => path.join(folder, name);
const addresses = (): unknown => JSON.parse(readFileSync(file('emulators.json'), 'utf8'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-web-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Clears the folder first, as the Angular CLI does. */
function make(more: () => void = () => undefined): Promise<void> {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(file('index.html'), page);
  writeFileSync(file('ngsw.json'), JSON.stringify({ hashTable: { '/index.html': 'old' } }));
  more();
  return Promise.resolve();
}

test('running emulators are found by a console that is built anew', async () => {
  writeFileSync(file('emulators.json'), '{"auth":1}');
  writeFileSync(file('old.js'), '');
  await buildWeb(folder, () => make());
  expect(addresses()).toEqual({ auth: 1 });
  expect(existsSync(file('old.js'))).toBe(false);
});

test('also where it does not build', async () => {
  writeFileSync(file('emulators.json'), '{"auth":1}');
  const broken = (): Promise<never> => {
    rmSync(folder, { recursive: true });
    return Promise.reject(new Error('The console did not build.'));
  };
  await expect(buildWeb(folder, broken)).rejects.toThrow('did not build');
  expect(addresses()).toEqual({ auth: 1 });
});

test('emulators that were started meanwhile are the ones that are found', async () => {
  writeFileSync(file('emulators.json'), '{"auth":1}');
  await buildWeb(folder, () => make(() => writeFileSync(file('emulators.json'), '{"auth":2}')));
  expect(addresses()).toEqual({ auth: 2 });
});

test('a console of no emulators names none', async () => {
  await buildWeb(folder, () => make());
  expect(existsSync(file('emulators.json'))).toBe(false);
});
