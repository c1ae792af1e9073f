import { build, type Metafile, type Plugin } from 'esbuild';
import { root } from '../node24.mjs';

/** Bundles files of the console and tells what of ours they are made of; packages stay outside. */
export async function bundleOurs(
  entries: readonly string[],
  plugins: readonly Plugin[] = [],
): Promise<Metafile> {
  const packages: Plugin = {
    name: 'packages',
    setup: (bundler) => {
      bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || path.startsWith('@creamline/') ? undefined : { path, external: true },
      );
    },
  };
  const { metafile } = await build({
    entryPoints: [...entries],
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'out',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [...plugins, packages],
  });
  return metafile;
}
