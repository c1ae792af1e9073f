import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const folder = import.meta.dirname;

/** Whether reference implementations can be asked at all: they are small Python scripts beside this file. */
export const havePython = spawnSync('python3', ['--version']).status === 0;

/**
 * Runs the script `name`.py, which reads `input` as JSON and prints its figures as JSON, and returns what it
 * printed; null where there is no Python. A script that fails is an error with its own words.
 */
export async function askReference(name: string, input: unknown): Promise<unknown> {
  if (!havePython) return null;
  const child = spawn('python3', [path.join(folder, `${name}.py`)], { stdio: ['pipe', 'pipe', 'pipe'] });
  const answer: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => answer.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  child.stdin.end(JSON.stringify(input));
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
  if (code !== 0) throw new Error(`${name}.py ended with ${String(code)}: ${text(said).slice(-2_000)}`);
  return JSON.parse(text(answer));
}
