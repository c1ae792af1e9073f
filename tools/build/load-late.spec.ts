import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { node } from '../node24.mjs';
import { loadLate } from './load-late.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'load-late-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Bundles an entry that uses a package named `slow`, runs it, and gives what it prints. */
async function run(entry: string): Promise<string> {
  const slow = path.join(folder, 'node_modules', 'slow');
  mkdirSync(slow, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{}');
  writeFileSync(path.join(slow, 'index.js'), "globalThis.say?.('loaded'); exports.one = 1; exports.two = 2;");
  writeFileSync(path.join(folder, 'entry.mjs'), entry);
  const outfile = path.join(folder, 'bundle.mjs');
  await build({
    entryPoints: [path.join(folder, 'entry.mjs')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [loadLate(['slow'], folder)],
    banner: {
      js: `import Module, { createRequire } from 'node:module';
        globalThis.say = (what) => console.log(what);
        let asked = 0;
        const real = createRequire(import.meta.url);
        const require = (name) => { asked += 1; return real(name); };`,
    },
  });
  return execFileSync(node, [outfile], { encoding: 'utf8' });
}

it('loads a package when something of it is first used, not before', async () => {
  const printed = await run("import { one } from 'slow'; console.log('started'); console.log(one);");
  expect(printed).toBe('started\nloaded\n1\n');
});

it('asks for it once, however often it is used', async () => {
  const printed = await run(
    "import { one, two } from 'slow'; let sum = 0; for (let i = 0; i < 100; i += 1) sum += one + two; console.log(sum, asked);",
  );
  expect(printed).toBe('loaded\n300 1\n');
});
