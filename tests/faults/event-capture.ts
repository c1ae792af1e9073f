import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { findFirestoreEmulator } from '../../tools/firestore-emulator.mjs';

/** An event as the emulator sent it to the functions. */
export interface CapturedEvent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Capture {
  /** For FIRESTORE_EMULATOR_HOST. */
  readonly host: string;
  /** Events not taken yet, in the order of the writes. */
  readonly events: CapturedEvent[];
  /** Resolves once this many events have come in all. */
  readonly received: (count: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const STEP_MS = 2;
const PATIENCE_MS = 20_000;

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(socket);
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

function addressOf(server: { address: () => AddressInfo | string | null }): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => request.on('end', resolve));
  return Buffer.concat(chunks);
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} took longer than ${PATIENCE_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    () => true,
    () => false,
  );
}

/** Takes the place of the functions emulator: keeps each event and says at once that it was handled. */
async function keepEvents(events: CapturedEvent[], counted: () => void): Promise<Server> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      if (request.headers['ce-type'] !== undefined) {
        events.push({ headers: Object.fromEntries(headers), body });
        counted();
      }
      response.end('{"status":"acknowledged"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Starts a Firestore emulator whose events for `pattern` are kept here, to be delivered when a schedule says so. */
export async function captureEvents(project: string, pattern: string): Promise<Capture> {
  const { program } = await findFirestoreEmulator();
  if (program === undefined)
    throw new Error('Capturing events needs the hidane emulator; the official one cannot be started alone.');
  const events: CapturedEvent[] = [];
  let count = 0;
  const server = await keepEvents(events, () => {
    count += 1;
  });
  const port = await freePort();
  const args = ['--host', '127.0.0.1', '--port', String(port), '--websocket_port', String(await freePort())];
  const functions = ['--functions_emulator', `127.0.0.1:${addressOf(server).port}`];
  const child = spawn(program, [...args, ...functions], { stdio: 'ignore' });
  const host = `127.0.0.1:${port}`;
  await until(() => answers(`http://${host}/`), 'The start of the Firestore emulator');
  const trigger = {
    eventType: 'google.cloud.firestore.document.v1.written',
    database: '(default)',
    namespace: '(default)',
    document: { value: pattern, matchType: 'PATH_PATTERN' },
  };
  const registered = await fetch(
    `http://${host}/emulator/v1/projects/${project}/eventarcTrigger?eventarcTriggerId=captured`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(trigger) },
  );
  if (!registered.ok) throw new Error(`The emulator refused the trigger: ${await registered.text()}`);
  return {
    host,
    events,
    received: (wanted) => until(() => count >= wanted, `Event ${wanted}`),
    stop: async () => {
      child.kill();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
