import { spawn } from 'node:child_process';
import { environment, node } from '../../tools/node24.mjs';
import type { Random } from './random.ts';

/** A program that is killed while it works. */
export interface Victim {
  /** A script and what it is given. */
  readonly command: readonly string[];
  readonly cwd: string;
}

/** How often to kill, and within how many milliseconds after a program has begun its work. */
export interface Kills {
  readonly times: number;
  readonly within: number;
}

interface Run {
  readonly signal: NodeJS.Signals | null;
  /** How long it worked, from its first word on. */
  readonly milliseconds: number;
}

/** Starts the program, and kills it so long after its first word; null leaves it alone. */
async function start({ command, cwd }: Victim, killAfter: number | null): Promise<Run> {
  const env = { ...environment, ...process.env };
  const child = spawn(node, command, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let began = performance.now();
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdout.once('data', () => {
    began = performance.now();
    if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  child.stdout.resume();
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (...end) => resolve(end)),
  );
  if (signal === null && code !== 0 && code !== 2)
    throw new Error(`${command.join(' ')} ended with ${String(code)}: ${said}`);
  return { signal, milliseconds: performance.now() - began };
}

/** Lets the program do its work undisturbed; gives the milliseconds it took. */
export async function undisturbed(victim: Victim): Promise<number> {
  return (await start(victim, null)).milliseconds;
}

/**
 * Starts and kills a program at moments the seed picks, and lets the last start finish. `victim` is asked for each of
 * the starts, counted from 0. Gives the kills that struck.
 */
export async function killedNowAndThen(
  victim: (start: number) => Promise<Victim> | Victim,
  random: Random,
  kills: Kills,
): Promise<number> {
  let struck = 0;
  for (let left = 0; left < kills.times; left += 1)
    if ((await start(await victim(left), random.next() * kills.within)).signal === 'SIGKILL') struck += 1;
  await start(await victim(kills.times), null);
  return struck;
}
