/**
 * Node 24 comes as an npm package, so that scripts run alike whatever the machine has. What imports this module
 * starts over on that Node when the one at hand is older.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.dirname(import.meta.dirname);
export const bin = path.join(root, 'node_modules', '.bin');

/** The project's own Node where it is installed (perhaps a moment ago), else the one that runs. */
function projectNode() {
  const own = path.join(bin, 'node');
  return existsSync(own) ? own : process.execPath;
}

/** The same for modules that are loaded when set-up is done. */
export const node = projectNode();

/** The environment in which `node` and the project's programs are found first. */
export const environment = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };

/**
 * Runs this script again on the project's Node if it runs on an older one; then this never resolves. Signals are
 * passed on, and the end is awaited: a script that saves something when it is stopped has the time.
 */
export async function useProjectNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return;
  const own = projectNode();
  if (own === process.execPath) return;
  const again = spawn(own, process.argv.slice(1), { stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => again.kill(signal));
  await new Promise(() => again.on('exit', (code) => process.exit(code ?? 1)));
}
