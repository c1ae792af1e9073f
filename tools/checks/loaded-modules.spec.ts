import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { buildParts } from '../build/parts.mjs';
import { node, root } from '../node24.mjs';

const list = `import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
await import(process.argv[1]);
console.log(JSON.stringify(loaded));`;

/** Every instance loads the whole bundle, the order trigger's too, so what it loads is paid by every cold start. */
function loadedPackages(module: string): readonly string[] {
  const env = { ...process.env, GCLOUD_PROJECT: 'demo-creamline' };
  const output = execFileSync(node, ['--input-type=module', '-e', list, module], { encoding: 'utf8', env });
  const urls = z.array(z.string()).parse(JSON.parse(output));
  const names = urls.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);
  return [...new Set(names)];
}

test('the bundle starts without any package: the database, mail and the rest come when first used', async () => {
  await buildParts(['functions'], () => undefined);
  expect(loadedPackages(path.join(root, 'functions', 'lib', 'index.js'))).toEqual([]);
});

test('the sources load what the bundle leaves for later', () => {
  expect(loadedPackages(path.join(root, 'functions', 'src', 'index.ts'))).toContain(
    '@google-cloud/firestore',
  );
});
