import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild, type Child } from './emulators/child.ts';
import { project, rulesFile, runFolder, writeAddresses, writeConfiguration } from './emulators/config.ts';
import { followRules } from './emulators/follow-rules.ts';
import { demandFree, portBase, portsFrom, type PortName, type Ports } from './emulators/ports.ts';
import { findFirestoreEmulator } from './firestore-emulator.mjs';
import { bin, environment } from './node24.mjs';

export { project, portBase, portsFrom, type Ports };

export type Emulator = 'hosting' | 'auth' | 'firestore' | 'functions' | 'tasks' | 'eventarc';

/** The suite without the console: what most tests need. */
export const backend: readonly Emulator[] = ['auth', 'firestore', 'functions', 'tasks', 'eventarc'];

export interface SuiteOptions {
  /** Which emulators; `['firestore']` alone starts in a fraction of a second. All by default. */
  readonly only?: readonly Emulator[];
  /** The lowest of the ten ports; from `CREAMLINE_PORT_BASE` by default. */
  readonly base?: number;
  /** A folder made by `save`, to start with its data. */
  readonly data?: string;
  /** Further variables for the functions, such as the address of a mail catcher. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folders with bundles of functions that run beside the project's own. */
  readonly functions?: readonly string[];
  /** Told every line the emulators print. */
  readonly onLine?: (line: string) => void;
  /**
   * Told when firestore.rules has changed and whether the emulator took it. Without it the rules stay as they were at
   * the start, as tests want them.
   */
  readonly onRules?: (line: string) => void;
}

export interface Suite {
  readonly ports: Ports;
  /** What the Admin SDK, the client SDKs and the tests need to find these emulators. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the logs are. */
  readonly folder: string;
  /** Writes all documents and accounts into this folder. Not with Firestore alone. */
  save(folder: string): Promise<void>;
  /** What the Firestore emulator logged of events that no function took: each will not be sent again. */
  lostEvents(): readonly string[];
  stop(): Promise<void>;
  /** Resolves when the emulators have ended, whoever ended them. */
  readonly ended: Promise<void>;
}

/** The environment that points every SDK at the emulators on these ports; without a hub, nobody is sent to ask it. */
function suiteEnvironment(ports: Ports, hasHub: boolean): Readonly<Record<string, string>> {
  const at = (port: number): string => `127.0.0.1:${String(port)}`;
  return {
    GCLOUD_PROJECT: project,
    GOOGLE_CLOUD_PROJECT: project,
    FIRESTORE_EMULATOR_HOST: at(ports.firestore),
    FIREBASE_AUTH_EMULATOR_HOST: at(ports.auth),
    CLOUD_TASKS_EMULATOR_HOST: at(ports.tasks),
    CLOUD_EVENTARC_EMULATOR_HOST: `http://${at(ports.eventarc)}`,
    ...(hasHub ? { FIREBASE_EMULATOR_HUB: at(ports.hub) } : {}),
    CREAMLINE_PORT_BASE: String(ports.hosting),
  };
}

function portsOf(only: readonly Emulator[]): PortName[] {
  const alone = only.length === 1 && only[0] === 'firestore';
  return alone ? ['firestore', 'websocket'] : [...only, 'hub', 'logging', 'websocket'];
}

async function startFirestoreAlone(ports: Ports, program: string, options: SuiteOptions): Promise<Child> {
  const folder = runFolder(ports);
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(ports.firestore),
    '--websocket_port',
    String(ports.websocket),
  ];
  const child = startChild(program, [...args, '--project_id', project, '--rules', rulesFile()], {
    cwd: folder,
    env: environment,
    log: path.join(folder, 'firestore-debug.log'),
    onLine: options.onLine,
  });
  await child.listening(ports.firestore, 20);
  return child;
}

async function startAll(
  ports: Ports,
  program: string | undefined,
  only: readonly Emulator[],
  options: SuiteOptions,
): Promise<Child> {
  const folder = runFolder(ports);
  if (only.includes('hosting')) writeAddresses(ports);
  const start = [
    'emulators:start',
    '--config',
    writeConfiguration(ports, options.functions),
    '--project',
    project,
    '--only',
    only.join(','),
  ];
  if (options.data !== undefined) start.push('--import', options.data);
  const firebase = path.join(bin, 'firebase');
  const [command, ...args] =
    program === undefined ? [firebase, ...start] : [program, 'exec', '--', firebase, ...start];
  // Every task and call beyond these waits: thirty cold workers at once would starve each other and be given up.
  const FUNCTIONS_EMULATOR_PARALLEL = '4';
  const child = startChild(command, args, {
    cwd: folder,
    env: { ...environment, FUNCTIONS_EMULATOR_PARALLEL, NO_UPDATE_NOTIFIER: '1', ...options.env },
    log: path.join(folder, 'suite.log'),
    onLine: options.onLine,
  });
  const bad = ['Failed to load function definition', 'Error: An unexpected error has occurred'];
  await child.until('All emulators ready', bad, 120);
  return child;
}

async function save(ports: Ports, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const answer = await fetch(`http://127.0.0.1:${String(ports.hub)}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: folder, initiatedBy: 'creamline' }),
  });
  if (!answer.ok) throw new Error(`The emulators could not save their data: ${await answer.text()}`);
}

function lostEventsIn(folder: string): readonly string[] {
  const file = path.join(folder, 'firestore-debug.log');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /WARNING.*(Failed to publish|Dropped an event)/.test(line));
}

/**
 * Starts the emulators and resolves when they answer. Throws an error that says what to do when a port is taken,
 * when no Firestore emulator is found, or when the functions do not load.
 */
export async function startSuite(options: SuiteOptions = {}): Promise<Suite> {
  const only = options.only ?? ['hosting', ...backend];
  const ports = portsFrom(options.base ?? portBase());
  await demandFree(ports, portsOf(only));
  const { program } = await findFirestoreEmulator();
  const folder = runFolder(ports);
  mkdirSync(folder, { recursive: true });
  const loaded = readFileSync(rulesFile(), 'utf8');
  const alone =
    only.length === 1 && only[0] === 'firestore' && program !== undefined && options.data === undefined;
  const child = alone
    ? await startFirestoreAlone(ports, program, options)
    : await startAll(ports, program, only, options);
  const host = `127.0.0.1:${String(ports.firestore)}`;
  const leaveRules =
    options.onRules === undefined
      ? null
      : followRules(rulesFile(), { host, project, loaded }, options.onRules);
  return {
    ports,
    env: suiteEnvironment(ports, !alone),
    folder,
    save: (target) => save(ports, target),
    lostEvents: () => lostEventsIn(folder),
    stop: () => {
      leaveRules?.();
      return child.stop();
    },
    ended: child.ended,
  };
}
