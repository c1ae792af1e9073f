/** Builds the console into web/dist with the Angular CLI. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { bin, environment, root } from '../node24.mjs';
import { drawBrandFirstIn } from './draw-first.mjs';
import { keepFile } from './keep-file.mjs';

const built = path.join(root, 'web', 'dist', 'browser');

export async function buildWeb(folder = built, make = runAngular) {
  // Emulators that are running have told the console there where they are; without it nobody could sign in to them.
  await keepFile(path.join(folder, 'emulators.json'), make);
  drawBrandFirstIn(folder);
  return 'web: built into web/dist';
}

async function runAngular() {
  const args = [path.join(bin, 'ng'), 'build', '--configuration', 'production'];
  const env = { ...environment, NG_CLI_ANALYTICS: 'false' };
  const code = await new Promise((done) => {
    spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).on(
      'exit',
      done,
    );
  });
  if (code !== 0) throw new Error('The console did not build.');
}
