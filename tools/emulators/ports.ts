import { createServer } from 'node:net';
import { holderOf } from './processes.ts';

/** Each emulator's place above the base port. The same order as in the committed firebase.json. */
const offsets = {
  hosting: 0,
  auth: 1,
  firestore: 2,
  functions: 3,
  storage: 4,
  tasks: 5,
  eventarc: 6,
  hub: 7,
  logging: 8,
  websocket: 9,
} as const;

export type PortName = keyof typeof offsets;
export type Ports = Readonly<Record<PortName, number>>;

export const portNames = Object.keys(offsets).filter((name): name is PortName => name in offsets);

/** The lowest of the ten ports, from `CREAMLINE_PORT_BASE`. Throws when that is not a usable port number. */
export function portBase(): number {
  const text = process.env['CREAMLINE_PORT_BASE'] ?? '8700';
  const base = Number(text);
  if (!Number.isInteger(base) || base < 1024 || base > 65_500) {
    throw new Error(`CREAMLINE_PORT_BASE is "${text}"; it must be a whole number from 1024 to 65500.`);
  }
  return base;
}

/** The ports of every emulator, counted from `base`. */
export function portsFrom(base: number): Ports {
  const at = (name: PortName): number => base + offsets[name];
  return {
    hosting: at('hosting'),
    auth: at('auth'),
    firestore: at('firestore'),
    functions: at('functions'),
    storage: at('storage'),
    tasks: at('tasks'),
    eventarc: at('eventarc'),
    hub: at('hub'),
    logging: at('logging'),
    websocket: at('websocket'),
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
      .once('error', () => {
        answer(false);
      })
      .once('listening', () => {
        server.close(() => {
          answer(true);
        });
      });
    server.listen(port, '127.0.0.1');
  });
}

/** Who holds these ports, a line each; nothing where that cannot be found out. */
function holdersOf(ports: readonly number[]): string {
  const found = ports.map(holderOf).filter((each) => each !== undefined);
  const lines = new Set(
    found.map(({ pid, command }) => `  process ${String(pid)}: ${command.slice(0, 100)}`),
  );
  return lines.size === 0 ? '. ' : ` by\n${[...lines].join('\n')}\n`;
}

/** Throws an error naming every taken port among those wanted, and what to do about it. */
export async function demandFree(ports: Ports, wanted: readonly PortName[]): Promise<void> {
  const taken: string[] = [];
  for (const name of wanted) if (!(await isFree(ports[name]))) taken.push(`${String(ports[name])} (${name})`);
  if (taken.length === 0) return;
  const many = taken.length > 1;
  throw new Error(
    `Port${many ? 's' : ''} ${taken.join(', ')} ${many ? 'are' : 'is'} taken on 127.0.0.1` +
      holdersOf(wanted.map((name) => ports[name])) +
      `Perhaps the emulators run already: stop them, or choose ten other ports, ` +
      `for example CREAMLINE_PORT_BASE=${String(ports.hosting + 100)}.`,
  );
}
