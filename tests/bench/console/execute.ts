import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a command to its end; fails where it does. */
export function execute(
  command: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`${path.basename(command)} ended with ${String(code)}`));
    });
  });
}
