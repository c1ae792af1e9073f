/**
 * Bundles the functions into functions/lib: our code, the domain and the functions library in one file, which loads
 * several times faster than the same modules one by one. The Admin SDK and nodemailer stay outside, load when first
 * used and are installed in the cloud from the package.json written beside the bundle, which knows nothing of this
 * workspace; the functions library is installed there too, for the deployment to ask it what there is.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';
import { loadLate } from './load-late.mjs';

const folder = path.join(root, 'functions');
const adminSdk = ['app', 'app-check', 'auth', 'database', 'firestore', 'functions'].map(
  (part) => `firebase-admin/${part}`,
);
/** CommonJS modules within the bundle ask for Node's own by this. */
const requireInBundle =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

export const functionsBundle = path.join(folder, 'lib');

/** Bundles the functions an entry exports into a folder, with a package.json for whoever deploys or emulates them. */
export async function bundleFunctions(entry, outdir) {
  if (!existsSync(entry)) throw new Error(`There is no ${path.relative(root, entry)} to build.`);
  const { build } = await import('esbuild');
  const { version, license, engines, dependencies } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [{ in: entry, out: 'index' }],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    sourcemap: 'linked',
    metafile: true,
    external: ['nodemailer'],
    plugins: [loadLate(adminSdk, folder)],
    banner: { js: requireInBundle },
    legalComments: 'none',
    logLevel: 'warning',
  });
  const deployed = {
    name: 'creamline-functions',
    version,
    private: true,
    license,
    type: 'module',
    main: 'index.js',
    engines,
    dependencies,
  };
  writeFileSync(path.join(outdir, 'package.json'), `${JSON.stringify(deployed, null, 2)}\n`);
  return Object.entries(metafile.outputs)
    .filter(([file]) => file.endsWith('.js'))
    .reduce((sum, [, output]) => sum + output.bytes, 0);
}

export async function buildFunctions() {
  const bytes = await bundleFunctions(path.join(folder, 'src', 'index.ts'), functionsBundle);
  return `functions: ${Math.round(bytes / 1024)} kB in functions/lib`;
}
