import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { holderOf, processesWith } from './processes.ts';

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

async function startMarked(value: string): Promise<number | undefined> {
  const script = 'console.log("up"); setInterval(() => {}, 1000);';
  const child = spawn(process.execPath, ['-e', script], {
    env: { ...process.env, CREAMLINE_MARK: value },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(child);
  await once(child.stdout, 'data');
  return child.pid;
}

test('processes are found by what their environment holds, and no others', async () => {
  const [first, second] = await Promise.all([startMarked('processes-1'), startMarked('processes-12')]);
  expect(processesWith('CREAMLINE_MARK', 'processes-1')).toEqual([first]);
  expect(processesWith('CREAMLINE_MARK', 'processes-12')).toEqual([second]);
  expect(processesWith('CREAMLINE_MARK', 'processes')).toEqual([]);
});

test('the process that holds a port is named; a free port has none', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const holder = holderOf(port);
  expect(holder?.pid).toBe(process.pid);
  expect(holder?.command).toContain('node');
  server.close();
  await once(server, 'close');
  expect(holderOf(port)).toBeUndefined();
});
