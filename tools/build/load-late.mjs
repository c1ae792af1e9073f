/** Makes packages load when something of them is first used, not when the bundle starts. */
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * An esbuild plugin: each of these CommonJS modules, by whomever it is imported, is replaced by one of the same names
 * that asks for the real one, outside the bundle, at the first use of any. `folder` is where they are installed.
 */
export function loadLate(modules, folder) {
  const require = createRequire(path.join(folder, 'package.json'));
  const wanted = new RegExp(`^(${modules.join('|')})$`);
  return {
    name: 'load-late',
    setup(build) {
      build.onResolve({ filter: wanted }, ({ path: module, namespace }) =>
        namespace === 'late' ? { path: module, external: true } : { path: module, namespace: 'late' },
      );
      build.onLoad({ filter: /./, namespace: 'late' }, ({ path: module }) => {
        const names = JSON.stringify(Object.keys(require(module)));
        // Asked for once: each `require` looks for the files again, which costs more than what is then done with them.
        const real = `(real ??= require(${JSON.stringify(module)}))`;
        const define = `Object.defineProperty(exports, name, { enumerable: true, get: () => ${real}[name] })`;
        return { contents: `let real; for (const name of ${names}) ${define};`, resolveDir: folder };
      });
    },
  };
}
