import { build } from 'esbuild';
import path from 'node:path';
import { root } from '../node24.mjs';

/** Rooms whose functions run in the console as they do on the server. */
const rooms = ['analytics', 'visits', 'imports'];

async function bundled(entry: string, code?: string): Promise<readonly string[]> {
  const source = code ?? `export * from './${entry}/index.ts';`;
  const { metafile } = await build({
    stdin: { contents: source, resolveDir: path.join(root, 'domain', 'src'), loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2023',
    logLevel: 'silent',
    absWorkingDir: root,
  });
  return Object.keys(metafile.inputs);
}

test.each(rooms)('%s goes into a browser: nothing of Node is needed', async (room) => {
  const inputs = await bundled(room);
  expect(inputs.some((input) => input.startsWith(`domain/src/${room}/`))).toBe(true);
  const packages = inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []);
  const small = ['@date-fns/tz', 'date-fns', 'libphonenumber-js', 'zod'];
  expect([...new Set(packages)].filter((name) => !small.includes(name))).toEqual([]);
});

test('a room that asked for Node would be found out', async () => {
  await expect(bundled('', "export { readFileSync } from 'node:fs';")).rejects.toThrow('node:fs');
});
